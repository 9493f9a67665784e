import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { writeEml } from '../../electron/delivery/write-eml.ts'
import { type ListSheet, listSheet } from '../../electron/files/list-sheet.ts'
import { writeListCsv } from '../../electron/files/write-list-csv.ts'
import { writeListOds } from '../../electron/files/write-list-ods.ts'
import { readFieldExamples } from '../../electron/forms/template-examples.ts'
import { fillWord } from '../../electron/forms/template-word.ts'
import { readTrainingData } from '../../electron/training/training-data.ts'
import { writePaperDocx } from '../../electron/word/write-paper-docx.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { blankCatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { paperHtml } from '../../shared/forms/paper-html.ts'
import { listsHtml } from '../../shared/releases/list-html.ts'
import { listTables } from '../../shared/releases/list-table.ts'
import { listCsv } from '../../shared/releases/pack/list-csv.ts'
import { noticeBoardHtml } from '../../shared/releases/pack/notice-board.ts'
import { openData } from '../../shared/releases/pack/open-data.ts'
import type { PackContent } from '../../shared/releases/pack/pack-content.ts'
import { packPages } from '../../shared/releases/pack/pack-pages.ts'
import { plainCell } from '../../shared/text/csv-line.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { wordFile } from '../electron/forms/word-files.ts'
import { hostileTexts } from './hostile-texts.ts'

const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')
const { agency } = readTrainingData(resourcesFolder)
/** Long ones are about length, not about what is read into them; a lone half of a sign is no text of any file. */
const payloads = hostileTexts.filter((text) => text.trim() !== '' && text.length < 200 && !/\p{Cs}/u.test(text))
const harmless = 'Văn bản'

const paperOf = (text: string): PaperDocument => ({
  title: text,
  blocks: [
    { kind: 'title', title: text, subtitle: text },
    { kind: 'paragraph', runs: [{ text, bold: true }], align: 'left', indent: false },
    { kind: 'line', label: text, value: text },
    { kind: 'choices', label: text, options: [{ text, chosen: true }] },
    { kind: 'table', columns: [{ heading: text, width: 100, align: 'left' }], rows: [[text]] },
  ],
  marginNotes: [],
})

const sheetOf = (text: string): ListSheet => ({
  name: 'Danh mục',
  lines: [text],
  columns: [{ heading: text, width: 40, kind: 'text' }],
  rows: [[text], [text]],
  frozenColumns: 0,
  paperSize: 'a4',
  shaded: false,
})

const packOf = (text: string): PackContent => ({
  release: {
    agency: { ...agency, name: text, address: text, phone: text, email: '' },
    lists: ['mustPublish', 'published'],
    items: (['mustPublish', 'published'] as const).map((list, at) => ({
      id: at + 1,
      list,
      fields: { ...blankCatalogueFields, title: text, creatingUnit: text, documentNumber: text },
      groupWords: text,
    })),
    grounds: [text],
    packs: [],
    training: false,
  },
  decision: { number: text, on: localDate('2026-11-20') },
  on: localDate('2026-11-20'),
  base: 'https://xa.gov.vn/thong-tin/',
  guidance: [{ title: text, lines: [{ text, source: text }] }],
  forms: [],
  appVersion: '0',
})

/** The marks of a page or paper, in order, with the names of their attributes: the same whatever a person wrote. */
const marksOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<(\/?[a-zA-Z!?][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)].map(
    ([, name, attributes = '']) =>
      `${name} ${[...attributes.matchAll(/([\w:.-]+)=/g)].map(([, each]) => each).join(' ')}`,
  )
/** Which marks there are: a line break or a tab that a person typed is one of its own in Word and cuts its run in two. */
const kindsOf = (xml: string): readonly string[] =>
  [...new Set(marksOf(xml))].filter((mark) => !/^w:(br|tab|cr|t) $/.test(mark)).toSorted()
const partsOf = (file: Uint8Array, ending: RegExp) => {
  const zip = new PizZip(Buffer.from(file))
  return Object.keys(zip.files)
    .filter((name) => ending.test(name))
    .map((name) => zip.file(name)?.asText() ?? '')
}

const htmlOutputs: readonly (readonly [name: string, draw: (text: string) => readonly string[]])[] = [
  ['a paper', (text) => [paperHtml(paperOf(text), { size: 'A4', fontsBase: 'app://print/fonts' })]],
  [
    'a list on paper',
    (text) => [
      listsHtml(listTables(packOf(text).release), { under: text, training: false, fontsBase: 'app://print/fonts' }),
    ],
  ],
  ['the notice board', (text) => [noticeBoardHtml(packOf(text), 'app://print/fonts')]],
  ['pages of the publication pack', (text) => packPages(packOf(text)).map((page) => page.text)],
]

/** The same text as an address is left out where the harmless word is none either; what links stays what it is. */
describe.each(payloads.map((text) => [JSON.stringify(text).slice(0, 50), text] as const))(
  'Written by a citizen: %s',
  (_shown, text) => {
    it.each(htmlOutputs)('stays text in %s', (_name, draw) => {
      const [expected, drawn] = [draw(harmless), draw(text)]
      expect(drawn.map(marksOf)).toEqual(expected.map(marksOf))
    })

    it('stays text in a Word paper, with no field and no link', async () => {
      const [expected, drawn] = await Promise.all([harmless, text].map((each) => writePaperDocx(paperOf(each))))
      if (!expected || !drawn) throw new Error('Not written')
      const [xml] = [partsOf(drawn, /word\/document\.xml$/).join('')]
      expect(kindsOf(xml)).toEqual(kindsOf(partsOf(expected, /word\/document\.xml$/).join('')))
      expect(xml).not.toMatch(/<w:(fldSimple|instrText|hyperlink)/)
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(drawn) })
      expect(value.replace(/\s/g, '')).toContain(printableText(text).replace(/\s/g, ''))
    })

    it('stays text in a template of the agency’s own', async () => {
      const template = await wordFile(['{{họ tên}} · {{địa chỉ}}'])
      const { fields, rows } = readFieldExamples(resourcesFolder)
      const fill = (each: string) =>
        fillWord(template, { ...fields, requesterName: each, requesterAddress: each }, rows)
      const [expected, filled] = [fill(harmless), fill(text)].map((file) =>
        partsOf(file, /word\/document\.xml$/).join(''),
      )
      expect(kindsOf(filled ?? '')).toEqual(kindsOf(expected ?? ''))
      expect(filled).not.toMatch(/<w:(fldSimple|instrText)/)
    })

    it.each([
      ['an Excel workbook', async () => writeXlsx({ sheets: [listSheet(sheetOf(printableText(text)))] })],
      ['an OpenDocument sheet', async () => writeListOds(sheetOf(text))],
    ])('is a cell of text and no formula in %s', async (_name, write) => {
      const book = XLSX.read(await write(), { cellFormula: true, cellText: true })
      const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
      const cells = Object.entries(sheet).filter(([at]) => /^[A-Z]+\d+$/.test(at)) as [string, XLSX.CellObject][]
      expect(cells.length).toBeGreaterThanOrEqual(4)
      for (const [, cell] of cells) {
        expect(cell.f).toBeUndefined()
        expect(cell.t).toBe('s')
        expect(String(cell.v).replace(/\s/g, '')).toBe(printableText(text).replace(/\s/g, ''))
      }
    })

    it('is run by no spreadsheet that opens the CSV, and comes back as it was', () => {
      const files = [
        Buffer.from(writeListCsv(sheetOf(text))).toString(),
        listCsv('published', packOf(text).release.items),
      ]
      for (const csv of files) {
        // Every cell is quoted, so a line break or a quote ends none.
        const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'))
        expect(csv.replace(/^\ufeff/, '').replace(/"(?:[^"]|"")*"/g, '')).toMatch(/^[,\r\n]*$/)
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-\S/)
        expect(cells.map(plainCell).filter((cell) => cell === text).length).toBeGreaterThan(0)
      }
    })

    it('is a value and nothing else in the open data', () => {
      const read = JSON.stringify(JSON.parse(JSON.stringify(openData(packOf(text)))))
      expect(Object.keys(JSON.parse(read))).toEqual(Object.keys(openData(packOf(harmless))))
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })
  },
)

describe('A mail', () => {
  it('has the headers of its kind and no other, whatever stands in subject and address', () => {
    const mails = payloads.map((text) =>
      Buffer.from(
        writeEml({
          to: `a@b.vn${text}`,
          subject: text,
          text,
          attachment: { name: 'bao-cao.bctt', bytes: Buffer.from('x') },
          boundary: 'dau-moi-0',
          at: '2026-11-20T09:00:00.000+07:00',
        }),
      ).toString('base64'),
    )
    const script = `import sys, json, base64, email, email.policy
out = []
for line in sys.stdin:
    m = email.message_from_bytes(base64.b64decode(line), policy=email.policy.compat32)
    out.append([m.keys(), len(list(m.walk()))])
print(json.dumps(out))`
    const read = JSON.parse(
      execFileSync('python3', ['-c', script], { input: mails.join('\n') }).toString(),
    ) as unknown[]
    expect(read).toHaveLength(payloads.length)
    for (const mail of read)
      expect(mail).toEqual([['Date', 'To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type'], 3])
  })
})
