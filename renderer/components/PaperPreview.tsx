import { useEffect, useRef, useState } from 'react'
import { markWords, type PaperDocument, type PaperSize } from '../../shared/forms/paper-document.ts'
import { besideSignature, standsBeside } from '../../shared/forms/paper-layout.ts'
import '../styles/paper-fonts.css'
import { PaperBlock } from './PaperBlock.tsx'
import styles from './PaperPreview.module.css'

/** A paper as it will be printed, at `width` px; what is unverified stands beside the sheet, not on it. */
export const PaperPreview = ({
  paper,
  size,
  width = 460,
}: {
  readonly paper: PaperDocument
  readonly size: PaperSize
  readonly width?: number
}) => {
  const sheet = useRef<HTMLDivElement>(null)
  const [natural, setNatural] = useState({ width: 794, height: 1123 })
  useEffect(() => {
    const node = sheet.current
    if (!node) return
    const measure = () => setNatural({ width: node.offsetWidth, height: node.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    measure()
    return () => observer.disconnect()
  }, [])
  const scale = width / natural.width
  return (
    <div className={styles.desk}>
      <article
        className={styles.sheet}
        style={{ width, height: natural.height * scale }}
        aria-label={`Xem trước: ${paper.title}, khổ ${size}`}
      >
        <div
          ref={sheet}
          className={`${styles.paper} ${size === 'A4' ? styles.a4 : styles.a5}`}
          style={{ transform: `scale(${scale})` }}
        >
          {paper.mark ? <p className={styles.across}>{markWords[paper.mark]}</p> : null}
          {paper.blocks.map((block, index) =>
            standsBeside(paper.blocks, index) ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper's blocks never change place.
              <PaperBlock key={index} block={block} beside={besideSignature(paper.blocks, index)} />
            ),
          )}
        </div>
      </article>
      {paper.marginNotes.length > 0 ? (
        <div className={styles.notes}>
          {paper.marginNotes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
