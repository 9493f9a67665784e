import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeAgencyKey } from '../../../electron/bundle/agency-key.ts'
import { openBundle } from '../../../electron/bundle/open-bundle.ts'
import { makeFileTokens } from '../../../electron/files/file-tokens.ts'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { type ExportSession, exportReport } from '../../../electron/reports/export-report.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { readReportNarrative } from '../../../electron/reports/read-report-narrative.ts'
import { saveNarrative } from '../../../electron/reports/report-repository.ts'
import { readSentReports } from '../../../electron/reports/sent-report-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { EditionKind } from '../../../shared/reports/report-file.ts'
import type { SentReport } from '../../../shared/reports/sent-report.ts'
import { shortCode as shortCodeOf } from '../../../shared/reports/short-code.ts'
import { codeOf, must } from '../requests/open-register.ts'
import { annual, registerOfAYear, year2026 } from './register-of-a-year.ts'
import { tinyDisk } from './tiny-disk.ts'

const narrative = {
  situation: 'Xã đã bố trí đầu mối.\nDanh mục được rà soát hằng quý.',
  difficulties: 'Còn thiếu người.\u000bĐường truyền <yếu> & chậm.',
  proposals: '',
}
const stem = 'bao-cao-uy-ban-nhan-dan-xa-na-phai-2025-12-15-2026-12-14'
const folderOfYear = `${stem}-lan-dau`
const names = ['SHA256SUMS.txt', `${folderOfYear}.bctt`, 'bao-cao.docx', 'bao-cao.pdf', 'phu-luc-so-lieu.xlsx']

let register: ReturnType<typeof registerOfAYear>
let target: string
let session: ExportSession
let printed: string[]

const open = () => {
  register = registerOfAYear()
  target = mkdtempSync(join(tmpdir(), 'dau-moi-bao-cao-'))
  printed = []
  const writeGate = makeWriteGate()
  const jobs = makeJobRunner({
    databaseFile: register.file,
    dataFolder: register.folder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    workerFile: join(import.meta.dirname, '../../../electron/jobs/job-worker.ts'),
    shownDay: localDate('2026-12-20'),
    gate: writeGate,
    officer: () => 'Lương Thị Hà',
    onProgress: ({ jobId, done }) => {
      if (jobId === 'stopped' && done >= 1) jobs.cancel(jobId)
    },
    onFault: (entry) => {
      throw new Error(JSON.stringify(entry))
    },
  })
  session = {
    ...register.deps,
    mode: 'agency',
    dataFolder: register.folder,
    jobs,
    writeGate,
    files: makeFileTokens(),
    appVersion: '0.1.0',
    officer: () => 'Lương Thị Hà',
  }
  saveNarrative(register.deps.database, annual(year2026), narrative, register.deps.clock.now())
}
const close = () => {
  register.close()
  rmSync(target, { recursive: true, force: true })
}

const ports = {
  pdfFromHtml: async (html: string) => {
    printed.push(html)
    return Buffer.from('%PDF-1.7\n')
  },
}
const recipient = 'Sở Tư pháp tỉnh Lạng Sơn'
const exporting = (folder = target, jobId = 'job', edition: EditionKind = 'first') =>
  exportReport(session, ports, {
    jobId,
    ...annual(year2026),
    edition,
    recipient,
    folderToken: session.files.issue(folder),
  })
const bundleIn = (folderName: string) => must(openBundle(readFileSync(join(target, folderName, `${folderName}.bctt`))))

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('an exported report', () => {
  let report: SentReport & { readonly openToken: string }
  beforeAll(async () => {
    open()
    report = must(await exporting())
  })
  afterAll(close)

  it('is five files whose checksums hold, kept in the register, with a token that opens its folder', async () => {
    expect(report.folderName).toBe(folderOfYear)
    expect(readdirSync(target)).toEqual([folderOfYear])
    const folder = join(target, folderOfYear)
    expect(readdirSync(folder).sort()).toEqual(names)
    for (const file of report.files) {
      const bytes = readFileSync(join(folder, file.name))
      expect([file.name, sha256(bytes), bytes.byteLength]).toEqual([file.name, file.sha256, file.size])
    }
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder }).toString()).toContain(
      'bao-cao.docx: OK',
    )
    expect(session.files.path(report.openToken)).toBe(folder)
    const { openToken: _token, ...kept } = report
    expect(readSentReports(session.database)).toEqual([kept])
  })

  it('holds in its bundle what the log says', async () => {
    const { report: file } = bundleIn(folderOfYear)
    const figures = must(readReportFigures(session, annual(year2026))).figures
    expect(file.figures.map(({ id, value }) => [id, value])).toEqual(figures.map(({ id, value }) => [id, value]))
    expect(file).toMatchObject({
      agency: { name: 'Ủy ban nhân dân xã Nà Phai' },
      asOf: '2026-12-14',
      training: false,
      appVersion: '0.1.0',
    })
    expect(file.lawPacks).toContainEqual({ pack: 'luat-01-2026', version: 1 })
    for (const { id, unit, definition, article } of file.figures)
      expect([id, unit, definition, article].filter((told) => told === '')).toEqual([])
    expect(file.figures.find(({ id }) => id === 'programme.focalPoints')).toMatchObject({ value: 1 })
  })

  it('carries its short code and its figures on a page of codes', async () => {
    const { shortCode, dataSha256 } = bundleIn(folderOfYear)
    expect(report.bundle?.shortCode).toBe(shortCode)
    expect(printed[0]).toContain('MÃ SỐ LIỆU')
    expect(printed[0]).toContain(shortCode)
    expect(shortCode).toBe(shortCodeOf(dataSha256))
  })

  it('opens as a spreadsheet with real numbers, totals as formulas, and the same figures', async () => {
    const book = read(readFileSync(join(target, folderOfYear, 'phu-luc-so-lieu.xlsx')), { cellFormula: true })
    const sections = ['Công khai thông tin', 'Yêu cầu cung cấp thông tin', 'Kế hoạch, điều kiện bảo đảm']
    expect(book.SheetNames).toEqual([...sections, 'Nhận định', 'Kiểm tra', 'Định nghĩa'])
    const rowsOf = (name: string) =>
      utils.sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1, blankrows: true })
    const figures = must(readReportFigures(session, annual(year2026))).figures
    const told = sections.flatMap((name) => rowsOf(name).slice(4)).filter((row) => row[4])
    expect(told.map((row) => [row[4], row[2]])).toEqual(figures.map(({ id, value }) => [id, value ?? 'Chưa ghi nhận']))
    const sheet = book.Sheets['Yêu cầu cung cấp thông tin'] ?? {}
    const requestRows = rowsOf('Yêu cầu cung cấp thông tin')
    const at = (id: string) => 1 + requestRows.findIndex((row) => row[4] === id)
    const settled = sheet[`C${at('requests.settled')}`]
    expect([settled?.t, settled?.v, settled?.f]).toEqual([
      'n',
      6,
      `SUM(C${at('requests.settled.full')}:C${at('requests.settled.redirected')})`,
    ])
    expect(sheet[`C${at('requests.costs')}`]?.t).toBe('n')
  })

  it('opens in a word processor with its heading, figures and text, page numbers from the second page on', async () => {
    const folder = join(target, folderOfYear)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(target, 'soffice')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        target,
        join(folder, 'bao-cao.docx'),
      ],
      { stdio: 'ignore' },
    )
    const pdf = join(target, 'bao-cao.pdf')
    // Which font stands in for Times New Roman decides where lines break, so spaces are left out of the comparison.
    const together = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
    const text = together(execFileSync('pdftotext', [pdf, '-']).toString())
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ NÀ PHAI',
      '/BC-UBND',
      'Kính gửi: Sở Tư pháp tỉnh Lạng Sơn',
      'từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 12 năm 2026',
      'Danh mục được rà soát hằng quý.',
      'Đường truyền <yếu> & chậm.',
      'IV. KIẾN NGHỊ',
      'TM. ỦY BAN NHÂN DÂN',
      'Hoàng Văn Lâm',
      '- Lưu: VT.',
    ])
      expect(text).toContain(together(part))
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-']).toString().split('\f')
    expect(together(pages.join(''))).toContain(together('Yêu cầu đã tiếp nhận trong kỳ yêu cầu 11'))
    expect(together(pages.join(''))).toContain(together('Yêu cầu bị từ chối trong kỳ yêu cầu 2'))
    expect(pages[0]?.trimStart()).not.toMatch(/^1\s/)
    expect(pages[1]?.trimStart()).toMatch(/^2\s/)
  }, 90_000)

  it('prints the same paper as PDF', async () => {
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('Yêu cầu đã tiếp nhận trong kỳ')
    expect(printed[0]).toContain('Đường truyền &lt;yếu&gt; &amp; chậm.')
  })
})

describe('an export into a folder', () => {
  beforeEach(open)
  afterEach(close)

  const nothingLeft = () => {
    expect(readdirSync(target)).toEqual([])
    expect(readSentReports(session.database)).toEqual([])
  }

  it('leaves nothing when it is stopped', async () => {
    expect(codeOf(await exporting(target, 'stopped'))).toBe('cancelled')
    nothingLeft()
  })

  it('says that the folder is gone, naming it', async () => {
    const gone = await exporting(join(target, 'USB'))
    expect(codeOf(gone)).toBe('fileUnwritable')
    expect(gone.ok ? '' : gone.error.message).toContain('«USB»')
    nothingLeft()
  })

  it('asks for the folder again when the token names none', async () => {
    const result = await exportReport(session, ports, {
      jobId: 'job',
      ...annual(year2026),
      edition: 'first',
      recipient,
      folderToken: target,
    })
    expect(codeOf(result)).toBe('notFound')
    nothingLeft()
  })

  it('says that the disk is full and removes what it wrote', async ({ skip }) => {
    const disk = tinyDisk('size=16k')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      expect(codeOf(await exporting(disk.folder))).toBe('diskFull')
      expect(readdirSync(disk.folder)).toEqual([])
    } finally {
      disk.remove()
    }
    nothingLeft()
  })

  it('says that the folder may not be written', async ({ skip }) => {
    const disk = tinyDisk('size=1m,ro')
    if (!disk) return skip('file systems cannot be mounted here')
    try {
      expect(codeOf(await exporting(disk.folder))).toBe('fileUnwritable')
    } finally {
      disk.remove()
    }
    nothingLeft()
  })

  it('keeps what left as it is: a corrected one is another edition that names the one before', async () => {
    const first = must(await exporting())
    const before = readFileSync(join(target, folderOfYear, 'SHA256SUMS.txt'), 'utf8')
    const again = await exporting()
    expect(again.ok ? '' : again.error.message).toContain('bản thay thế hoặc bản bổ sung')
    const second = must(await exporting(target, 'job', 'replacing'))
    expect(second.folderName).toBe(`${stem}-thay-the-2`)
    expect(bundleIn(second.folderName).report.edition).toEqual({
      kind: 'replacing',
      number: 2,
      of: first.bundle?.sha256,
    })
    const third = must(await exporting(target, 'job', 'supplement'))
    expect(third.bundle?.edition).toEqual({ kind: 'supplement', number: 3, of: second.bundle?.sha256 })
    expect(readdirSync(target).sort()).toEqual([`${stem}-bo-sung-3`, folderOfYear, `${stem}-thay-the-2`])
    expect(readFileSync(join(target, folderOfYear, 'SHA256SUMS.txt'), 'utf8')).toBe(before)
    expect(readSentReports(session.database).map(({ id }) => id)).toEqual([third.id, second.id, first.id])
  }, 90_000)

  it('is signed when the agency has a key', async () => {
    const key = must(await makeAgencyKey(register.folder))
    must(await exporting())
    expect(bundleIn(folderOfYear).signedBy).toBe(key.publicKey)
  })

  it('steps aside for a file that already has the name', async () => {
    writeFileSync(join(target, folderOfYear), '')
    mkdirSync(join(target, `${folderOfYear}-2`))
    expect(must(await exporting()).folderName).toBe(`${folderOfYear}-3`)
  })
})

describe('the text of a period', () => {
  beforeEach(open)
  afterEach(close)

  it('stands beside last period’s text and sentences made from the figures', async () => {
    const next = { from: localDate('2026-12-15'), to: localDate('2027-12-14') }
    const read = must(await readReportNarrative(session, annual(next)))
    expect(read.narrative.situation).toBe('')
    expect(read.lastYear).toEqual(narrative)
    const own = must(await readReportNarrative(session, annual(year2026)))
    expect(own.narrative).toEqual(narrative)
    expect(own.proposed.situation).toContain('Trong kỳ tiếp nhận 11 yêu cầu cung cấp thông tin')
    expect(own.proposed.situation).toContain('kỳ trước chuyển sang 01 yêu cầu')
    expect(own.proposed.difficulties).toContain('Có 01 yêu cầu được giải quyết trễ hạn.')
  })

  it('is compared with the report exported before', async () => {
    must(await exporting())
    const next = { from: localDate('2026-12-15'), to: localDate('2027-12-14') }
    const check = must(readReportFigures(session, annual(next))).checks.find(({ id }) => id === 'previous')
    expect(check).toMatchObject({ left: 5, right: 5, passed: true })
    const adHoc = must(readReportFigures(session, { kind: 'adHoc', period: next }))
    expect(adHoc.checks.some(({ id }) => id === 'previous')).toBe(false)
  })
})
