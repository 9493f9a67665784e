import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeReportWorkbook } from '../../electron/bundle/write-report-workbook.ts'
import { agenciesSheet } from '../../electron/consolidation/agencies-sheet.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { reportOf } from '../electron/consolidation/department.ts'
import { hostileTexts } from './hostile-texts.ts'

const payloads = hostileTexts.filter((text) => text.trim() !== '' && text.length < 200 && !/\p{Cs}/u.test(text))
const plain = (text: unknown): string => String(text).replace(/\s/g, '')

/** A consolidated report in which every word that came from another agency's file is the text. */
const workbookOf = async (text: string) => {
  const report = reportOf(0)
  const file = {
    ...report,
    agency: { ...report.agency, name: text, parentName: text },
    narrative: { situation: text, difficulties: text, proposals: text },
    figures: report.figures.map((figure, at) => (at === 0 ? { ...figure, label: text, breakdown: text } : figure)),
  }
  const agencies = [text, 'Xã Nà Phai'].map((name) => ({ code: '', name, values: {} }))
  return XLSX.read(await writeReportWorkbook(file, [agenciesSheet(file, agencies)]), { cellFormula: true })
}

const cellsOf = (book: XLSX.WorkBook): readonly XLSX.CellObject[] =>
  Object.values(book.Sheets).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([at, cell]) => (/^[A-Z]+\d+$/.test(at) ? [cell as XLSX.CellObject] : [])),
  )

describe('Written into a report by another agency', () => {
  it.each(payloads.map((text) => [JSON.stringify(text).slice(0, 50), text] as const))(
    'is a cell of text in the workbook of the consolidated report, which has no formula but its sums: %s',
    async (_shown, text) => {
      const cells = cellsOf(await workbookOf(text))
      const held = cells.filter(({ v }) => plain(v).includes(plain(printableText(text))))
      expect(held.length).toBeGreaterThanOrEqual(4)
      for (const cell of held) expect([cell.t, cell.f, cell.l]).toEqual(['s', undefined, undefined])
      for (const { f } of cells) if (f !== undefined) expect(f).toMatch(/^SUM\([A-Z]+\d+(:[A-Z]+\d+)?\)$/)
    },
  )
})
