import { zodResolver } from '@hookform/resolvers/zod'
import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { weekdayName } from '../../../shared/calendar/day-text.ts'
import { formatDay, isLocalDate } from '../../../shared/calendar/local-date.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import { AddressField, isInBook, useAddresses } from './AddressField.tsx'
import type { ActPanelProps } from './act-send.ts'
import { useKeepAddress } from './KeepAddress.tsx'

type AskInput = Omit<z.input<typeof actInputs.askUnit>, 'dueOn'> & { readonly dueOn: string | null }

/** Puts a question to another unit or agency, to be answered by a day the officer sets. */
export const AskUnitForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { request, dueOn: settleBy } = details
  const form = useForm<AskInput, unknown, z.output<typeof actInputs.askUnit>>({
    resolver: zodResolver<AskInput, unknown, z.output<typeof actInputs.askUnit>>(actInputs.askUnit as never, {
      error: () => 'Hãy nhập ngày đề nghị trả lời.',
    }),
    defaultValues: {
      id: request.id,
      on: today,
      unit: '',
      question: request.facts.content,
      dueOn: null,
      documentNumber: '',
    },
  })
  const [typed, dueOn] = useWatch({ control: form.control, name: ['unit', 'dueOn'] })
  const entries = useAddresses(typed, request.facts.content)
  const keep = useKeepAddress(typed.trim() !== '' && !isInBook(entries, typed), 'unit')
  const late = settleBy !== null && dueOn !== null && isLocalDate(dueOn) && dueOn > settleBy
  return (
    <ActForm
      act="askUnit"
      form={form}
      ask={async (input) => keep.after(await api.requests.askUnit(input), { name: input.unit, address: '' })}
      first="unit"
      onDone={onDone}
      onCancel={onCancel}
    >
      <AddressField
        name="unit"
        label="Đơn vị, cơ quan được hỏi"
        entries={entries}
        about={request.facts.content}
        onPick={(entry) => form.setValue('unit', entry.name, { shouldValidate: true })}
      />
      {keep.field}
      <LongTextField name="question" label="Nội dung đề nghị" required rows={3} />
      <DayTextField name="dueOn" label="Đề nghị trả lời chậm nhất ngày" required />
      {settleBy ? (
        <p className={late ? styles.problem : styles.hint} aria-live="polite">
          {late ? 'Ngày này sau hạn của yêu cầu: ' : 'Hạn của yêu cầu: '}
          {weekdayName(settleBy)}, {formatDay(settleBy)}.{late ? ' Thời gian chờ trả lời không làm dừng thời hạn.' : ''}
        </p>
      ) : null}
      <TextField name="documentNumber" label="Số văn bản" />
      <DayTextField name="on" label="Ngày hỏi" required />
    </ActForm>
  )
}

/** Takes in what a unit answered; with several questions waiting the officer says which. */
export const UnitAnsweredForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { id, unitQuestions } = details.request
  const waiting = unitQuestions.filter((one) => one.answeredOn === null)
  const form = useForm<z.input<typeof actInputs.unitAnswered>, unknown, z.output<typeof actInputs.unitAnswered>>({
    resolver: zodResolver(actInputs.unitAnswered),
    defaultValues: { id, on: today, questionId: waiting[0]?.id ?? 0, answer: '', documentNumber: '' },
  })
  return (
    <ActForm
      act="unitAnswered"
      form={form}
      ask={api.requests.unitAnswered}
      first="answer"
      onDone={onDone}
      onCancel={onCancel}
      blocked={waiting.length === 0}
    >
      {waiting.length === 1 && waiting[0] ? (
        <p className={styles.hint}>
          «{waiting[0].unit}» được hỏi ngày {formatDay(waiting[0].on)}: {waiting[0].question}
        </p>
      ) : (
        <Controller
          control={form.control}
          name="questionId"
          render={({ field, fieldState }) => (
            <Radio.Group
              label="Trả lời câu hỏi nào"
              withAsterisk
              value={String(field.value)}
              onChange={(value) => field.onChange(Number(value))}
              error={fieldState.error?.message}
            >
              <div className={styles.grounds}>
                {waiting.map((one) => (
                  <Radio
                    key={one.id}
                    value={String(one.id)}
                    label={`${one.unit}, hỏi ngày ${formatDay(one.on)}`}
                    description={one.question}
                  />
                ))}
              </div>
            </Radio.Group>
          )}
        />
      )}
      <LongTextField name="answer" label="Nội dung trả lời" required rows={4} />
      <TextField name="documentNumber" label="Số văn bản trả lời" />
      <DayTextField name="on" label="Ngày nhận trả lời" required />
    </ActForm>
  )
}
