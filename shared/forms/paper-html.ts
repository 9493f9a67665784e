import { assertNever } from '../result.ts'
import { printableText } from '../text/printable-text.ts'
import { agencyLines } from './agency-lines.ts'
import { chartSvg } from './chart-svg.ts'
import {
  type Block,
  markWords,
  type PaperDocument,
  type PaperSize,
  type Run,
  weekdayHeadings,
} from './paper-document.ts'
import { besideSignature, standsBeside } from './paper-layout.ts'
import { paperStyle, withoutPageNumbers } from './paper-style.ts'
import { qrPath } from './qr-code.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as text: whatever a person typed prints as it was typed. */
export const escaped = (text: string): string => printableText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

const run = ({ text, bold, italic }: Run): string => {
  const strong = bold ? `<b>${escaped(text)}</b>` : escaped(text)
  return italic ? `<i>${strong}</i>` : strong
}

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

const agencySpans = (name: string): string =>
  agencyLines(name)
    .map((part) => `<span>${escaped(part)}</span>`)
    .join(' ')

const heading = (block: Kind<'heading'>): string => `<header class="heading">
<div class="agency">${block.parentName === '' ? '' : `<p>${agencySpans(block.parentName)}</p>`}<p class="own">${agencySpans(block.agencyName)}</p><span class="rule"></span></div>
<div><p class="state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p></div>
<div>${block.number === '' ? '' : `<p class="number">Số: ${escaped(block.number)}</p>`}</div>
<div><p class="placeDate">${escaped(block.place)}, ${escaped(block.dateText)}</p></div>
</header>`

const title = (block: Kind<'title'>): string =>
  `<div class="title"><p>${escaped(block.title)}</p>${
    block.subtitle === '' ? '' : `<p>${escaped(block.subtitle)}</p><span class="rule"></span>`
  }</div>`

const line = ({ label, value, rows = 1 }: Kind<'line'>): string =>
  value === ''
    ? `<div class="line open"><span class="label">${escaped(label)}:</span><span class="dots"></span></div>${'<div class="line open more"><span class="dots"></span></div>'.repeat(rows - 1)}`
    : `<div class="line"><span class="label">${escaped(label)}:</span> <span class="value">${escaped(value)}</span></div>`

const choices = ({ label, options }: Kind<'choices'>): string =>
  `<div class="choices"><p>${escaped(label)}:</p>${options
    .map(({ text, chosen }) => `<p><span class="box">${chosen ? '×' : ''}</span>${escaped(text)}</p>`)
    .join('')}</div>`

const table = ({ columns, rows, compact }: Kind<'table'>): string => {
  const cells = (row: readonly string[]) =>
    columns.map(({ align }, index) => `<td class="${align}">${escaped(row[index] ?? '')}</td>`).join('')
  return `<table${compact ? ' class="compact"' : ''}><colgroup>${columns.map(({ width }) => `<col width="${Number(width)}%">`).join('')}</colgroup>
<thead><tr>${columns.map((column) => `<th>${escaped(column.heading)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`
}

const cells = ({ lined, widths, rows }: Kind<'cells'>): string => {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1
  const cell = ({ span, paragraphs }: (typeof rows)[number][number]) =>
    `<td${span > 1 ? ` colspan="${Number(span)}"` : ''}>${paragraphs.map(({ runs, align }) => `<p class="${align}">${runs.map(run).join('')}</p>`).join('')}</td>`
  return `<table class="cells${lined ? '' : ' bare'}"><colgroup>${widths.map((width) => `<col width="${((100 * width) / whole).toFixed(2)}%">`).join('')}</colgroup>
<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`
}

const month = ({ title: name, weeks }: Kind<'months'>['months'][number]): string => {
  const cell = ({ day, mark, look }: (typeof weeks)[number][number]) =>
    `<td class="${look}">${escaped(day)}${mark === '' ? '' : `<sup>${escaped(mark)}</sup>`}</td>`
  return `<table class="month"><caption>${escaped(name)}</caption>
<thead><tr>${weekdayHeadings.map((heading) => `<th>${heading}</th>`).join('')}</tr></thead>
<tbody>${weeks.map((week) => `<tr>${week.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`
}

const signature = (lines: readonly string[], hint: string, name: string): string =>
  `<div>${lines
    .filter((text) => text !== '')
    .map((text) => `<p class="who">${escaped(text)}</p>`)
    .join('')}${hint === '' ? '' : `<p class="hint">${escaped(hint)}</p>`}<p class="name">${escaped(name)}</p></div>`

/** Ô số 9b stands beside the signature where no second one does. */
const signatures = ({ left, right }: Kind<'signatures'>, beside: readonly Block[]): string =>
  `<div class="signatures">${
    left === null ? `<div>${beside.map(small).join('')}</div>` : signature([left.title], left.hint, left.name)
  }${signature([right.authority, right.title], right.hint, right.name)}</div>`

const small = (block: Block): string =>
  block.kind === 'recipients' ? recipients(block) : block.kind === 'qr' ? qr(block) : ''

const qr = ({ text, caption }: Kind<'qr'>): string => {
  const { size, path } = qrPath(text)
  return `<figure class="qr"><svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg><figcaption>${escaped(caption)}</figcaption></figure>`
}

const codes = ({ codes: all }: Kind<'codes'>): string =>
  `<div class="codes">${all
    .map(({ text, caption }) => {
      const { size, path } = qrPath(text, 'M')
      return `<figure><svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg><figcaption>${escaped(caption)}</figcaption></figure>`
    })
    .join('')}</div>`

const recipients = ({ lines }: Kind<'recipients'>): string =>
  `<div class="recipients"><p class="head">Nơi nhận:</p>${lines.map((text) => `<p>- ${escaped(text)}</p>`).join('')}</div>`

const drawn = (block: Block, index: number, all: readonly Block[]): string => {
  if (standsBeside(all, index)) return ''
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'title':
      return title(block)
    case 'paragraph':
      return `<p class="paragraph ${block.align}${block.indent ? ' indent' : ''}${block.small ? ' small' : ''}">${block.runs.map(run).join('')}</p>`
    case 'line':
      return line(block)
    case 'choices':
      return choices(block)
    case 'subheading':
      return `<p class="subheading">${escaped(block.text)}</p>`
    case 'table':
      return table(block)
    case 'cells':
      return cells(block)
    case 'months':
      return `<div class="months">${block.months.map(month).join('\n')}</div>`
    case 'signatures':
      return signatures(block, besideSignature(all, index))
    case 'qr':
      return qr(block)
    case 'codes':
      return codes(block)
    case 'chart':
      return `<figure class="chart"><figcaption>${escaped(block.title)} (${escaped(block.unit)})</figcaption>${chartSvg(block, escaped)}</figure>`
    case 'recipients':
      return recipients(block)
    default:
      return assertNever(block)
  }
}

/** Blocks in their order, as they stand in the body of a page. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(drawn).join('\n')

/** The mark stands in a heading that the drawing repeats on every sheet; it takes no room of its own. */
const marks = (word: string): string => `<div class="marks"><div><span class="across">${word}</span></div></div>`

const section = ({ blocks, mark }: PaperDocument): string =>
  mark !== undefined
    ? `<section class="void">${marks(markWords[mark])}<div class="whole">${blocksHtml(blocks)}</div></section>`
    : `<section>${blocksHtml(blocks)}</section>`

type Drawing = {
  readonly size: PaperSize
  readonly fontsBase: string
  /** Documents of their own that only share a print job: pages counted through would number the second from the first. */
  readonly apart?: boolean
}

/**
 * A whole HTML page that prints a paper on A4 or A5 with the fonts found under `fontsBase` (no closing slash). It holds no script,
 * and everything typed by a person is text in it. Margin notes are not on the paper.
 */
export const paperHtml = (paper: PaperDocument, drawing: Drawing): string => papersHtml([paper], drawing)

/** Several papers as one print job, each begun on a new page. The first gives the title. */
export const papersHtml = (
  papers: readonly PaperDocument[],
  { size, fontsBase, apart = false }: Drawing,
): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(papers[0]?.title ?? '')}</title>
<style>${paperStyle(size, fontsBase)}${apart && papers.length > 1 ? withoutPageNumbers : ''}</style></head>
<body>
${papers.map(section).join('\n')}
</body></html>`
