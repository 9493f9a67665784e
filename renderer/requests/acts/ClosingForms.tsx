import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField } from '../form-fields.tsx'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** The requester took the request back. */
export const WithdrawForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const form = useForm<z.input<typeof actInputs.withdraw>, unknown, z.output<typeof actInputs.withdraw>>({
    resolver: zodResolver(actInputs.withdraw),
    defaultValues: { id: details.request.id, on: today, reason: '' },
  })
  return (
    <ActForm act="withdraw" form={form} ask={api.requests.withdraw} first="reason" onDone={onDone} onCancel={onCancel}>
      <LongTextField name="reason" label="Lý do rút yêu cầu" />
      <DayTextField name="on" label="Ngày rút" required />
    </ActForm>
  )
}
