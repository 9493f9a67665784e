import { type ReactNode, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/information-request.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import type { PersonLikeness, SimilarRequest } from '../../shared/requests/similar-requests.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { useFacts } from './facts-form.ts'
import styles from './requests.module.css'
import { useAnswer } from './use-answer.ts'

const personWords: Readonly<Record<PersonLikeness, string>> = {
  sameIdNumber: 'cùng số giấy tờ',
  sameName: 'cùng họ tên',
  similarName: 'họ tên gần giống',
}

/** Cards shown before «Xem thêm». */
const FEW = 4

/** What the same person asked before, beside what is being typed; the same thing stands first, with how often it was given. */
export const SimilarPanel = (): ReactNode => {
  const { control, setValue } = useFacts()
  const [all, setAll] = useState(false)
  const [name, idNumber, content, timesAsked] = useWatch({
    control,
    name: ['requester.name', 'requester.idNumber', 'content', 'timesAsked'],
  })
  const id = idNumber.trim()
  const who = name.trim()
  const what = content.trim().slice(0, 4000)
  const key = id.length >= 6 || who.length >= 4 ? JSON.stringify([id, who, what]) : null
  const { value } = useAnswer(key, 300, () =>
    api.requests.similar({ idNumber: id.slice(0, 20), name: who.slice(0, 120), content: what, exceptId: null }),
  )
  const found = value?.found ?? []
  const timesProvided = value?.timesProvided ?? 0
  const asked = found.filter((one) => one.sameThing && one.person !== 'similarName').length
  const shown = all ? found : found.slice(0, FEW)
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <section aria-labelledby="earlier-requests">
          <h2 id="earlier-requests">Yêu cầu trước của người này ({found.length})</h2>
          {timesProvided > 0 ? (
            <p className={styles.given}>
              Nội dung này đã được cung cấp <strong>{timesProvided} lần</strong> cho người này. Nếu định từ chối vì đã
              cung cấp, hãy hỏi xem người yêu cầu có lý do chính đáng để yêu cầu lại không.
            </p>
          ) : null}
          {asked > 0 && timesAsked !== asked + 1 ? (
            <ActionButton
              label={`Ghi là lần yêu cầu thứ ${asked + 1}`}
              onPress={() => setValue('timesAsked', asked + 1, { shouldDirty: true })}
            />
          ) : null}
          <ul className={styles.cards}>
            {shown.map((one) => (
              <SimilarCard key={one.row.id} one={one} />
            ))}
          </ul>
          {found.length > FEW && !all ? (
            <ActionButton label={`Xem thêm ${found.length - FEW} yêu cầu`} onPress={() => setAll(true)} />
          ) : null}
        </section>
      )}
    </div>
  )
}

const resultText = (row: RequestRow): string =>
  `${requestStateLabels[row.state]}${row.closedOn === null ? '' : ` ngày ${formatDay(row.closedOn)}`}`

/** One earlier request: when, what became of it, and its words, whole where they ask the same thing. */
const SimilarCard = ({ one: { row, person, sameThing } }: { readonly one: SimilarRequest }): ReactNode => (
  <li>
    <strong>
      Số {requestLabel(row)} · nhận ngày {formatDay(row.receivedOn)}
    </strong>
    <span>{resultText(row)}</span>
    <span className={styles.hint}>
      {sameThing ? <strong>Nội dung gần giống</strong> : 'Nội dung khác'} · {personWords[person]}
      {person === 'similarName' ? `: ${row.requesterName}` : ''}
    </span>
    <span className={sameThing ? styles.quoted : styles.clipped}>{row.content}</span>
  </li>
)
