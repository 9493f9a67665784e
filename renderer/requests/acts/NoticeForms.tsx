import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { longDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** The requester was told in writing when the answer will come. */
export const NotifyTimeLimitForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const form = useForm<z.input<typeof actInputs.notifyTimeLimit>, unknown, z.output<typeof actInputs.notifyTimeLimit>>({
    resolver: zodResolver(actInputs.notifyTimeLimit),
    defaultValues: { id: details.request.id, on: today, documentNumber: '', note: '' },
  })
  const milestone = details.milestones.find((one) => one.kind === 'notifyTimeLimit')
  return (
    <ActForm
      act="notifyTimeLimit"
      form={form}
      ask={api.requests.notifyTimeLimit}
      first="documentNumber"
      onDone={onDone}
      onCancel={onCancel}
    >
      {milestone ? (
        <p className={styles.hint}>
          Phải thông báo bằng văn bản chậm nhất {weekdayName(milestone.dueOn)}, {longDay(milestone.dueOn)}
          {milestone.citation ? ` (${citationText(milestone.citation)})` : ''}.
        </p>
      ) : null}
      <TextField name="documentNumber" label="Số văn bản thông báo" />
      <DayTextField name="on" label="Ngày thông báo" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}
