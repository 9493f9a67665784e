import { escaped } from '../forms/paper-html.ts'
import { fontFaces } from '../forms/paper-style.ts'
import type { ListTable } from './list-table.ts'

const style = `
@page { size: A4 landscape; margin: 15mm 15mm 15mm 20mm; }
body { margin: 0; font: 11pt/1.25 Tinos, 'Times New Roman', serif; color: #000; }
section + section { break-before: page; }
h1 { margin: 0; font-size: 13pt; text-align: center; text-transform: uppercase; }
.under { margin: 2pt 0 8pt; text-align: center; font-style: italic; }
.mark { text-align: center; font-weight: bold; }
table { width:100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; overflow-wrap: anywhere; text-align: left; }
th { text-align: center; vertical-align: middle; }
.center { text-align: center; }
`

const section = ({ title, columns, rows }: ListTable, under: string, training: boolean): string => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const cells = (row: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const text = escaped(row[index] ?? '')
        return align === 'center' ? `<td class="center">${text}</td>` : `<td>${text}</td>`
      })
      .join('')
  return `<section>${training ? '<p class="mark">DỮ LIỆU TẬP HUẤN</p>' : ''}<h1>${escaped(title)}</h1><p class="under">${escaped(under)}</p>
<table><colgroup>${columns.map(({ width }) => `<col width="${((100 * width) / whole).toFixed(2)}%">`).join('')}</colgroup>
<thead><tr>${columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table></section>`
}

/** The lists as one page to print on A4 across; `under` stands below each title, fonts lie under `fontsBase`. */
export const listsHtml = (
  tables: readonly ListTable[],
  { under, training, fontsBase }: { readonly under: string; readonly training: boolean; readonly fontsBase: string },
): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Danh mục thông tin</title>
<style>${fontFaces(fontsBase)}${style}</style></head><body>
${tables.map((table) => section(table, under, training)).join('\n')}
</body></html>`
