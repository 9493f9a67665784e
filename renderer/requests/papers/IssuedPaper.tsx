import { type ReactNode, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { PaperSize } from '../../../shared/forms/paper-document.ts'
import { mendedSince } from '../../../shared/forms/standing-paper.ts'
import type { IssuedDocumentRow, RequestDetails } from '../../../shared/requests/request-log.ts'
import { api } from '../../api.ts'
import { useMay } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ReasonPanel } from '../../components/ReasonPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import { useAnswer } from '../use-answer.ts'
import { PaperSheets } from './PaperSheets.tsx'
import styles from './Papers.module.css'
import { AnnexChoice, PaperToolbar, PrintActs, SizeChoice } from './PaperToolbar.tsx'
import { documentLabel, sizesOf } from './paper-words.ts'
import { useAnnex } from './use-annex.ts'
import { usePrinting } from './use-printing.ts'

/** A paper as it was issued: printed and saved again as often as wanted, never changed; void once it was wrong. */
export const IssuedPaper = ({
  details,
  row,
  size,
  onSize,
  withAnnex,
  onWithAnnex,
  onVoid,
  onClose,
}: {
  readonly details: RequestDetails
  readonly row: IssuedDocumentRow
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
  /** Null where no annex belongs to the form. */
  readonly withAnnex: boolean | null
  readonly onWithAnnex: (withAnnex: boolean) => void
  /** `anew`: the officer wants to issue another one at once. */
  readonly onVoid: (anew: boolean) => void
  readonly onClose: () => void
}): ReactNode => {
  const { id: requestId, events } = details.request
  const documentIds = [row.id]
  const [asking, setAsking] = useState<'void' | 'anew' | null>(null)
  const seen = useAnswer(`${row.id} ${row.voided !== null}`, 0, () => api.forms.readDocument({ documentId: row.id }))
  const annex = useAnnex(requestId, events.length, withAnnex === true)
  const order = { documentIds, size, withAnnex: withAnnex === true }
  const printing = usePrinting({
    print: () => api.forms.print(order),
    savePdf: () => api.forms.savePdf(order),
    saveWord: () => api.forms.saveWord({ documentIds }),
  })
  const mayPrint = useMay('forms.print')
  useShortcuts({ Escape: onClose, 'Ctrl+P': mayPrint ? printing.print : undefined })
  const label = documentLabel(row)
  const refused = printing.error ?? seen.error ?? annex.error
  const ready = seen.value !== null
  return (
    <section className={styles.shown} aria-label={label}>
      <PaperToolbar
        title={`${label} số ${row.number}`}
        choices={
          <>
            <SizeChoice sizes={sizesOf(row.form)} size={size} onSize={onSize} />
            <AnnexChoice withAnnex={withAnnex} onWithAnnex={onWithAnnex} />
          </>
        }
      >
        <PrintActs printing={printing} ready={ready} />
        {row.voided ? null : (
          <>
            <ActionButton
              call="forms.voidDocument"
              label="Hủy"
              fullLabel={`Hủy ${label} số ${row.number}`}
              onPress={() => setAsking('void')}
            />
            <ActionButton call="forms.voidDocument" label="Phát hành lại" onPress={() => setAsking('anew')} />
          </>
        )}
        <ActionButton label="Đóng" onPress={onClose} />
      </PaperToolbar>
      {refused ? <ErrorPanel error={refused} /> : null}
      {asking ? (
        <VoidPanel
          row={row}
          anew={asking === 'anew'}
          onDone={() => {
            setAsking(null)
            onVoid(asking === 'anew')
          }}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {row.voided ? (
        <p className={styles.warning}>
          Đã hủy ngày {formatDay(row.voided.on)}: {row.voided.reason}
        </p>
      ) : null}
      {!row.voided && mendedSince(events, row.id) ? (
        <p className={styles.warning}>
          Nội dung yêu cầu đã được sửa sau khi phát hành. Nếu văn bản này không còn đúng, hãy phát hành lại.
        </p>
      ) : null}
      <PaperSheets
        label="Tờ đã phát hành"
        sheets={[...(seen.value ? [seen.value.paper] : []), ...(annex.value ?? [])]}
        size={size}
      />
    </section>
  )
}

const VoidPanel = ({
  row,
  anew,
  onDone,
  onCancel,
}: {
  readonly row: IssuedDocumentRow
  readonly anew: boolean
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const label = `${documentLabel(row).toLowerCase()} số ${row.number}`
  return (
    <ReasonPanel
      title={anew ? `Hủy ${label} và lập bản mới?` : `Hủy ${label}?`}
      text="Số này vẫn coi là đã dùng. Văn bản vẫn xem và in lại được, mang dấu «ĐÃ HỦY». Không khôi phục được văn bản đã hủy."
      confirmLabel={anew ? 'Hủy và lập bản mới' : 'Hủy văn bản'}
      label="Lý do hủy"
      missing="Hãy nhập lý do hủy."
      ask={(reason) => api.forms.voidDocument({ documentId: row.id, reason })}
      onDone={() => {
        showToast(`Đã hủy ${label}.`)
        onDone()
      }}
      onCancel={onCancel}
    />
  )
}
