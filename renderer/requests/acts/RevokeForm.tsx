import { zodResolver } from '@hookform/resolvers/zod'
import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { isSideAct, revocableActs, type StandingAct } from '../../../shared/requests/standing-acts.ts'
import { api } from '../../api.ts'
import { useLawBook } from '../../law-book-store.ts'
import { LongTextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { detailsOf, eventTitle } from '../timeline-details.ts'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** Takes back the newest step, or a note or an assignment; it stays on the timeline, struck through, with this reason. */
export const RevokeForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const { request, documents } = details
  const acts = revocableActs(request.events)
  const first = acts.find((act) => !isSideAct(act)) ?? acts[0]
  const form = useForm<z.input<typeof actInputs.revoke>, unknown, z.output<typeof actInputs.revoke>>({
    resolver: zodResolver(actInputs.revoke),
    defaultValues: { id: request.id, eventId: first?.id ?? 0, reason: '' },
  })
  const titleOf = (act: StandingAct): string => `${eventTitle(act, documents)} ngày ${formatDay(act.on)}`
  const saidBy = (act: StandingAct): string =>
    detailsOf(act, { book, documents, events: request.events, extensionUnit: 'ngày' })
      .map(({ value }) => value)
      .join(' · ')
  return (
    <ActForm
      act="revoke"
      form={form}
      ask={api.requests.revoke}
      first="reason"
      onDone={onDone}
      onCancel={onCancel}
      blocked={!first}
    >
      <p>
        {first && acts.length === 1
          ? `Bỏ việc «${eventTitle(first, documents)}» ngày ${formatDay(first.on)}. `
          : first
            ? 'Chọn việc ghi nhầm. '
            : 'Không có việc nào để đính chính.'}
        {first ? 'Việc này vẫn nằm trong diễn biến, gạch ngang, kèm lý do.' : ''}
      </p>
      {acts.length > 1 ? (
        <Controller
          control={form.control}
          name="eventId"
          render={({ field, fieldState }) => (
            <Radio.Group
              label="Bỏ việc nào"
              withAsterisk
              value={String(field.value)}
              onChange={(value) => field.onChange(Number(value))}
              error={fieldState.error?.message}
            >
              <div className={styles.grounds}>
                {acts.map((act) => (
                  <Radio key={act.id} value={String(act.id)} label={titleOf(act)} description={saidBy(act)} />
                ))}
              </div>
            </Radio.Group>
          )}
        />
      ) : null}
      <LongTextField name="reason" label="Lý do đính chính" required rows={3} />
    </ActForm>
  )
}
