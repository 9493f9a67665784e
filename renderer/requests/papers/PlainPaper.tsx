import type { ReactNode } from 'react'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import type { UnnumberedPaper } from '../../../shared/forms/unnumbered-paper.ts'
import { api } from '../../api.ts'
import { useMay } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { useAnswer } from '../use-answer.ts'
import { PaperSheets } from './PaperSheets.tsx'
import styles from './Papers.module.css'
import { AnnexChoice, PaperToolbar, PrintActs } from './PaperToolbar.tsx'
import { usePrinting } from './use-printing.ts'

/** A paper without a number of the agency, drawn from the register as it stands now. */
export const PlainPaper = ({
  paper,
  label,
  version,
  onWithAnnex,
  onClose,
}: {
  readonly paper: UnnumberedPaper
  readonly label: string
  /** Grows with the request's history: the paper is drawn again. */
  readonly version: number
  /** Null where no annex belongs to the paper. */
  readonly onWithAnnex: ((withAnnex: boolean) => void) | null
  readonly onClose: () => void
}): ReactNode => {
  const seen = useAnswer<readonly PaperDocument[]>(`${JSON.stringify(paper)} ${version}`, 0, () =>
    api.forms.previewPaper(paper),
  )
  const printing = usePrinting({
    print: () => api.forms.printPaper({ paper, size: 'A4' }),
    savePdf: () => api.forms.savePaperPdf({ paper, size: 'A4' }),
    saveWord: () => api.forms.savePaperWord({ paper }),
  })
  const mayPrint = useMay('forms.printPaper')
  useShortcuts({ Escape: onClose, 'Ctrl+P': mayPrint ? printing.print : undefined })
  const ready = seen.value !== null
  const refused = printing.error ?? seen.error
  return (
    <section className={styles.shown} aria-label={label}>
      <PaperToolbar
        title={label}
        choices={
          paper.kind === 'cover' && onWithAnnex ? (
            <AnnexChoice withAnnex={paper.withAnnex} onWithAnnex={onWithAnnex} />
          ) : null
        }
      >
        <PrintActs printing={printing} ready={ready} />
        <ActionButton label="Đóng" onPress={onClose} />
      </PaperToolbar>
      {refused ? <ErrorPanel error={refused} /> : null}
      <PaperSheets label="Tờ in" sheets={seen.value ?? []} size="A4" />
    </section>
  )
}
