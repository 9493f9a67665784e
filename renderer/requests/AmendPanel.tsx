import { Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { useToday } from '../law-book-store.ts'
import { ContentFields, ReceivingFields } from './ContentFields.tsx'
import { focusFact, placeFact, useFactsForm } from './facts-form.ts'
import { placeIssues } from './place-issues.ts'
import { RequesterFields } from './RequesterFields.tsx'
import pageStyles from './RequestView.module.css'
import { factsInput } from './receive-draft.ts'
import styles from './requests.module.css'
import { SendingFields } from './SendingFields.tsx'

/** Mends what was typed wrong at intake. The number stays; the old text and the reason stay on the timeline. */
export const AmendPanel = ({
  details,
  onDone,
  onCancel,
}: {
  readonly details: RequestDetails
  readonly onDone: (details: RequestDetails) => void
  readonly onCancel: () => void
}): ReactNode => {
  const today = useToday()
  const form = useFactsForm(factsInput(details.request.facts))
  const reasonBox = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [reasonError, setReasonError] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => reasonBox.current?.focus(), [])

  const amend = async (facts: RequestFacts): Promise<void> => {
    setError(null)
    setReasonError('')
    if (reason.trim() === '') {
      setReasonError('Hãy nhập lý do sửa.')
      reasonBox.current?.focus()
      return
    }
    setBusy(true)
    const result = await settle(api.requests.amend({ id: details.request.id, on: today, facts, reason }))
    setBusy(false)
    if (result.ok) return onDone(result.value)
    setError(
      placeIssues(result.error, {
        place: (field, message) => {
          if (field !== 'reason') return placeFact(form, field, message)
          setReasonError(message)
          return true
        },
        focus: (field) => (field === 'reason' ? reasonBox.current?.focus() : focusFact(form, field)),
      }),
    )
  }
  const submit = (): void => {
    if (!busy) void form.handleSubmit(amend)()
  }
  useShortcuts({ 'Ctrl+S': submit, Escape: onCancel })

  return (
    <FormProvider {...form}>
      <section className={pageStyles.whole} aria-label="Sửa thông tin">
        <div className={pageStyles.toolbar}>
          <h2>Sửa thông tin</h2>
          <ActionButton kind="primary" label="Lưu sửa" shortcut="Ctrl+S" onPress={submit} busy={busy} />
          <ActionButton label="Thôi" onPress={onCancel} />
        </div>
        <form
          className={styles.form}
          aria-label="Yêu cầu cung cấp thông tin"
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn; sổ chưa đổi." /> : null}
          <Textarea
            ref={reasonBox}
            label="Lý do sửa"
            withAsterisk
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={reasonError || undefined}
          />
          <SendingFields />
          <RequesterFields />
          <ContentFields />
          <ReceivingFields />
        </form>
      </section>
    </FormProvider>
  )
}
