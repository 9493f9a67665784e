import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { type InformationRequest, requestLabel } from '../requests/information-request.ts'
import { type BookColumn, type BookSize, bookColumnWidths, countStates } from '../requests/register-book.ts'
import { periodText, type RegisterPeriod } from '../requests/register-period.ts'
import { hashMark } from '../safety/audit-trail.ts'
import { numberWords } from '../text/number-words.ts'
import { headingBlock } from './paper-blocks.ts'
import { blocksHtml, escaped } from './paper-html.ts'
import { paperStyle, withoutPageNumbers } from './paper-style.ts'

/** Everything the printed register says. */
export type RegisterBook = {
  readonly agency: Agency
  readonly period: RegisterPeriod
  readonly size: BookSize
  readonly columns: readonly BookColumn[]
  /** One request a row, its cells in the order of the columns. */
  readonly rows: readonly (readonly string[])[]
  readonly requests: readonly Pick<InformationRequest, 'number' | 'year' | 'state'>[]
  /** Day of printing. */
  readonly on: LocalDate
  /** Hash of the newest link of the audit trail, so that the paper proves the register up to here; null while there is none. */
  readonly auditHead: string | null
  /** Practice data: the paper says so. */
  readonly training: boolean
  /** The first pages alone: more rows follow, so that nothing is closed yet. */
  readonly open?: boolean
}

/** Stands where the number of pages goes, which is known only once the pages are laid out. */
const pagesMark = '<!--so-trang-->'

/** The book's page with the number of its pages filled in. */
export const withPageCount = (html: string, pages: number): string =>
  html.replace(pagesMark, `${pages} trang (${escaped(numberWords(pages))} trang), `)

/**
 * The same page for the printer, which draws no header of Chromium's as a PDF gets it: the style of papers numbers the sheets itself,
 * and is held back no longer.
 */
export const forPrinter = (html: string): string => html.replace(withoutPageNumbers, '')

const title = 'SỔ THEO DÕI\nCUNG CẤP THÔNG TIN THEO YÊU CẦU'

const cover = ({ agency, period, on, training }: RegisterBook): string => `<section class="cover"><div class="frame">
${blocksHtml([headingBlock(agency, '', on)])}
<div class="name"><p class="book">${escaped(title)}</p><p>${escaped(periodText(period))}</p>${
  training ? '<p class="practice">Dữ liệu tập huấn, không phải sổ của cơ quan</p>' : ''
}<p class="volume">Quyển số: ........</p></div>
</div></section>`

/** Characters; a row with a longer text may go over to the next sheet instead of leaving the rest of this one empty. */
const longText = 700

const table = ({ columns, rows, size }: RegisterBook): string => {
  const widths = bookColumnWidths(columns, size) ?? []
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1
  const cells = (row: readonly string[]) =>
    columns.map(({ kind }, index) => `<td class="cell-${kind}">${escaped(row[index] ?? '')}</td>`).join('')
  const longRow = (row: readonly string[]) => row.some((text) => text.length > longText)
  return `<section class="list"><table>
<colgroup>${columns.map((_, index) => `<col width="${((100 * (widths[index] ?? 0)) / whole).toFixed(3)}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join('')}</tr>
<tr class="order">${columns.map((_, index) => `<th>(${index + 1})</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr${longRow(row) ? ' class="long"' : ''}>${cells(row)}</tr>`).join('\n')}</tbody></table></section>`
}

/** Numbers between the first and the last that belong to another period; only days, not years, cut through a series. */
const elsewhere = (requests: RegisterBook['requests']): number => {
  const first = requests[0]
  const last = requests.at(-1)
  if (!first || !last || first.year !== last.year) return 0
  return last.number - first.number + 1 - requests.length
}

const closingText = (requests: RegisterBook['requests']): string => {
  const first = requests[0]
  const last = requests.at(-1)
  if (!first || !last) return ''
  const count = requests.length
  const between = elsewhere(requests)
  const numbers = `${count} yêu cầu (${numberWords(count)} yêu cầu), từ số ${requestLabel(first)} đến số ${requestLabel(last)}`
  return between > 0 ? `${numbers}; ${between} số trong khoảng này có ngày nhận ngoài kỳ của sổ.` : `${numbers}.`
}

const closing = ({ agency, requests, on, period, auditHead }: RegisterBook): string => `<section class="closing">
<p class="end">KẾT SỔ</p>
<p class="ending">${escaped(periodText(period))}. Sổ này có ${pagesMark}${escaped(closingText(requests))} Trong đó:</p>
<ul>${countStates(requests.map(({ state }) => state))
  .map(({ label, count }) => `<li>${escaped(label)}: ${count}</li>`)
  .join('')}</ul>
${auditHead ? `<p class="ending">Dấu kiểm tra của sổ điện tử lúc in: <b>${hashMark(auditHead)}</b>.</p>` : ''}
<p class="closedOn"><span></span><span>${escaped(`${agency.place}, ${longDay(on)}`)}</span></p>
${blocksHtml([
  {
    kind: 'signatures',
    left: { title: 'NGƯỜI LẬP SỔ', hint: '(Ký, ghi rõ họ tên)', name: agency.focalPoint.name },
    right: {
      authority: agency.signer.authority,
      title: agency.signer.position,
      hint: '(Ký tên, đóng dấu)',
      name: agency.signer.name,
    },
  },
])}
</section>`

const style = (size: BookSize): string => `
@page{size:${size} landscape;margin:18mm 15mm 15mm 25mm}
@page:first{margin:0;@top-center{content:none}}
.cover{padding:12mm 12mm 12mm 22mm;display:flex;flex-direction:column;height:${size === 'A4' ? 209 : 296}mm;background:#fff;break-after:page}
.frame{flex:1;border:2.25pt double #000;padding:8mm 6mm;display:flex;flex-direction:column}
.cover .name{flex:1;display:flex;flex-direction:column;justify-content:center;text-align:center;font-size:18pt}
.cover .name p{margin:8pt 0}
.cover .book{font-size:26pt;font-weight:700;white-space:pre-line;line-height:1.4}
.cover .volume{font-size:14pt;margin-top:24pt!important}
.practice{font-style:italic;font-size:14pt}
.list table{table-layout:fixed;margin:0;font-size:10pt;line-height:1.15}
.list th,.list td{padding:1.5pt 2.5pt}
.list .order th{font-weight:400;font-style:italic;font-size:8pt;padding:0}
.list .cell-day{text-align:center;overflow-wrap:normal}
.list .cell-number{text-align:right}
.list td:first-child{text-align:center;overflow-wrap:normal}
.list .long{break-inside:auto}
.list th{vertical-align:middle;overflow-wrap:normal}
.closing{break-before:page}
.closing .end{text-align:center;font-weight:700;margin:10mm 0 6pt}
.closing .ending{text-align:justify;text-indent:1.27cm;margin:6pt 0}
.closing ul{list-style:none;margin:0;padding:0 0 0 1.27cm}
.closing li::before{content:"- "}
.closing .signatures{margin-top:4pt}
.closing .signatures>div{display:flex;flex-direction:column}
.closing .signatures .name{margin-top:auto;padding-top:24mm}
.closing .closedOn{display:grid;grid-template-columns:1fr 1fr;text-align:center;margin:14pt 0 0;font-style:italic}`

/**
 * «Sổ theo dõi cung cấp thông tin theo yêu cầu» as one page of HTML: title page, the table with its head on every sheet, closing page for
 * signature. The number of pages is filled in by `withPageCount`. Everything typed by a person is text in it; the title names no person.
 */
export const registerBookHtml = (book: RegisterBook, fontsBase: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Sổ theo dõi cung cấp thông tin theo yêu cầu</title>
<style>${paperStyle('A4', fontsBase)}${withoutPageNumbers}${style(book.size)}</style></head>
<body>
${cover(book)}
${table(book)}
${book.open ? '' : closing(book)}
</body></html>`

/** Chromium's own page header with the number of the page, centred in the upper margin (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const bookHeaderTemplate =
  '<div style="width:100%;text-align:center;font:12pt \'Times New Roman\',Tinos,serif"><span class="pageNumber"></span></div>'
