import { useEffect, useRef, useState } from 'react'
import { agencyLines } from '../../shared/forms/agency-lines.ts'
import {
  type Block,
  type PaperDocument,
  type PaperSize,
  type Run,
  weekdayHeadings,
} from '../../shared/forms/paper-document.ts'
import { besideSignature, standsBeside } from '../../shared/forms/paper-layout.ts'
import { qrPath } from '../../shared/forms/qr-code.ts'
import { assertNever } from '../../shared/result.ts'
import '../styles/paper-fonts.css'
import styles from './PaperPreview.module.css'

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

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
          {paper.mark === 'void' ? <p className={styles.across}>ĐÃ HỦY</p> : null}
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

type BlockProps = {
  readonly block: Block
  /** Drawn in the empty half of a signature. */
  readonly beside?: readonly Block[]
}

const PaperBlock = ({ block, beside = [] }: BlockProps) => {
  switch (block.kind) {
    case 'heading':
      return (
        <div className={styles.heading}>
          <div>
            <p className={styles.parent}>{agencyLines(block.parentName).join('\n')}</p>
            <p className={styles.agency}>{agencyLines(block.agencyName).join('\n')}</p>
            <hr className={styles.rule} />
            {block.number ? <p>Số: {block.number}</p> : null}
          </div>
          <div>
            <p className={styles.nation}>{NATION}</p>
            <p className={styles.motto}>{MOTTO}</p>
            <hr className={styles.rule} />
            <p className={styles.place}>{[block.place, block.dateText].filter(Boolean).join(', ')}</p>
          </div>
        </div>
      )
    case 'title':
      return (
        <div className={styles.title}>
          <p>{block.title}</p>
          {block.subtitle ? (
            <>
              <p className={styles.subtitle}>{block.subtitle}</p>
              <hr className={styles.rule} />
            </>
          ) : null}
        </div>
      )
    case 'paragraph':
      return (
        <p
          className={`${styles.paragraph} ${block.indent ? styles.indent : ''} ${block.small ? styles.small : ''}`}
          style={{ textAlign: block.align }}
        >
          <PaperRuns runs={block.runs} />
        </p>
      )
    case 'line':
      return (
        <>
          <p className={`${styles.line} ${block.value ? '' : styles.toWrite}`}>
            {block.label}: <span className={block.value ? styles.value : styles.dotted}>{block.value}</span>
          </p>
          {Array.from({ length: block.value ? 0 : (block.rows ?? 1) - 1 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of dots are all alike.
            <p key={index} className={`${styles.line} ${styles.toWrite} ${styles.open}`}>
              <span className={styles.dotted} />
            </p>
          ))}
        </>
      )
    case 'choices':
      return (
        <div className={styles.choices}>
          <p>{block.label}:</p>
          {block.options.map(({ text, chosen }) => (
            <p key={text}>
              <span className={styles.box}>{chosen ? '×' : ''}</span>
              {text}
            </p>
          ))}
        </div>
      )
    case 'subheading':
      return <p className={styles.subheading}>{block.text}</p>
    case 'table':
      return <PaperTable block={block} />
    case 'cells':
      return <PaperCells block={block} />
    case 'months':
      return (
        <div className={styles.months}>
          {block.months.map((month) => (
            <PaperMonth key={month.title} month={month} />
          ))}
        </div>
      )
    case 'signatures':
      return (
        <div className={styles.signatures}>
          <div>
            {block.left ? (
              <>
                <p className={styles.signed}>{block.left.title}</p>
                <p className={styles.hint}>{block.left.hint}</p>
                <p className={styles.name}>{block.left.name}</p>
              </>
            ) : (
              beside.map((one) => <PaperBlock key={one.kind} block={one} />)
            )}
          </div>
          <div>
            {block.right.authority ? <p className={styles.signed}>{block.right.authority}</p> : null}
            <p className={styles.signed}>{block.right.title}</p>
            <p className={styles.hint}>{block.right.hint}</p>
            <p className={styles.name}>{block.right.name}</p>
          </div>
        </div>
      )
    case 'qr':
      return <PaperQr block={block} />
    case 'recipients':
      return <PaperRecipients block={block} />
    default:
      return assertNever(block)
  }
}

const PaperRecipients = ({ block }: { readonly block: Extract<Block, { kind: 'recipients' }> }) => (
  <div className={styles.recipients}>
    <p>Nơi nhận:</p>
    {block.lines.map((line) => (
      <p key={line}>- {line}</p>
    ))}
  </div>
)

const PaperQr = ({ block }: { readonly block: Extract<Block, { kind: 'qr' }> }) => {
  const { size, path } = qrPath(block.text)
  return (
    <figure className={styles.qr}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Mã QR: ${block.text}`} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>{block.caption}</figcaption>
    </figure>
  )
}

const PaperRuns = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper's runs never change place.
      key={index}
      style={{ fontWeight: run.bold ? 700 : undefined, fontStyle: run.italic ? 'italic' : undefined }}
    >
      {run.text}
    </span>
  ))

const PaperCells = ({ block }: { readonly block: Extract<Block, { kind: 'cells' }> }) => {
  const whole = block.widths.reduce((sum, width) => sum + width, 0) || 1
  return (
    <table className={`${styles.cells} ${block.lined ? styles.table : styles.bare}`}>
      <colgroup>
        {block.widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's columns never change place.
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never change place.
          <tr key={index}>
            {row.map(({ span, paragraphs }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper's cells never change place.
              <td key={column} colSpan={span}>
                {paragraphs.map(({ runs, align }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a paper's paragraphs never change place.
                  <p key={at} style={{ textAlign: align }}>
                    <PaperRuns runs={runs} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PaperMonth = ({ month }: { readonly month: Extract<Block, { kind: 'months' }>['months'][number] }) => (
  <table className={styles.month}>
    <caption>{month.title}</caption>
    <thead>
      <tr>
        {weekdayHeadings.map((heading) => (
          <th key={heading}>{heading}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {month.weeks.map((week, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month's weeks never change place.
        <tr key={index}>
          {week.map(({ day, mark, look }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week's days never change place.
            <td key={column} data-look={look}>
              {day}
              {mark ? <sup>{mark}</sup> : null}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const PaperTable = ({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) => (
  <table className={`${styles.table} ${block.compact ? styles.compact : ''}`}>
    <thead>
      <tr>
        {block.columns.map((column) => (
          <th key={column.heading} style={{ width: `${column.width}%` }}>
            {column.heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never change place.
        <tr key={index}>
          {row.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's cells never change place.
            <td key={column} style={{ textAlign: block.columns[column]?.align }}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
