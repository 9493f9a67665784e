import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { PaperPreview } from '../components/PaperPreview.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import styles from './RequestView.module.css'
import { usePaper } from './use-paper.ts'

const titles: Readonly<Record<UnnumberedPaper['kind'], string>> = {
  annex: 'Cách tính thời hạn',
  cover: 'Bìa hồ sơ',
  movedDeadlines: 'Danh sách yêu cầu đổi hạn',
}

/** A paper without a number as it will be printed: the annex of a milestone, the cover of the file. */
export const PaperPanel = ({
  paper,
  version,
  canHaveAnnex,
  onChange,
  onClose,
}: {
  readonly paper: UnnumberedPaper
  /** Grows with the request's history: the paper is drawn again. */
  readonly version: number
  readonly canHaveAnnex: boolean
  readonly onChange: (paper: UnnumberedPaper) => void
  readonly onClose: () => void
}): ReactNode => {
  const { sheets, error, busy, print, savePdf } = usePaper(paper, 'A4', version)
  const title = titles[paper.kind]
  useShortcuts({ Escape: onClose, 'Ctrl+P': () => void print() })
  return (
    <section className={styles.whole} aria-label={title}>
      <div className={styles.toolbar}>
        <h2>{title}</h2>
        {paper.kind === 'cover' && canHaveAnnex ? (
          <Checkbox
            label="Kèm phụ lục Cách tính thời hạn"
            checked={paper.withAnnex}
            onChange={(event) => onChange({ ...paper, withAnnex: event.currentTarget.checked })}
          />
        ) : null}
        <ActionButton
          kind="primary"
          label="In"
          shortcut="Ctrl+P"
          onPress={() => void print()}
          busy={busy}
          disabled={sheets === null}
        />
        <ActionButton label="Lưu PDF" onPress={() => void savePdf()} disabled={busy || sheets === null} />
        <ActionButton label="Đóng" onPress={onClose} />
      </div>
      {error ? <ErrorPanel error={error} /> : null}
      <section className={`${styles.paper} ${styles.stack}`} aria-label="Tờ in" tabIndex={0}>
        {(sheets ?? []).map((sheet) => (
          <PaperPreview key={sheet.title} paper={sheet} size="A4" width={520} />
        ))}
      </section>
    </section>
  )
}
