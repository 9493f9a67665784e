import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { newestStandingAct } from '../../../shared/requests/standing-acts.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField } from '../form-fields.tsx'
import { eventTitle } from '../timeline-details.ts'
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

/** Takes back the newest act that stands; it stays on the timeline, struck through, with this reason. */
export const RevokeForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const newest = newestStandingAct(details.request.events)
  const form = useForm<z.input<typeof actInputs.revoke>, unknown, z.output<typeof actInputs.revoke>>({
    resolver: zodResolver(actInputs.revoke),
    defaultValues: { id: details.request.id, eventId: newest?.id ?? 0, reason: '' },
  })
  return (
    <ActForm
      act="revoke"
      form={form}
      ask={api.requests.revoke}
      first="reason"
      onDone={onDone}
      onCancel={onCancel}
      blocked={!newest}
    >
      <p>
        {newest
          ? `Bỏ việc «${eventTitle(newest, details.documents)}» ngày ${formatDay(newest.on)}. Việc này vẫn nằm trong diễn biến, gạch ngang, kèm lý do.`
          : 'Không có việc nào để đính chính.'}
      </p>
      <LongTextField name="reason" label="Lý do đính chính" required rows={3} />
    </ActForm>
  )
}
