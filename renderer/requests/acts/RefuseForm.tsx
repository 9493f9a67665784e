import { zodResolver } from '@hookform/resolvers/zod'
import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { formatDay, isLocalDate } from '../../../shared/calendar/local-date.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { refusalGrounds } from '../../../shared/law/refusal-grounds.ts'
import { proposedGround } from '../../../shared/requests/classification-rules.ts'
import { classKindLabels } from '../../../shared/requests/request-branches.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { AskerNotes } from '../AskerNotes.tsx'
import { DayTextField, LongTextField, TextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import { GivenBefore } from './GivenBefore.tsx'

/** Refuses on one of the grounds of the law that governs the request, in the law's own words. */
export const RefuseForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const proposed = proposedGround(book, details.request, today)
  const form = useForm<z.input<typeof actInputs.refuse>, unknown, z.output<typeof actInputs.refuse>>({
    resolver: zodResolver(actInputs.refuse),
    defaultValues: {
      id: details.request.id,
      on: today,
      // What fits the class the information was given; the officer may choose another.
      ground: proposed?.id ?? '',
      explanation: '',
      documentNumber: '',
    },
  })
  const on = useWatch({ control: form.control, name: 'on' })
  const { classification } = details.request
  const pay = details.milestones.find(({ kind, status }) => kind === 'payCosts' && status === 'overdue')
  const grounds = refusalGrounds(book, details.request.law, typeof on === 'string' && isLocalDate(on) ? on : today)
  return (
    <ActForm act="refuse" form={form} ask={api.requests.refuse} first="ground" onDone={onDone} onCancel={onCancel}>
      {pay ? (
        <p className={styles.hint}>
          Chi phí đã thông báo chưa nộp đúng hạn (hạn {formatDay(pay.dueOn)}): có thể chọn căn cứ không thanh toán chi
          phí.
        </p>
      ) : null}
      {proposed && classification ? (
        <p className={styles.hint}>
          Đã phân loại «{classKindLabels[classification.class].toLowerCase()}»: đề xuất căn cứ{' '}
          {citationText(proposed.citation)}.
        </p>
      ) : null}
      <AskerNotes details={details} refusing />
      <GivenBefore details={details} />
      <Controller
        control={form.control}
        name="ground"
        render={({ field, fieldState }) => (
          <Radio.Group
            label="Căn cứ từ chối"
            withAsterisk
            inputWrapperOrder={['label', 'error', 'input']}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          >
            <div className={styles.grounds}>
              {grounds.map((ground, index) => (
                <Radio
                  key={ground.id}
                  {...(index === 0 ? { ref: field.ref } : {})}
                  value={ground.id}
                  label={ground.wording}
                  description={citationText(ground.citation)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
      />
      <LongTextField name="explanation" label="Lý do từ chối" required rows={3} />
      <TextField name="documentNumber" label="Số văn bản thông báo từ chối" />
      <DayTextField name="on" label="Ngày từ chối" required />
    </ActForm>
  )
}
