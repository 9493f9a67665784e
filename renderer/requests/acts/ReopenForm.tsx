import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { explainDay } from '../../../shared/calendar/explain-day.ts'
import { formatDay, isLocalDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

type Reopening = Omit<z.input<typeof actInputs.reopen>, 'dueOn'> & { readonly dueOn: string | null }

/** Takes a settled request up again, to be settled by a day that is set here. */
export const ReopenForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  const { id, closedOn } = details.request
  const form = useForm<Reopening, unknown, z.output<typeof actInputs.reopen>>({
    resolver: zodResolver<Reopening, unknown, z.output<typeof actInputs.reopen>>(actInputs.reopen as never, {
      error: () => 'Hãy nhập ngày phải giải quyết xong.',
    }),
    defaultValues: { id, on: today, reason: '', dueOn: null },
  })
  const dueOn = useWatch({ control: form.control, name: 'dueOn' })
  const day = dueOn !== null && isLocalDate(dueOn) ? explainDay(calendar, dueOn) : null
  return (
    <ActForm act="reopen" form={form} ask={api.requests.reopen} first="reason" onDone={onDone} onCancel={onCancel}>
      <p className={styles.hint}>
        {closedOn === null ? '' : `Đã giải quyết ngày ${formatDay(closedOn)}. `}Luật không đặt thời hạn cho việc mở lại:
        ngày phải giải quyết xong do người quyết định mở lại ấn định. Đúng hạn hay trễ hạn vẫn xét theo lần giải quyết
        đầu.
      </p>
      <LongTextField name="reason" label="Lý do mở lại" required rows={3} />
      <DayTextField name="dueOn" label="Phải giải quyết xong chậm nhất ngày" required />
      {day && !day.working ? <p className={styles.problem}>Ngày này là ngày nghỉ: {day.why}.</p> : null}
      <DayTextField name="on" label="Ngày mở lại" required />
    </ActForm>
  )
}
