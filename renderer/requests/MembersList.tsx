import type { ReactNode } from 'react'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import type { ShownPaper } from './papers/PaperList.tsx'
import styles from './RequestView.module.css'
import tableStyles from './requests.module.css'

/** A longer list is folded away at first. */
const shownAtOnce = 10

/** Those who ask together through an organisation, as their list names them; the paper they come with prints it. */
export const MembersList = ({
  request: { id, facts, law },
  onPaper,
}: {
  readonly request: InformationRequest
  readonly onPaper: (paper: ShownPaper) => void
}): ReactNode => {
  const { members } = facts.requester
  if (facts.requester.kind !== 'organisation' || members.length === 0) return null
  return (
    <>
      <h3 className={styles.subheading}>Danh sách người cùng yêu cầu</h3>
      <details open={members.length <= shownAtOnce}>
        <summary>{showCount(members.length)} người</summary>
        <table className={tableStyles.memberTable}>
          <thead>
            <tr>
              <th scope="col">STT</th>
              <th scope="col">Họ và tên</th>
              <th scope="col">Số giấy tờ</th>
              <th scope="col">Lý do, mục đích</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what tells two of them apart.
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{member.name}</td>
                <td>{member.idNumber}</td>
                <td>{member.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <LinkButton
        onPress={() =>
          onPaper({
            kind: 'plain',
            paper: { kind: 'requestForm', form: 'requestThroughOrganisation', requestId: id, law },
          })
        }
      >
        Xem phiếu yêu cầu kèm danh sách
      </LinkButton>
    </>
  )
}
