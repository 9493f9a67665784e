import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { saveOverride } from '../../../electron/reports/override-repository.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { writePaperDocx } from '../../../electron/word/write-paper-docx.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { paperHtml } from '../../../shared/forms/paper-html.ts'
import { type ReportContent, reportFile } from '../../../shared/reports/make-report-file.ts'
import { checksOfFile } from '../../../shared/reports/report-checks.ts'
import type { ReportKind } from '../../../shared/reports/report-file.ts'
import { reportPaper } from '../../../shared/reports/report-paper.ts'
import { must, someAgency } from '../requests/open-register.ts'
import { registerOfAYear, year2026 } from './register-of-a-year.ts'

const register = registerOfAYear()
const folder = mkdtempSync(join(tmpdir(), 'dau-moi-van-ban-'))
afterAll(() => {
  register.close()
  rmSync(folder, { recursive: true, force: true })
})

const narrative = {
  situation: 'Xã **đã bố trí** đầu mối.\n- Niêm yết tại trụ sở <b>.',
  difficulties: '=HYPERLINK("x") ** lẻ',
  proposals: '',
}
const contentOf = (kind: ReportKind): ReportContent => ({
  agency: someAgency,
  figures: must(readReportFigures(register.deps, { kind, period: year2026 })),
  narrative,
  packs: [],
  appVersion: '0.1.0',
  exportedAt: '2026-12-20T08:00:00+07:00',
  training: false,
  kind,
  edition: { kind: 'first', number: 1, of: null },
  auditHead: null,
})
const paperOf = (kind: ReportKind) => reportPaper(contentOf(kind), localDate('2026-12-20'))
const htmlOf = (kind: ReportKind) => paperHtml(paperOf(kind), { size: 'A4', fontsBase: 'x' })

describe('an overridden figure', () => {
  const subject = { kind: 'annual', period: year2026 } as const
  saveOverride(
    register.deps.database,
    subject,
    { figureId: 'requests.received', value: 14, reason: 'Cộng sổ giấy' },
    { at: '2026-12-20T08:00:00+07:00', by: 'Lương Thị Hà' },
  )

  it('is told with both values in the file and on the paper, and the checks run on what is reported', () => {
    const content = contentOf('annual')
    const file = reportFile(content)
    expect(file.figures.find(({ id }) => id === 'requests.received')).toMatchObject({
      value: 14,
      override: { counted: 11, reason: 'Cộng sổ giấy' },
    })
    const failed = (checks: readonly { id: string; passed: boolean }[]) =>
      checks.filter(({ passed }) => !passed).map(({ id }) => id)
    expect(failed(checksOfFile(file))).toContain('balance')
    expect(failed(content.figures.checks)).toContain('log')
    expect(htmlOf('annual')).toContain('báo cáo 14 yêu cầu; phần mềm đếm được 11. Lý do: Cộng sổ giấy')
    expect(JSON.stringify(file)).not.toContain('Lương Thị Hà')
  })

  it('belongs to its kind and period alone', () => {
    const other = must(readReportFigures(register.deps, { kind: 'adHoc', period: year2026 })).figures
    expect(other.every(({ override }) => override === null)).toBe(true)
  })
})

describe('the papers of the kinds', () => {
  it('the one to the council has nothing of requests and goes to the Front too', () => {
    const html = htmlOf('peoplesCouncil')
    expect(html).toContain('Kính gửi: Hội đồng nhân dân xã Nà Phai')
    expect(html).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam xã Nà Phai')
    expect(html).not.toContain('Yêu cầu đã tiếp nhận')
  })

  it('the sheet of evidence names the decisions in force, or that there is none', () => {
    const content = {
      ...contentOf('evidence'),
      evidence: [
        {
          list: 'mustPublish',
          inForce: { number: '15/QĐ-UBND', on: localDate('2026-03-02'), items: 12 },
          updates: [{ number: '15/QĐ-UBND', on: localDate('2026-03-02') }],
        },
        { list: 'conditional', inForce: null, updates: [] },
      ],
      postings: [
        { list: 'mustPublish', place: 'Nhà văn hóa thôn Một', from: localDate('2026-10-01'), until: null, items: 12 },
      ],
    } as const
    const html = paperHtml(reportPaper(content, localDate('2026-12-20')), { size: 'A4', fontsBase: 'x' })
    expect(html).toContain('15/QĐ-UBND ngày 02/03/2026')
    expect(html).toContain('Chưa ban hành')
    expect(html).toContain('12 mục niêm yết tại Nhà văn hóa thôn Một, từ ngày 01/10/2026')
    expect(html).not.toContain('Kính gửi')
  })

  it('print marked words bold and everything else as it was typed', () => {
    const html = htmlOf('annual')
    expect(html).toContain('Xã <b>đã bố trí</b> đầu mối.')
    expect(html).toContain('- Niêm yết tại trụ sở &lt;b&gt;.')
    expect(html).toContain('=HYPERLINK(&quot;x&quot;) ** lẻ')
  })

  it('open in a word processor with their charts and the mark of a draft', async () => {
    const file = join(folder, 'du-thao.docx')
    writeFileSync(file, await writePaperDocx({ ...paperOf('annual'), mark: 'draft' }))
    const office = [`-env:UserInstallation=file://${join(folder, 'soffice')}`, '--headless', '--convert-to', 'pdf']
    execFileSync('soffice', [...office, '--outdir', folder, file], { stdio: 'ignore' })
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'du-thao.pdf'), '-'])
      .toString()
      .normalize('NFC')
    for (const part of ['DỰ THẢO', 'Yêu cầu tiếp nhận theo tháng', 'Thông tin trong các danh mục đến cuối tháng'])
      expect(text).toContain(part)
    expect(text).toMatch(/12\/26\s+\d/)
  }, 90_000)
})
