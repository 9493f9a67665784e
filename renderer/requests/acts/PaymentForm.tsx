import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { owedCosts } from '../../../shared/requests/costs-paid.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { moneyText } from '../act-words.ts'
import { DayTextField, NumberField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** Money paid on the announced costs; offers what is still owed. */
export const RecordPaymentForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { costs, id } = details.request
  const owed = owedCosts(details.request)
  const form = useForm<z.input<typeof actInputs.recordPayment>, unknown, z.output<typeof actInputs.recordPayment>>({
    resolver: zodResolver(actInputs.recordPayment, { error: () => 'Hãy nhập giá trị đúng cho ô này.' }),
    defaultValues: { id, on: today, amount: owed, documentNumber: '' },
  })
  return (
    <ActForm
      act="recordPayment"
      form={form}
      ask={api.requests.recordPayment}
      first="documentNumber"
      onDone={onDone}
      onCancel={onCancel}
    >
      {costs ? (
        <p className={styles.hint}>
          Đã thông báo {moneyText(costs.total)} ngày {formatDay(costs.on)}; còn phải nộp {moneyText(owed)}.
        </p>
      ) : null}
      <NumberField name="amount" label="Số tiền đã nộp (đồng)" min={1} max={1_000_000_000} thousands />
      <TextField name="documentNumber" label="Số chứng từ nộp tiền" />
      <DayTextField name="on" label="Ngày nộp" required />
    </ActForm>
  )
}
