import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import {
  type SubjectAsk,
  type SubjectOutcome,
  type SubjectRequest,
  subjectAskLabels,
  subjectAsks,
  subjectDecisionSchema,
  subjectOutcomeLabels,
  subjectOutcomes,
  subjectRequestLabel,
  subjectRequestSchema,
} from '../../shared/privacy/subject-request.ts'
import type { Result } from '../../shared/result.ts'
import { api, settle, showError } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import { useToday } from '../law-book-store.ts'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'

type Problems = Readonly<Record<string, string>>

/** What a schema or the main process says of each field. */
const problemsOf = (issues: readonly { readonly field?: string; readonly message: string }[]): Problems =>
  Object.fromEntries(issues.map(({ field = '', message }) => [field, message]))

const send = async <T,>(call: Promise<Result<T>>, told: (problems: Problems) => void): Promise<T | undefined> => {
  const result = await settle(call)
  if (result.ok) return result.value
  told(problemsOf(result.error.issues ?? []))
  showError(result.error)
  return undefined
}

const Entry = ({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) => {
  const today = useToday()
  const [reference, setReference] = useState('')
  const [asked, setAsked] = useState<SubjectAsk>('view')
  const [about, setAbout] = useState('')
  const [receivedOn, setReceivedOn] = useState<LocalDate | null>(today)
  const [problems, setProblems] = useState<Problems>({})
  const save = async (): Promise<void> => {
    const parsed = subjectRequestSchema.safeParse({ reference, asked, about, receivedOn })
    if (!parsed.success)
      return setProblems(
        problemsOf(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))),
      )
    setProblems({})
    const added = await send(api.privacy.addSubjectRequest(parsed.data), setProblems)
    if (!added) return
    showToast(`Đã ghi đề nghị ${subjectRequestLabel(added)}.`)
    onDone()
  }
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <TextInput
            label="Số đơn hoặc số văn bản đến"
            description="Không ghi tên người ở đây"
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
            error={problems.reference}
            withAsterisk
          />
        </div>
        <NativeSelect
          label="Đề nghị"
          value={asked}
          data={subjectAsks.map((value) => ({ value, label: subjectAskLabels[value] }))}
          onChange={(event) => setAsked(subjectAsks.find((one) => one === event.currentTarget.value) ?? 'view')}
        />
        <DayField
          label="Ngày nhận"
          value={receivedOn}
          onChange={setReceivedOn}
          max={today}
          error={problems.receivedOn}
          required
        />
      </div>
      <Textarea
        label="Về dữ liệu nào"
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        error={problems.about}
        autosize
        minRows={2}
      />
      <div className={styles.row}>
        <ActionButton kind="primary" label="Ghi đề nghị" onPress={() => void save()} />
        <ActionButton label="Thôi" onPress={onCancel} />
      </div>
    </div>
  )
}

const Decision = ({
  request,
  onDone,
  onCancel,
}: {
  readonly request: SubjectRequest
  readonly onDone: () => void
  readonly onCancel: () => void
}) => {
  const today = useToday()
  const [outcome, setOutcome] = useState<SubjectOutcome>('done')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [explanation, setExplanation] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const save = async (): Promise<void> => {
    const parsed = subjectDecisionSchema.safeParse({ id: request.id, outcome, on, explanation, documentNumber })
    if (!parsed.success)
      return setProblems(
        problemsOf(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))),
      )
    setProblems({})
    const decided = await send(api.privacy.decideSubjectRequest(parsed.data), setProblems)
    if (!decided) return
    showToast(`Đã ghi kết quả của ${subjectRequestLabel(request)}.`)
    onDone()
  }
  return (
    <Panel title={`Kết quả của ${subjectRequestLabel(request)}`}>
      <div className={styles.row}>
        <NativeSelect
          label="Kết quả"
          value={outcome}
          data={subjectOutcomes.map((value) => ({ value, label: subjectOutcomeLabels[value] }))}
          onChange={(event) => setOutcome(subjectOutcomes.find((one) => one === event.currentTarget.value) ?? 'done')}
        />
        <DayField label="Ngày giải quyết" value={on} onChange={setOn} max={today} error={problems.on} required />
        <div className={styles.grow}>
          <TextInput
            label="Văn bản trả lời"
            value={documentNumber}
            onChange={(event) => setDocumentNumber(event.currentTarget.value)}
            error={problems.documentNumber}
          />
        </div>
      </div>
      <Textarea
        label={outcome === 'done' ? 'Đã làm gì' : 'Lý do'}
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
        error={problems.explanation}
        withAsterisk={outcome !== 'done'}
        autosize
        minRows={2}
      />
      <div className={styles.row}>
        <ActionButton kind="primary" label="Ghi kết quả" onPress={() => void save()} />
        <ActionButton label="Thôi" onPress={onCancel} />
      </div>
    </Panel>
  )
}

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

/** What people asked about their own data and what was decided; a line bears the number of their letter, never a name. */
export const SubjectTab = ({ page: { subjectRequests }, onChanged }: PartProps) => {
  const today = useToday()
  const [adding, setAdding] = useState(false)
  const [deciding, setDeciding] = useState<SubjectRequest>()
  const done = (): void => {
    setAdding(false)
    setDeciding(undefined)
    onChanged()
  }
  return (
    <>
      {deciding ? (
        <Decision key={deciding.id} request={deciding} onDone={done} onCancel={() => setDeciding(undefined)} />
      ) : null}
      <Panel
        title="Đề nghị về dữ liệu cá nhân"
        note={
          adding || subjectRequests.length === 0 ? undefined : (
            <ActionButton call="privacy.addSubjectRequest" label="Ghi đề nghị mới" onPress={() => setAdding(true)} />
          )
        }
      >
        {adding ? <Entry onDone={done} onCancel={() => setAdding(false)} /> : null}
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
                      {one.decision?.explanation ? <div className={styles.soft}>{one.decision.explanation}</div> : null}
                    </td>
                    <td>
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
