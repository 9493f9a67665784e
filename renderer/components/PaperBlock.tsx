import { agencyLines } from '../../shared/forms/agency-lines.ts'
import type { Block } from '../../shared/forms/paper-document.ts'
import { type QrCorrection, qrPath } from '../../shared/forms/qr-code.ts'
import { assertNever } from '../../shared/result.ts'
import { BarChart } from './BarChart.tsx'
import styles from './PaperPreview.module.css'
import { PaperRuns } from './PaperRuns.tsx'
import { PaperCells, PaperMonths, PaperTable } from './PaperTables.tsx'

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

type BlockProps = {
  readonly block: Block
  /** Drawn in the empty half of a signature. */
  readonly beside?: readonly Block[]
}

/** One block of a paper as it will be printed. */
export const PaperBlock = ({ block, beside = [] }: BlockProps) => {
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
      return <PaperMonths block={block} />
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
    case 'chart':
      return <BarChart chart={block} />
    case 'qr':
      return <PaperQr text={block.text} caption={block.caption} ecc="H" label={`Mã QR: ${block.text}`} />
    case 'codes':
      return (
        <div className={styles.codes}>
          {block.codes.map(({ text, caption }) => (
            <PaperQr key={caption} text={text} caption={caption} ecc="M" label={`Mã số liệu ${caption}`} />
          ))}
        </div>
      )
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

type QrProps = {
  readonly text: string
  readonly caption: string
  readonly ecc: QrCorrection
  readonly label: string
}

const PaperQr = ({ text, caption, ecc, label }: QrProps) => {
  const { size, path } = qrPath(text, ecc)
  return (
    <figure className={styles.qr}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
