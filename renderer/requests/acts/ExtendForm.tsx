import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { longDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { isLocalDate, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { extensionRule } from '../../../shared/requests/extension-rule.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { extensionUnitWords } from '../act-words.ts'
import { DayTextField, LongTextField, NumberField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** Lengthens the limit: what the law allows at most and the new day stand here before anything is recorded. */
export const ExtendForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  const { request, deadline } = details
  const ruleOn = (on: LocalDate) =>
    deadline ? extensionRule(book, calendar, { ...request.facts, validOn: request.validOn }, deadline, on) : null
  const atFirst = ruleOn(today)
  const form = useForm<z.input<typeof actInputs.extend>, unknown, z.output<typeof actInputs.extend>>({
    resolver: zodResolver(actInputs.extend, { error: () => 'Hãy nhập số ngày gia hạn.' }),
    defaultValues: { id: request.id, on: today, amount: atFirst?.ok ? atFirst.value.maximum : 1, reason: '' },
  })
  const [on, amount] = useWatch({ control: form.control, name: ['on', 'amount'] })
  const rule = typeof on === 'string' && isLocalDate(on) ? ruleOn(on) : null
  const legal = rule?.ok ? rule.value : null
  const counts = legal !== null && Number.isInteger(amount) && amount >= 1 && amount <= legal.maximum
  const newDay = counts ? legal.newDueOn(amount) : null
  return (
    <ActForm act="extend" form={form} ask={api.requests.extend} first="reason" onDone={onDone} onCancel={onCancel}>
      {rule && !rule.ok ? <p className={styles.problem}>{rule.error.message}</p> : null}
      {legal ? (
        <p className={styles.hint}>
          Được gia hạn một lần, tối đa {legal.maximum} {extensionUnitWords[legal.unit]} ({citationText(legal.citation)}
          ). Phải báo cho người yêu cầu bằng văn bản khi chưa hết hạn.
        </p>
      ) : null}
      <LongTextField name="reason" label="Lý do gia hạn" required rows={3} />
      <NumberField
        name="amount"
        label={`Gia hạn thêm (${extensionUnitWords[legal?.unit ?? 'day']})`}
        min={1}
        max={legal?.maximum ?? 366}
      />
      <DayTextField name="on" label="Ngày gia hạn" required />
      <p className={styles.newDay} aria-live="polite">
        {legal && amount > legal.maximum ? `Vượt mức tối đa ${legal.maximum} ${extensionUnitWords[legal.unit]}.` : null}
        {newDay ? (
          <>
            Hạn mới:{' '}
            <strong>
              {weekdayName(newDay)}, {longDay(newDay)}
            </strong>
          </>
        ) : null}
      </p>
    </ActForm>
  )
}
