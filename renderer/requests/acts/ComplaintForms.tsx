import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import {
  disputeKindLabels,
  disputeKinds,
  disputeOutcomeLabels,
  disputeOutcomes,
} from '../../../shared/requests/request-branches.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { ChoiceField, DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import { OpenedChoice } from './OpenedChoice.tsx'

const kinds = disputeKinds.map((value) => ({ value, label: disputeKindLabels[value] }))
const outcomes = disputeOutcomes.map((value) => ({ value, label: disputeOutcomeLabels[value] }))

/** Somebody complains, denounces or sues about this request. */
export const ComplainForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const form = useForm<z.input<typeof actInputs.complain>, unknown, z.output<typeof actInputs.complain>>({
    resolver: zodResolver(actInputs.complain),
    defaultValues: {
      id: details.request.id,
      on: today,
      dispute: 'complaint',
      about: '',
      handledBy: '',
      documentNumber: '',
    },
  })
  return (
    <ActForm act="complain" form={form} ask={api.requests.complain} first="dispute" onDone={onDone} onCancel={onCancel}>
      <ChoiceField name="dispute" label="Loại vụ việc" required choices={kinds} />
      <LongTextField name="about" label="Nội dung khiếu nại, tố cáo, khởi kiện" required rows={4} />
      <TextField name="handledBy" label="Cơ quan, người giải quyết" />
      <TextField name="documentNumber" label="Số văn bản, ngày đơn" />
      <DayTextField name="on" label="Ngày nhận được đơn hoặc thông báo" required />
    </ActForm>
  )
}

/** How it ended. */
export const ComplaintOutcomeForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, disputes } = details.request
  const waiting = disputes.filter(({ settledOn }) => settledOn === null)
  const form = useForm<
    z.input<typeof actInputs.complaintOutcome>,
    unknown,
    z.output<typeof actInputs.complaintOutcome>
  >({
    resolver: zodResolver(actInputs.complaintOutcome),
    defaultValues: {
      id,
      on: today,
      complaintId: waiting[0]?.id ?? 0,
      outcome: 'rejected',
      decision: '',
      documentNumber: '',
    },
  })
  return (
    <ActForm
      act="complaintOutcome"
      form={form}
      ask={api.requests.complaintOutcome}
      first="outcome"
      onDone={onDone}
      onCancel={onCancel}
    >
      <OpenedChoice
        name="complaintId"
        label="Vụ việc"
        opened={waiting.map((one) => ({
          id: one.id,
          label: `${disputeKindLabels[one.dispute]} ngày ${formatDay(one.on)}`,
        }))}
      />
      <ChoiceField name="outcome" label="Kết quả" required choices={outcomes} />
      <LongTextField name="decision" label="Nội dung quyết định, bản án" required rows={4} />
      <TextField name="documentNumber" label="Số quyết định, bản án" />
      <DayTextField name="on" label="Ngày có kết quả" required />
    </ActForm>
  )
}
