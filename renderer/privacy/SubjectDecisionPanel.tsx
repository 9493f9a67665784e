import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { chosenOf, type RecordMark, recordText } from '../../shared/privacy/chosen-records.ts'
import {
  type SubjectOutcome,
  type SubjectRequest,
  subjectDecisionSchema,
  subjectOutcomeLabels,
  subjectOutcomes,
  subjectRequestLabel,
} from '../../shared/privacy/subject-request.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import { useToday } from '../law-book-store.ts'
import { PersonFinder } from './PersonFinder.tsx'
import styles from './privacy.module.css'
import { type Problems, problemsOf, send } from './subject-problems.ts'

/** What was decided about a person's own data; where it is to be deleted, which records it is about. */
export const SubjectDecisionPanel = ({
  request,
  onDone,
  onCancel,
}: {
  readonly request: SubjectRequest
  readonly onDone: () => void
  readonly onCancel: () => void
}) => {
  const today = useToday()
  const room = useFormFocus<HTMLDivElement>()
  const [outcome, setOutcome] = useState<SubjectOutcome>('done')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [explanation, setExplanation] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const [chosen, setChosen] = useState<readonly RecordMark[]>(request.decision?.records ?? [])
  const [problems, setProblems] = useState<Problems>({})
  const takesOut = request.asked === 'delete' && outcome !== 'refused'
  const save = async (): Promise<void> => {
    const parsed = subjectDecisionSchema.safeParse({
      id: request.id,
      outcome,
      on,
      explanation,
      documentNumber,
      ...chosenOf(takesOut ? chosen : []),
    })
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
      <div className={styles.row} ref={room}>
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
      {takesOut ? (
        <section className={styles.stack} aria-label="Hồ sơ của người này">
          <h3>Hồ sơ của người này</h3>
          <PersonFinder chosen={chosen} onChosen={setChosen} />
          {chosen.length > 0 ? (
            <p>
              Đã chọn {chosen.map(recordText).join(', ')}. Ghi kết quả xong, bấm «Xóa danh tính trong hồ sơ này» để ẩn
              danh đúng các hồ sơ đã chọn.
            </p>
          ) : null}
        </section>
      ) : null}
      <div className={styles.row}>
        <ActionButton kind="primary" label="Ghi kết quả" onPress={() => void save()} />
        <CancelButton onPress={onCancel} />
      </div>
    </Panel>
  )
}
