import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { longDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { formatDay, isLocalDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { correctionMilestones } from '../../../shared/requests/correction-milestones.ts'
import {
  type Correction,
  type CorrectionOutcome,
  correctionOutcomeLabels,
  correctionOutcomes,
  correctionSourceLabels,
  correctionSources,
} from '../../../shared/requests/request-branches.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { MilestoneKind } from '../../../shared/requests/request-milestones.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { ChoiceField, DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import { type Opened, OpenedChoice } from './OpenedChoice.tsx'
import { ScreeningField } from './ProvideForm.tsx'

const sources = correctionSources.map((value) => ({ value, label: correctionSourceLabels[value] }))

/** Somebody says that what was given is wrong or incomplete, or the agency found it out. */
export const AskCorrectionForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id } = details.request
  const form = useForm<z.input<typeof actInputs.askCorrection>, unknown, z.output<typeof actInputs.askCorrection>>({
    resolver: zodResolver(actInputs.askCorrection),
    defaultValues: { id, on: today, from: 'requester', claim: '', documentNumber: '' },
  })
  const [from, on] = useWatch({ control: form.control, name: ['from', 'on'] })
  return (
    <ActForm
      act="askCorrection"
      form={form}
      ask={api.requests.askCorrection}
      first="claim"
      onDone={onDone}
      onCancel={onCancel}
    >
      <ChoiceField name="from" label="Ai phát hiện" choices={sources} required />
      <LongTextField name="claim" label="Thông tin được cho là chưa chính xác hoặc còn thiếu" required rows={4} />
      <DayTextField
        name="on"
        label={from === 'ownFinding' ? 'Ngày cơ quan phát hiện' : 'Ngày nhận được đề nghị'}
        required
      />
      <NewLimits details={details} from={from} on={on} />
      <TextField name="documentNumber" label="Số văn bản đề nghị (nếu có)" />
    </ActForm>
  )
}

const limitWords: Readonly<Partial<Record<MilestoneKind, string>>> = {
  correction: 'Phải đính chính hoặc trả lời',
  askCreator: 'Nếu không tự xác định được: phải hỏi cơ quan tạo ra thông tin',
}

/** The days the correction will owe, counted before it is recorded. */
const NewLimits = ({
  details,
  from,
  on,
}: {
  readonly details: RequestDetails
  readonly from: Correction['from']
  readonly on: unknown
}): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  const { facts } = details.request
  if (typeof on !== 'string' || !isLocalDate(on) || on < facts.receivedOn || on > today) return null
  const typed: Correction = { id: 0, on, from, claim: '', creator: null, outcome: null, settledOn: null }
  return (
    <div className={styles.newDay} aria-live="polite">
      {correctionMilestones(book, calendar, { facts, corrections: [typed] }, today).map(({ kind, dueOn, citation }) => (
        <p key={kind}>
          {limitWords[kind]} chậm nhất{' '}
          <strong>
            {weekdayName(dueOn)}, {longDay(dueOn)}
          </strong>
          {citation ? ` (${citationText(citation)})` : ''}.
        </p>
      ))}
    </div>
  )
}

/** «ngày 12/11/2026 — Bản đồ thiếu thửa 45»: enough to tell them apart. */
const openedOf = (corrections: readonly Correction[]): readonly Opened[] =>
  corrections.map(({ id, on, claim }) => ({ id, label: `ngày ${formatDay(on)} — ${claim}` }))

/** When a step is due, as the law says. */
const DueHint = ({
  details: { milestones },
  correctionId,
  kind,
  words,
}: {
  readonly details: RequestDetails
  readonly correctionId: number
  readonly kind: MilestoneKind
  readonly words: string
}): ReactNode => {
  const due = milestones.find((one) => one.of === correctionId && one.kind === kind)
  return due ? (
    <p className={styles.hint}>
      {words} chậm nhất {weekdayName(due.dueOn)}, {longDay(due.dueOn)}
      {due.citation ? ` (${citationText(due.citation)})` : ''}.
    </p>
  ) : null
}

/** The agency cannot tell by itself: the creator of the information is asked. */
export const AskCreatorForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, corrections } = details.request
  const open = corrections.filter(({ settledOn, creator }) => settledOn === null && creator === null)
  const form = useForm<z.input<typeof actInputs.askCreator>, unknown, z.output<typeof actInputs.askCreator>>({
    resolver: zodResolver(actInputs.askCreator),
    defaultValues: { id, on: today, correctionId: open[0]?.id ?? 0, creator: '', documentNumber: '' },
  })
  const correctionId = useWatch({ control: form.control, name: 'correctionId' })
  return (
    <ActForm
      act="askCreator"
      form={form}
      ask={api.requests.askCreator}
      first="creator"
      onDone={onDone}
      onCancel={onCancel}
      blocked={open.length === 0}
    >
      <OpenedChoice name="correctionId" label="Đề nghị đính chính" opened={openedOf(open)} />
      <DueHint
        details={details}
        correctionId={correctionId}
        kind="askCreator"
        words="Khi không tự xác định được: phải hỏi"
      />
      <TextField name="creator" label="Cơ quan tạo ra thông tin" required />
      <DayTextField name="on" label="Ngày gửi đề nghị" required />
      <TextField name="documentNumber" label="Số văn bản" />
    </ActForm>
  )
}

/** The creator of the information answered. */
export const CreatorAnsweredForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, corrections } = details.request
  const waiting = corrections.filter(({ settledOn, creator }) => settledOn === null && creator?.answeredOn === null)
  const form = useForm<z.input<typeof actInputs.creatorAnswered>, unknown, z.output<typeof actInputs.creatorAnswered>>({
    resolver: zodResolver(actInputs.creatorAnswered),
    defaultValues: { id, on: today, correctionId: waiting[0]?.id ?? 0, answer: '', documentNumber: '' },
  })
  return (
    <ActForm
      act="creatorAnswered"
      form={form}
      ask={api.requests.creatorAnswered}
      first="answer"
      onDone={onDone}
      onCancel={onCancel}
      blocked={waiting.length === 0}
    >
      <OpenedChoice
        name="correctionId"
        label="Đã hỏi"
        opened={waiting.map(({ id: one, on, creator, claim }) => ({
          id: one,
          label: `${creator?.name ?? ''} (đề nghị đính chính ngày ${formatDay(on)} — ${claim})`,
        }))}
      />
      <LongTextField name="answer" label="Nội dung trả lời" required rows={4} />
      <DayTextField name="on" label="Ngày nhận được trả lời" required />
      <TextField name="documentNumber" label="Số văn bản trả lời" />
    </ActForm>
  )
}

const outcomes = correctionOutcomes.map((value) => ({ value, label: correctionOutcomeLabels[value] }))
const answerLabels: Readonly<Record<CorrectionOutcome, string>> = {
  corrected: 'Nội dung đính chính, cung cấp lại',
  supplemented: 'Nội dung cung cấp bổ sung',
  upheld: 'Nội dung trả lời người yêu cầu',
}

/** Corrects or completes what was given, or says why it stands. */
export const CorrectForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, corrections } = details.request
  const open = corrections.filter(({ settledOn }) => settledOn === null)
  const form = useForm<z.input<typeof actInputs.correct>, unknown, z.output<typeof actInputs.correct>>({
    resolver: zodResolver(actInputs.correct),
    defaultValues: {
      id,
      on: today,
      correctionId: open[0]?.id ?? 0,
      outcome: 'corrected',
      answer: '',
      screening: null,
      documentNumber: '',
    },
  })
  const [correctionId, outcome] = useWatch({ control: form.control, name: ['correctionId', 'outcome'] })
  const creator = open.find((one) => one.id === correctionId)?.creator ?? null
  return (
    <ActForm
      act="correct"
      form={form}
      ask={api.requests.correct}
      first="answer"
      onDone={onDone}
      onCancel={onCancel}
      blocked={open.length === 0}
    >
      <OpenedChoice name="correctionId" label="Đề nghị đính chính" opened={openedOf(open)} />
      {creator !== null && creator.answeredOn === null ? (
        <p className={styles.hint}>{creator.name} chưa trả lời. Chỉ ghi khi không cần chờ nữa.</p>
      ) : (
        <DueHint
          details={details}
          correctionId={correctionId}
          kind={creator === null ? 'correction' : 'passOnAnswer'}
          words="Phải đính chính hoặc trả lời"
        />
      )}
      <ChoiceField name="outcome" label="Kết quả" choices={outcomes} required />
      <LongTextField name="answer" label={answerLabels[outcome]} required rows={4} />
      {outcome === 'upheld' ? null : <ScreeningField />}
      <DayTextField name="on" label="Ngày đính chính, trả lời" required />
      <TextField name="documentNumber" label="Số văn bản" />
    </ActForm>
  )
}
