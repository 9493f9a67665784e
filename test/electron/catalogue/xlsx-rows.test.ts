import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sheetReferences } from '../../../electron/catalogue/sheet-references.ts'
import { keptPieces } from '../../../electron/catalogue/unpack-in-pieces.ts'
import { sheetPart, xlsxParts } from '../../../electron/catalogue/xlsx-parts.ts'
import { xlsxRows } from '../../../electron/catalogue/xlsx-rows.ts'
import { PlainSheetRows } from '../../../electron/files/plain-sheet-rows.ts'
import { narrow, type SheetRow } from '../../../electron/files/sheet.ts'
import { spreadsheetKind } from '../../../electron/files/spreadsheet-kind.ts'
import { unpackZipEntry } from '../../../electron/files/unpack-zip-entry.ts'
import { writeZip } from '../../../electron/files/write-zip.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { goldenFiles } from './golden-files.ts'

const rowsOf = async (bytes: Uint8Array, index = 0): Promise<SheetRow[]> => {
  const parts = xlsxParts(bytes)
  const entry = parts.entries.get(sheetPart(parts, index))
  const rows: SheetRow[] = []
  for await (const row of xlsxRows(parts, index, entry && keptPieces(bytes, entry))) rows.push(row)
  return rows
}

const rowsOfLibrary = async (bytes: Uint8Array, index = 0): Promise<SheetRow[]> => {
  const rows: SheetRow[] = []
  for await (const row of streamXlsxRows(bytes, { sheet: index }))
    rows.push({ index: row.index, cells: narrow(row.values) })
  return rows
}

/** The rows as the reader of few tags alone has them, its pieces cut as small as `size`; throws at anything unusual. */
const plainRowsOf = async (bytes: Uint8Array, size: number): Promise<SheetRow[]> => {
  const parts = xlsxParts(bytes)
  const references = await sheetReferences(parts, 0)
  const entry = parts.entries.get(sheetPart(parts, 0))
  const sheet = entry && unpackZipEntry(bytes, entry, entry.size)
  if (!references || !sheet) throw new Error('Not read plainly')
  const plain = new PlainSheetRows(references)
  const rows: SheetRow[] = []
  for (let at = 0; at < sheet.length; at += size) rows.push(...plain.take(Buffer.from(sheet.subarray(at, at + size))))
  plain.end()
  return rows
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'Quyết định',
    'a & b < c > "d"',
    "l'eau",
    'hai\ndòng',
    'a\r\nb',
    '_x000D_',
    'x_x0041_',
    '😀',
    'Ñy ban',
    '=1+1',
  ),
)
const cell = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.boolean(),
  fc.constant(null),
)
const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })

/** What no XML can hold is not written either. */
const writable = (rows: readonly (readonly SheetCell[])[]): SheetCell[][] =>
  rows.map((row) =>
    row.map((each) => (typeof each === 'string' ? each.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '') : each)),
  )

const otherProgram = (rows: readonly (readonly SheetCell[])[], bookSST: boolean): Uint8Array =>
  XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows as SheetCell[][]), 'a'), {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST,
    compression: true,
  })

describe('rows of a workbook read by the few tags that programs write', () => {
  it('are those of the library, in two hundred workbooks of two programs, and none needed the library', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('one', 'other', 'shared'), async (made, by) => {
        const rows = writable(made)
        const bytes =
          by === 'one' ? await writeXlsx({ sheets: [{ name: 'a', rows }] }) : otherProgram(rows, by === 'shared')
        const expected = await rowsOfLibrary(bytes)
        expect(await rowsOf(bytes)).toEqual(expected)
        expect(await plainRowsOf(bytes, 1 << 20)).toEqual(expected)
        expect(await plainRowsOf(bytes, 7)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it.each(goldenFiles)('are those of the library in $name: $what', async ({ name, bytes }) => {
    const file = await bytes()
    const kind = spreadsheetKind(name, file)
    if (kind.ok && kind.value === 'xlsx') expect(await rowsOf(file)).toEqual(await rowsOfLibrary(file))
  })
})

const workbook = (sheet: string, strings = '<sst><si><t>không</t></si><si><t>một</t></si></sst>'): Uint8Array => {
  return writeZip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': ['worksheet', 'sharedStrings', 'styles']
      .map(
        (type, index) =>
          `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type === 'worksheet' ? 'worksheets/sheet1' : type}.xml"/>`,
      )
      .join('')
      .replace(/^/, '<Relationships>')
      .concat('</Relationships>'),
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': sheet,
  })
}
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a workbook that is written otherwise', () => {
  it.each([
    ['days counted from 1904', sheetOf('<row r="3"><c r="B3" s="1"><v>1000</v></c><c r="C3" s="0"><v>7</v></c></row>')],
    [
      'rows and cells without places',
      sheetOf('<row><c t="s"><v>1</v></c><c/><c><v>2</v></c></row><row/><row r="9"/><row></row>'),
    ],
    [
      'cells out of order and twice',
      sheetOf('<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>2</v></c><c r="C1"><v>3</v></c></row>'),
    ],
    [
      'formulas of many cells',
      sheetOf('<row r="1"><c r="A1" t="str"><f t="shared" ref="A1:A9" si="0">B1&amp;"x"</f><v>a&amp;b</v></c></row>'),
    ],
    ['a comment between rows', sheetOf('<row r="1"><c><v>1</v></c></row><!-- <row> --><row><c><v>2</v></c></row>')],
    ['CDATA', sheetOf('<row r="1"><c t="str"><v><![CDATA[<a>]]></v></c></row>')],
    [
      'names with a prefix',
      '<x:worksheet><x:sheetData><x:row r="1"><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      'a text in runs inside the cell',
      sheetOf('<row r="1"><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>'),
    ],
    [
      'a text that no number leads to',
      sheetOf('<row r="1"><c t="s"><v>77</v></c><c t="s"><v>x</v></c><c t="s"/></row>'),
    ],
    [
      'kinds of cells nobody knows',
      sheetOf('<row r="1"><c t="d"><v>2026-01-01</v></c><c t="b"><v>true</v></c><c><v>abc</v></c></row>'),
    ],
    ['quotes of the other sort, and a sign inside one', sheetOf(`<row r='1' x=">"><c r='A1'><v> 5 </v></c></row>`)],
    [
      'a hundred and fifty columns',
      sheetOf(`<row r="1"><c r="CU1"><v>1</v></c><c r="CV1"><v>2</v></c><c r="ET1"><v>3</v></c></row>`),
    ],
    ['no rows', '<worksheet><sheetData/></worksheet>'],
    ['its end cut off', '<worksheet><sheetData><row r="1"><c><v>1</v></c></row><row r="2"><c>'],
  ])('gives the rows that the library gives: %s', async (_what, sheet) => {
    const bytes = workbook(sheet)
    expect(await rowsOf(bytes)).toEqual(await rowsOfLibrary(bytes))
  })

  it.each([
    '<sst><si><r><rPr><b/></rPr><t>đậm </t></r><r><t xml:space="preserve"> thường</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si><si><t/></si></sst>',
    '<sst><si><t>a</t><t>b</t></si><si/></sst>',
    '<sst><si><r/><r><t/></r></si><!-- x --><si><t>a&#x41;&lt;</t></si></sst>',
    '<x:sst><x:si><x:t>a</x:t></x:si></x:sst>',
    '<sst/>',
  ])('gives the texts that the library gives: %s', async (strings) => {
    const bytes = workbook(sheetOf('<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'), strings)
    expect(await rowsOf(bytes)).toEqual(await rowsOfLibrary(bytes))
  })
})
