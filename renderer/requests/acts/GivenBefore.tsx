import type { ReactNode } from 'react'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { api } from '../../api.ts'
import styles from '../requests.module.css'
import { useAnswer } from '../use-answer.ts'

/** While refusing: how often the register says the same thing was already given to this person. Says nothing when never. */
export const GivenBefore = ({ details }: { readonly details: RequestDetails }): ReactNode => {
  const { id, facts } = details.request
  const { name, idNumber } = facts.requester
  const { value } = useAnswer(`given ${id}`, 0, () =>
    api.requests.similar({ name, idNumber, content: facts.content, exceptId: id }),
  )
  const times = value?.timesProvided ?? 0
  return times === 0 ? null : (
    <p className={styles.given}>
      Theo sổ, nội dung gần giống đã được cung cấp <strong>{times} lần</strong> cho người này. Trước khi chọn căn cứ đã
      cung cấp, hãy xem người yêu cầu có lý do chính đáng để yêu cầu lại không.
    </p>
  )
}
