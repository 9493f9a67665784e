import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { collectedCosts, owedCosts } from '../../../shared/requests/costs-paid.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { moneyText, provideExtentLabels, provideMethodLabels } from '../act-words.ts'
import { ChoiceField, DayTextField, LongTextField, NumberField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

const choicesOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))

/** Gives the information, or the address where it is already public. */
export const ProvideForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { request, catalogueItems } = details
  const paid = collectedCosts(request.events)
  const addresses = catalogueItems.flatMap((item) => (item.address === '' ? [] : [item.address]))
  const form = useForm<z.input<typeof actInputs.provide>, unknown, z.output<typeof actInputs.provide>>({
    resolver: zodResolver(actInputs.provide, { error: () => 'Hãy nhập giá trị đúng cho ô này.' }),
    defaultValues: {
      id: request.id,
      on: today,
      extent: 'full',
      method: addresses.length > 0 ? 'alreadyPublic' : request.facts.provisionForm,
      address: addresses.join('\n'),
      withheld: '',
      // What is still owed is taken while the information is handed over, unless the officer says otherwise.
      cost: owedCosts(request),
      note: '',
    },
  })
  const [method, extent] = useWatch({ control: form.control, name: ['method', 'extent'] })
  return (
    <ActForm act="provide" form={form} ask={api.requests.provide} first="method" onDone={onDone} onCancel={onCancel}>
      <ChoiceField name="method" label="Cách cung cấp" choices={choicesOf(provideMethodLabels)} />
      {method === 'alreadyPublic' ? <LongTextField name="address" label="Địa chỉ đã công khai" required /> : null}
      <ChoiceField name="extent" label="Mức độ" choices={choicesOf(provideExtentLabels)} />
      {extent === 'partial' ? <LongTextField name="withheld" label="Phần không cung cấp và lý do" required /> : null}
      {paid > 0 ? (
        <p className={styles.hint}>Đã nộp trước {moneyText(paid)}; chỉ ghi dưới đây số tiền thu thêm.</p>
      ) : null}
      <NumberField
        name="cost"
        label={paid > 0 ? 'Thu thêm khi cung cấp (đồng)' : 'Chi phí đã thu (đồng)'}
        min={0}
        max={1_000_000_000}
        thousands
      />
      <DayTextField name="on" label="Ngày cung cấp" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}
