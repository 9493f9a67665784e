import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { waitsForConsent } from '../../../shared/requests/classification-rules.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { AskerNotes } from '../AskerNotes.tsx'
import { DayTextField, LongTextField, NumberField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import { MethodFields, publicAddress, ScreeningField } from './ProvideForm.tsx'

/** Gives a part ahead of the rest; the request and its limit go on. */
export const ProvidePartForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { request } = details
  const form = useForm<z.input<typeof actInputs.providePart>, unknown, z.output<typeof actInputs.providePart>>({
    resolver: zodResolver(actInputs.providePart, { error: () => 'Hãy nhập giá trị đúng cho ô này.' }),
    defaultValues: {
      id: request.id,
      on: today,
      part: '',
      screening: null,
      method: request.facts.provisionForm,
      address: publicAddress(details),
      cost: 0,
      note: '',
    },
  })
  const method = useWatch({ control: form.control, name: 'method' })
  return (
    <ActForm
      act="providePart"
      form={form}
      ask={api.requests.providePart}
      first="part"
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className={styles.hint}>
        Yêu cầu vẫn đang giải quyết, thời hạn không đổi.
        {waitsForConsent(request) ? ' Chỉ cung cấp trước phần không cần văn bản đồng ý.' : ''}
      </p>
      <AskerNotes details={details} />
      <LongTextField name="part" label="Phần thông tin đã cung cấp" required rows={3} />
      <MethodFields method={method} />
      {method === 'alreadyPublic' ? null : <ScreeningField />}
      <NumberField name="cost" label="Chi phí thu cho phần này (đồng)" min={0} max={1_000_000_000} thousands />
      <DayTextField name="on" label="Ngày cung cấp" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}
