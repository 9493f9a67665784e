import { useState } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { recordText } from '../../shared/privacy/chosen-records.ts'
import {
  type SubjectRecord,
  type SubjectRequest,
  subjectAskLabels,
  subjectOutcomeLabels,
  subjectRequestLabel,
} from '../../shared/privacy/subject-request.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { useToday } from '../law-book-store.ts'
import { AnonymisePanel } from './AnonymisePanel.tsx'
import { openRecord, recordKey } from './open-record.ts'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'
import { SubjectDecisionPanel } from './SubjectDecisionPanel.tsx'
import { SubjectEntry } from './SubjectEntry.tsx'

const Standing = ({ request, today }: { readonly request: SubjectRequest; readonly today: LocalDate }) => {
  const { decision, limit } = request
  if (decision)
    return (
      <ToneMark tone={decision.outcome === 'refused' ? 'info' : 'ok'}>
        {subjectOutcomeLabels[decision.outcome]} ngày {formatDay(decision.on)}
      </ToneMark>
    )
  if (!limit) return <ToneMark tone="info">Chưa giải quyết</ToneMark>
  return (
    <ToneMark tone={limit.dueOn < today ? 'late' : 'soon'}>
      {limit.dueOn < today ? 'Quá hạn' : 'Hạn'} {formatDay(limit.dueOn)}
    </ToneMark>
  )
}

/** Records of a decision that still hold the person and may be anonymised. */
const toTakeOut = ({ decision }: SubjectRequest): readonly SubjectRecord[] =>
  (decision?.records ?? []).filter(({ anonymised, whyNot }) => !anonymised && whyNot === null)

/** The records of a decision with how each stands. */
const Records = ({ request: { asked, decision } }: { readonly request: SubjectRequest }) => {
  if (asked !== 'delete' || !decision || decision.outcome === 'refused') return null
  if (decision.records.length === 0)
    return <div className={styles.soft}>Chưa chọn hồ sơ nào; bấm «Sửa kết quả» để chọn.</div>
  return (
    <ul className={styles.mentions}>
      {decision.records.map((one) => (
        <li key={recordKey(one)}>
          <LinkButton onPress={() => openRecord(one)}>{recordText(one)}</LinkButton>:{' '}
          {one.anonymised ? 'đã ẩn danh' : (one.whyNot ?? 'còn danh tính')}
        </li>
      ))}
    </ul>
  )
}

/** What people asked about their own data and what was decided; a line bears the number of their letter, never a name. */
export const SubjectTab = ({ page: { subjectRequests }, onChanged }: PartProps) => {
  const today = useToday()
  const [adding, setAdding] = useState(false)
  const [deciding, setDeciding] = useState<SubjectRequest>()
  const [takingOut, setTakingOut] = useState<SubjectRequest>()
  const done = (): void => {
    setAdding(false)
    setDeciding(undefined)
    setTakingOut(undefined)
    onChanged()
  }
  return (
    <>
      {deciding ? (
        <SubjectDecisionPanel
          key={deciding.id}
          request={deciding}
          onDone={done}
          onCancel={() => setDeciding(undefined)}
        />
      ) : null}
      {takingOut ? (
        <AnonymisePanel
          key={takingOut.id}
          records={toTakeOut(takingOut)}
          reason={`Theo đề nghị xóa dữ liệu ${subjectRequestLabel(takingOut)} (${takingOut.reference})`}
          onDone={done}
          onCancel={() => setTakingOut(undefined)}
        />
      ) : null}
      <Panel
        title="Đề nghị về dữ liệu cá nhân"
        note={
          adding || subjectRequests.length === 0 ? undefined : (
            <ActionButton call="privacy.addSubjectRequest" label="Ghi đề nghị mới" onPress={() => setAdding(true)} />
          )
        }
      >
        {adding ? <SubjectEntry onDone={done} onCancel={() => setAdding(false)} /> : null}
        {subjectRequests.length === 0 && !adding ? (
          <EmptyState
            title="Chưa có đề nghị nào"
            text="Khi người dân xin xem, chỉnh sửa, nhận hoặc xóa dữ liệu của mình, hãy ghi vào đây để theo dõi hạn và kết quả."
            acts={[
              { label: 'Ghi đề nghị đầu tiên', onPress: () => setAdding(true), call: 'privacy.addSubjectRequest' },
            ]}
          />
        ) : null}
        {subjectRequests.length > 0 ? (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>Số</th>
                  <th>Đơn, văn bản</th>
                  <th>Đề nghị</th>
                  <th>Nhận</th>
                  <th>Tình trạng</th>
                  <th>Việc</th>
                </tr>
              </thead>
              <tbody>
                {subjectRequests.map((one) => (
                  <tr key={one.id}>
                    <td className={styles.day}>{subjectRequestLabel(one)}</td>
                    <td>{one.reference}</td>
                    <td>
                      {subjectAskLabels[one.asked]}
                      {one.about ? <div className={styles.soft}>{one.about}</div> : null}
                    </td>
                    <td className={styles.day}>{formatDay(one.receivedOn)}</td>
                    <td>
                      <Standing request={one} today={today} />
                      {one.limit && !one.decision ? <div className={styles.soft}>{one.limit.rule}</div> : null}
                      <Records request={one} />
                      {one.decision?.explanation ? <div className={styles.soft}>{one.decision.explanation}</div> : null}
                    </td>
                    <td>
                      {toTakeOut(one).length > 0 ? (
                        <ActionButton
                          call="privacy.anonymise"
                          kind="danger"
                          label="Xóa danh tính trong hồ sơ này"
                          fullLabel={`Xóa danh tính trong hồ sơ này: ${subjectRequestLabel(one)}`}
                          disabled={takingOut !== undefined || deciding !== undefined}
                          onPress={() => setTakingOut(one)}
                        />
                      ) : null}
                      <ActionButton
                        call="privacy.decideSubjectRequest"
                        kind="quiet"
                        label={one.decision ? 'Sửa kết quả' : 'Ghi kết quả'}
                        fullLabel={`${one.decision ? 'Sửa' : 'Ghi'} kết quả của ${subjectRequestLabel(one)}`}
                        onPress={() => setDeciding(one)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </Panel>
    </>
  )
}
