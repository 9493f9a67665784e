import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { guidanceText, missingParts } from '../../../shared/requests/complete-facts.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import { api } from '../../api.ts'
import { useToday } from '../../law-book-store.ts'
import { DayTextField, LongTextField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

/** Tells the requester what is still needed; the limit stops until it is there. */
export const AskForCompletionForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const { facts, id } = details.request
  const form = useForm<
    z.input<typeof actInputs.askForCompletion>,
    unknown,
    z.output<typeof actInputs.askForCompletion>
  >({
    resolver: zodResolver(actInputs.askForCompletion),
    defaultValues: { id, on: today, missing: facts.missingParts || missingParts(facts).join('; ') },
  })
  const missing = form.watch('missing').replace(/[\s.;]+$/, '')
  const guidance = guidanceText(missing === '' ? [] : [missing])
  return (
    <ActForm
      act="askForCompletion"
      form={form}
      ask={api.requests.askForCompletion}
      first="missing"
      onDone={onDone}
      onCancel={onCancel}
    >
      <LongTextField name="missing" label="Nội dung cần bổ sung" required rows={4} />
      {guidance === '' ? null : (
        <figure className={styles.guidance}>
          <figcaption className={styles.hint}>
            Lời hướng dẫn gợi ý, để nói hoặc chép vào thư gửi người yêu cầu:
          </figcaption>
          <blockquote>{guidance}</blockquote>
        </figure>
      )}
      <DayTextField name="on" label="Ngày hướng dẫn" required />
    </ActForm>
  )
}

/** What was missing has come: the request is valid from this day and the limit runs. */
export const CompleteForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const today = useToday()
  const form = useForm<z.input<typeof actInputs.complete>, unknown, z.output<typeof actInputs.complete>>({
    resolver: zodResolver(actInputs.complete),
    defaultValues: { id: details.request.id, on: today, note: '' },
  })
  return (
    <ActForm act="complete" form={form} ask={api.requests.complete} first="on" onDone={onDone} onCancel={onCancel}>
      <p className={styles.hint}>Thời hạn tính từ ngày nhận được yêu cầu hợp lệ.</p>
      <DayTextField name="on" label="Ngày bổ sung đủ" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}
