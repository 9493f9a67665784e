import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import {
  type SubjectAsk,
  subjectAskLabels,
  subjectAsks,
  subjectRequestLabel,
  subjectRequestSchema,
} from '../../shared/privacy/subject-request.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { showToast } from '../components/toast-store.ts'
import { useToday } from '../law-book-store.ts'
import styles from './privacy.module.css'
import { type Problems, problemsOf, send } from './subject-problems.ts'

/** Writes down what a person asked about their own data. */
export const SubjectEntry = ({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) => {
  const today = useToday()
  const room = useFormFocus<HTMLDivElement>()
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
    <div className={styles.stack} ref={room}>
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
        <CancelButton onPress={onCancel} />
      </div>
    </div>
  )
}
