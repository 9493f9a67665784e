import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** Gives the request to a colleague. */
export const AssignForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, assignedTo } = details.request
  const form = useForm<z.input<typeof actInputs.assign>, unknown, z.output<typeof actInputs.assign>>({
    resolver: zodResolver(actInputs.assign),
    defaultValues: { id, on: today, to: '', note: '' },
  })
  return (
    <ActForm act="assign" form={form} ask={api.requests.assign} first="to" onDone={onDone} onCancel={onCancel}>
      {assignedTo === '' ? null : <p className={styles.hint}>Đang giao cho {assignedTo}.</p>}
      <TextField name="to" label="Giao cho" required />
      <LongTextField name="note" label="Việc cần làm" />
      <DayTextField name="on" label="Ngày phân công" required />
    </ActForm>
  )
}

/** Something to remember beside the procedure. */
export const NoteForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const form = useForm<z.input<typeof actInputs.note>, unknown, z.output<typeof actInputs.note>>({
    resolver: zodResolver(actInputs.note),
    defaultValues: { id: details.request.id, on: today, text: '' },
  })
  return (
    <ActForm act="note" form={form} ask={api.requests.note} first="text" onDone={onDone} onCancel={onCancel}>
      <LongTextField name="text" label="Ghi chú" required rows={5} />
      <DayTextField name="on" label="Ngày" required />
    </ActForm>
  )
}
