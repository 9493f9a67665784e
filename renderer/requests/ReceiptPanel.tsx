import { Checkbox, Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { type PaperSize, paperSizes } from '../../shared/forms/paper-document.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { PaperPreview } from '../components/PaperPreview.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import styles from './RequestView.module.css'
import type { useReceipt } from './use-receipt.ts'

/** The receipt as it will be printed, with what is unverified beside it. */
export const ReceiptPanel = ({
  receipt: { paper, annex, number, error, busy, print, savePdf },
  size,
  onSize,
  withAnnex,
  onWithAnnex,
  onClose,
}: {
  readonly receipt: ReturnType<typeof useReceipt>
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
  /** Null while no limit runs: there is nothing to explain yet. */
  readonly withAnnex: boolean | null
  readonly onWithAnnex: (withAnnex: boolean) => void
  readonly onClose: () => void
}): ReactNode => {
  useShortcuts({ Escape: onClose })
  return (
    <section className={styles.whole} aria-label="Phiếu tiếp nhận">
      <div className={styles.toolbar}>
        <h2>Phiếu tiếp nhận{number ? ` số ${number}` : ''}</h2>
        <Radio.Group
          aria-label="Khổ giấy"
          value={size}
          onChange={(chosen) => {
            const next = paperSizes.find((one) => one === chosen)
            if (next) onSize(next)
          }}
        >
          <div className={styles.sizes}>
            {paperSizes.map((one) => (
              <Radio key={one} value={one} label={one} />
            ))}
          </div>
        </Radio.Group>
        {withAnnex === null ? null : (
          <Checkbox
            label="Kèm phụ lục Cách tính thời hạn"
            checked={withAnnex}
            onChange={(event) => onWithAnnex(event.currentTarget.checked)}
          />
        )}
        <ActionButton
          kind="primary"
          label="In phiếu"
          shortcut="Ctrl+P"
          onPress={() => void print()}
          busy={busy}
          disabled={paper === null}
        />
        <ActionButton label="Lưu PDF" onPress={() => void savePdf()} disabled={busy || paper === null} />
        <ActionButton label="Đóng" onPress={onClose} />
      </div>
      {error ? <ErrorPanel error={error} /> : null}
      {paper && !number ? (
        <p className={styles.hint}>Bản xem trước: phiếu được cấp số khi in hoặc lưu PDF lần đầu.</p>
      ) : null}
      <section className={`${styles.paper} ${styles.stack}`} aria-label="Tờ phiếu" tabIndex={0}>
        {paper ? <PaperPreview paper={paper} size={size} width={520} /> : null}
        {annex ? <PaperPreview paper={annex} size={size} width={520} /> : null}
      </section>
    </section>
  )
}
