import type { ReactNode } from 'react'
import type { PaperDocument, PaperSize } from '../../../shared/forms/paper-document.ts'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import styles from './Papers.module.css'

/** Sheet under sheet as they will be printed; what is unverified stands beside them. */
export const PaperSheets = ({
  label,
  sheets,
  size,
}: {
  readonly label: string
  readonly sheets: readonly PaperDocument[]
  readonly size: PaperSize
}): ReactNode => {
  const notes = sheets.reduce((count, { marginNotes }) => count + marginNotes.length, 0)
  return (
    <div className={styles.beside}>
      {notes > 0 ? <p className={styles.notes}>Có {notes} ghi chú đối chiếu ở dưới tờ này.</p> : null}
      <section className={styles.sheets} aria-label={label} tabIndex={0}>
        {sheets.map((sheet) => (
          <PaperPreview key={sheet.title} paper={sheet} size={size} width={520} />
        ))}
      </section>
    </div>
  )
}
