import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type FormDetails, type NumberedForm, noDetails } from '../../../shared/forms/form-order.ts'
import type { PaperDocument, PaperSize } from '../../../shared/forms/paper-document.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { AppError } from '../../../shared/result.ts'
import { api, settle, showError } from '../../api.ts'
import { useMay } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import { useAnswer } from '../use-answer.ts'
import { PaperSheets } from './PaperSheets.tsx'
import styles from './Papers.module.css'
import { AnnexChoice, PaperToolbar, SizeChoice } from './PaperToolbar.tsx'
import { detailFields, formLabels, sizesOf } from './paper-words.ts'
import { useAnnex } from './use-annex.ts'
import { useOneAtATime } from './use-printing.ts'

const TYPING_PAUSE = 250

/** A form not issued yet, as it would be printed: what may be added, and the press that gives it its number. */
export const DraftPaper = ({
  details,
  form,
  size,
  onSize,
  withAnnex,
  onWithAnnex,
  onIssued,
  onClose,
}: {
  readonly details: RequestDetails
  readonly form: NumberedForm
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
  /** Null where no annex belongs to the form. */
  readonly withAnnex: boolean | null
  readonly onWithAnnex: (withAnnex: boolean) => void
  readonly onIssued: (documentId: number) => void
  readonly onClose: () => void
}): ReactNode => {
  const { id: requestId, events } = details.request
  const [added, setAdded] = useState<FormDetails>(noDetails)
  const order = { requestId, form, details: added }
  const seen = useAnswer<PaperDocument>(
    `${events.length} ${JSON.stringify(order)}`,
    added === noDetails ? 0 : TYPING_PAUSE,
    () => api.forms.previewForm(order),
  )
  const annex = useAnnex(requestId, events.length, withAnnex === true)
  const issue = async (): Promise<number | AppError> => {
    const issued = await settle(api.forms.issueForm(order))
    if (!issued.ok) return issued.error
    showToast(`Đã phát hành ${formLabels[form].toLowerCase()} số ${issued.value.number}.`)
    onIssued(issued.value.documentId)
    return issued.value.documentId
  }
  const issueOnly = async (): Promise<AppError | null> => {
    const issued = await issue()
    return typeof issued === 'number' ? null : issued
  }
  const issueAndPrint = async (): Promise<AppError | null> => {
    const issued = await issue()
    if (typeof issued !== 'number') return issued
    const printed = await settle(api.forms.print({ documentIds: [issued], size, withAnnex: withAnnex === true }))
    // The issued paper has taken this one's place by now.
    if (!printed.ok) showError(printed.error)
    return null
  }
  const { busy, error, run } = useOneAtATime()
  const may = useMay('forms.issueForm')
  const ready = may && seen.value !== null && seen.error === null
  const press = (work: () => Promise<AppError | null>): void => {
    if (ready) void run(work)
  }
  useShortcuts({
    Escape: onClose,
    'Ctrl+Enter': () => press(issueOnly),
    'Ctrl+P': () => press(issueAndPrint),
  })
  const refused = error ?? seen.error ?? annex.error
  return (
    <section className={styles.shown} aria-label={formLabels[form]}>
      <PaperToolbar
        title={formLabels[form]}
        choices={
          <>
            <SizeChoice sizes={sizesOf(form)} size={size} onSize={onSize} />
            <AnnexChoice withAnnex={withAnnex} onWithAnnex={onWithAnnex} />
          </>
        }
      >
        <ActionButton
          call="forms.issueForm"
          kind="primary"
          label="Phát hành"
          shortcut="Ctrl+Enter"
          onPress={() => press(issueOnly)}
          busy={busy}
          disabled={!ready}
        />
        <ActionButton
          call="forms.issueForm"
          label="Phát hành và in"
          shortcut="Ctrl+P"
          onPress={() => press(issueAndPrint)}
          disabled={busy || !ready}
        />
        <ActionButton label="Đóng" onPress={onClose} />
      </PaperToolbar>
      {refused ? <ErrorPanel error={refused} /> : null}
      <p className={styles.hint}>
        Bản xem trước: văn bản được cấp số khi phát hành; từ đó nội dung không đổi nữa, chỉ có thể hủy và phát hành bản
        khác.
      </p>
      {detailFields[form].length > 0 ? (
        <div className={styles.details}>
          {detailFields[form].map(({ name, label, hint }) => (
            <TextInput
              key={name}
              label={label}
              placeholder={hint}
              value={added[name]}
              onChange={(event) => setAdded({ ...added, [name]: event.currentTarget.value })}
              autoComplete="off"
              spellCheck={false}
            />
          ))}
        </div>
      ) : null}
      <PaperSheets
        label="Tờ xem trước"
        sheets={[...(seen.value ? [seen.value] : []), ...(annex.value ?? [])]}
        size={size}
      />
    </section>
  )
}
