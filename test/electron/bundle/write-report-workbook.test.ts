import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeReportWorkbook } from '../../../electron/bundle/write-report-workbook.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { sumsOfFigures } from '../../../shared/reports/report-sums.ts'
import { annual, registerOfAYear, year2026 } from '../reports/register-of-a-year.ts'
import { must } from '../requests/open-register.ts'
import { sampleReport } from './sample-bundle.ts'

const open = (bytes: Uint8Array): WorkBook => read(bytes, { cellFormula: true, cellText: true })
const rowsOf = (sheet: WorkSheet | undefined): unknown[][] =>
  utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, blankrows: true, defval: '' })

const silent = { situation: '', difficulties: '', proposals: '' }
const sectionNames = ['Công khai thông tin', 'Yêu cầu cung cấp thông tin', 'Kế hoạch, điều kiện bảo đảm']

/** The report of a year of work. */
const reportOfAYear = (): ReportFile => {
  const register = registerOfAYear()
  const { figures, checks, period, asOf } = must(readReportFigures(register.deps, annual(year2026)))
  register.close()
  return {
    ...sampleReport,
    period,
    asOf,
    figures: figures.map(({ cases: _proof, ...figure }) => figure),
    checks: checks.map(({ id, statement, left, right, passed }) => ({ id, statement, left, right, passed })),
    narrative: {
      situation: 'Xã đã **bố trí** đầu mối.\n- Danh mục được rà soát.\u000bĐã đăng.',
      difficulties: '',
      proposals: '=SUM(A1:A9)',
    },
  }
}

/** Cells of the sheets of figures that are formulas. */
const formulasOf = (book: WorkBook) =>
  sectionNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([at, cell]) =>
      typeof cell?.f === 'string' ? [{ name, at, formula: cell.f as string, value: cell.v as unknown }] : [],
    ),
  )

/** The workbook without any value kept beside a formula, as LibreOffice recomputes and saves it. */
const recomputed = (bytes: Uint8Array, folder: string): WorkBook => {
  const zip = new PizZip(bytes)
  for (const { name } of zip.file(/^xl\/worksheets\/.*\.xml$/)) {
    const xml = zip.file(name)?.asText() ?? ''
    zip.file(name, xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  }
  const bare = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  for (const { at, value } of formulasOf(open(bare))) expect([at, value]).toEqual([at, undefined])
  writeFileSync(join(folder, 'so-lieu.xlsx'), bare)
  const out = join(folder, 'ra')
  mkdirSync(out)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'libreoffice')}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      join(folder, 'so-lieu.xlsx'),
    ],
    { stdio: 'ignore' },
  )
  return open(readFileSync(join(out, 'so-lieu.xlsx')))
}

describe('the appendix of a year of work', () => {
  const file = reportOfAYear()
  let folder: string
  let bytes: Uint8Array
  let book: WorkBook
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dau-moi-phu-luc-'))
    bytes = await writeReportWorkbook(file)
    book = open(bytes)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has a sheet a section, one with the text, one with the checks', () => {
    expect(book.SheetNames).toEqual([...sectionNames, 'Nhận định', 'Kiểm tra', 'Định nghĩa'])
  })

  it('tells every figure once, on the sheet of its section, as a real number or as not kept', () => {
    for (const [index, section] of (['catalogue', 'requests', 'programme'] as const).entries()) {
      const rows = rowsOf(book.Sheets[sectionNames[index] ?? '']).slice(4)
      expect(rows.filter((row) => row[4] !== '').map((row) => [row[4], row[2]])).toEqual(
        file.figures.filter((one) => one.section === section).map(({ id, value }) => [id, value ?? 'Chưa ghi nhận']),
      )
    }
  })

  it('sums each breakdown of requests under its last part', () => {
    const rows = rowsOf(book.Sheets['Yêu cầu cung cấp thông tin'])
    const totals = rows.filter((row) => String(row[0]).startsWith('    Cộng ')).map((row) => [row[0], row[2]])
    expect(totals).toContainEqual(['    Cộng theo hình thức gửi', 11])
    expect(totals).toContainEqual(['    Cộng theo kết quả', 6])
    expect(totals).toContainEqual(['    Cộng theo căn cứ từ chối', 2])
    expect(totals.map(([label]) => label)).not.toContain('    Cộng trong đó')
  })

  it('has the text a paragraph a row, without marks, never as a formula', () => {
    expect(rowsOf(book.Sheets['Nhận định'])).toEqual([
      ['Phần', 'Nội dung'],
      ['Tình hình công khai và cung cấp thông tin', 'Xã đã bố trí đầu mối.'],
      ['', '- Danh mục được rà soát.'],
      ['', 'Đã đăng.'],
      ['Kiến nghị', '=SUM(A1:A9)'],
    ])
    expect(book.Sheets['Nhận định']?.B5?.f).toBeUndefined()
  })

  it('comes to the same totals when another program computes them: as kept beside and as the figures say', () => {
    const formulas = formulasOf(book)
    const again = recomputed(bytes, folder)
    expect(formulas.length).toBeGreaterThan(15)
    for (const { name, at, formula, value } of formulas) {
      expect(formula, `${name} ${at}`).toMatch(/^SUM\(/)
      expect([name, at, again.Sheets[name]?.[at]?.v]).toEqual([name, at, value])
    }
    const values = new Map(file.figures.map(({ id, value }) => [id, value]))
    for (const name of sectionNames) {
      const rows = rowsOf(again.Sheets[name])
      for (const row of rows.slice(4).filter((one) => one[4] !== ''))
        expect([row[4], row[2]]).toEqual([row[4], values.get(String(row[4])) ?? 'Chưa ghi nhận'])
    }
    const sums = sumsOfFigures(file.figures).filter(
      ({ wholeId, partIds }) => partIds.length > 1 && values.get(wholeId) !== null,
    )
    const totals = sectionNames
      .flatMap((name) => rowsOf(again.Sheets[name]))
      .filter((row) => String(row[0]).startsWith('    Cộng '))
    expect(totals.map((row) => [row[0], row[2]])).toEqual(
      sums.map(({ wholeId, breakdown }) => [`    Cộng ${breakdown.toLowerCase()}`, values.get(wholeId)]),
    )
    expect(rowsOf(again.Sheets['Kiểm tra']).map((row) => row[3])).toEqual(['Kết quả', ...file.checks.map(() => 'Khớp')])
  }, 90_000)
})

describe('an appendix', () => {
  it('has no sheet for what a report does not tell', async () => {
    const figures = sampleReport.figures.filter(({ section }) => section === 'requests')
    const file = { ...sampleReport, figures, checks: [], narrative: silent }
    expect(open(await writeReportWorkbook(file)).SheetNames).toEqual(['Yêu cầu cung cấp thông tin', 'Định nghĩa'])
    const bare = await writeReportWorkbook({ ...file, figures: [] })
    expect(open(bare).SheetNames).toEqual(['Kiểm tra'])
  })

  it('puts sheets of others after its own', async () => {
    const more = { name: 'Theo cơ quan', rows: [['Mã', 'Cơ quan']] }
    const book = open(await writeReportWorkbook({ ...sampleReport, narrative: silent }, [more]))
    expect(book.SheetNames.at(-1)).toBe('Theo cơ quan')
    expect(rowsOf(book.Sheets['Theo cơ quan'])).toEqual([['Mã', 'Cơ quan']])
  })

  it('keeps a reported figure that its parts do not come to, with what they do come to below', async () => {
    const figures = sampleReport.figures.map((figure) =>
      figure.id === 'requests.received'
        ? { ...figure, value: 10, override: { counted: 9, reason: 'Sổ giấy' } }
        : figure,
    )
    const book = open(await writeReportWorkbook({ ...sampleReport, figures }))
    const sheet = book.Sheets['Yêu cầu cung cấp thông tin']
    expect([sheet?.C6?.v, sheet?.C6?.f]).toEqual([10, undefined])
    expect([sheet?.A9?.v, sheet?.C9?.v, sheet?.C9?.f]).toEqual(['    Cộng theo hình thức gửi', 9, 'SUM(C7:C8)'])
    expect(book.SheetNames).toContain('Số đã thay')
  })

  it('shows a median with its decimal', async () => {
    const sheet = open(await writeReportWorkbook(sampleReport)).Sheets['Yêu cầu cung cấp thông tin'] ?? {}
    const median = rowsOf(sheet).findIndex((row) => row[4] === 'requests.daysTaken.median')
    expect([sheet[`C${median + 1}`]?.v, sheet[`C${median + 1}`]?.w]).toEqual([6.5, '6.5'])
  })

  it('says on every sheet of figures that it comes from the practice register', async () => {
    const sheet = open(await writeReportWorkbook({ ...sampleReport, training: true })).Sheets[
      'Yêu cầu cung cấp thông tin'
    ]
    expect(sheet?.A1?.v).toMatch(/^DỮ LIỆU TẬP HUẤN – UBND xã Bình Gia/)
  })
})
