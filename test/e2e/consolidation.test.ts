import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../../electron/bundle/open-bundle.ts'
import { packBundle } from '../../electron/bundle/pack-bundle.ts'
import { readReportFigures } from '../../electron/reports/read-report-figures.ts'
import { reportFile } from '../../shared/reports/make-report-file.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { allCommunes, syntheticBundle, syntheticReport } from '../bench/report-bundles.ts'
import { annual, registerOfAYear, year2026 } from '../electron/reports/register-of-a-year.ts'
import { must, someAgency } from '../electron/requests/open-register.ts'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { excelRows, fontsNotEmbedded, pdfText, wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { becomeDepartment, openTab, takeInFrom } from './pages/consolidation.ts'
import { lookInSizes, takePicture, twoSizes } from './pages/pictures.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const communes = allCommunes().filter(({ province }) => province.code === '20')
const blank = { situation: '', difficulties: 'Thiếu máy quét.', proposals: 'Đề nghị tập huấn.' }

/** The report of a commune whose register holds a year of requests and items. */
const reportOfRegister = (code: string, name: string): ReportFile => {
  const register = registerOfAYear()
  try {
    return reportFile({
      agency: { ...someAgency, code, name: `Ủy ban nhân dân ${name}`, province: 'Tỉnh Lạng Sơn' },
      figures: must(readReportFigures(register.deps, annual(year2026))),
      narrative: blank,
      packs: [{ pack: 'luat-01-2026', version: 1, title: '' }] as never,
      appVersion: '0.1.0',
      exportedAt: '2026-12-16T08:00:00.000+07:00',
      training: false,
      kind: 'annual',
      edition: { kind: 'first', number: 1, of: null },
      auditHead: null,
    })
  } finally {
    register.close()
  }
}
const plain = (report: ReportFile) =>
  packBundle({
    report,
    word: Buffer.from('PK'),
    workbook: Buffer.from('PK'),
    pdf: Buffer.from('%PDF'),
    sign: null,
  })

describe('a department puts the reports of its communes together', () => {
  const desktop = storyDesktop(describeAgency, '2026-12-22')
  const { folder } = desktop
  const usb = join(folder, 'usb')
  const target = join(folder, 'gui-bo')
  const own = communes.slice(0, 2).map(({ code, name }) => reportOfRegister(code, name))
  const others = communes.slice(2, 40).map((unit) => syntheticReport(unit, 2026))
  const counted = [...own, ...others]
  const total = (id: string) =>
    counted.reduce((sum, { figures }) => sum + (figures.find((figure) => figure.id === id)?.value ?? 0), 0)
  const tab = (name: string | RegExp) => openTab(desktop.window, name)

  it('chosen as such on the page of the agency, with its province from the list of units', async () => {
    const { window } = desktop
    await becomeDepartment(window, 'tinh lang son', '20')
    await takePicture(window, 'tong-hop-bat-dau')
    await window.getByRole('button', { name: 'Lập danh sách' }).click()
    await window.getByText('Đã đưa 65 cơ quan vào danh sách.').waitFor()
  })

  it('takes in what lies on a stick, file by file', async () => {
    const { window } = desktop
    mkdirSync(join(usb, 'nam-truoc'), { recursive: true })
    mkdirSync(target)
    for (const report of own) writeFileSync(join(usb, `bao-cao-${report.agency.code}.bctt`), plain(report))
    for (const report of others) writeFileSync(join(usb, `bao-cao-${report.agency.code}.bctt`), syntheticBundle(report))
    for (const unit of communes.slice(2, 40))
      writeFileSync(join(usb, 'nam-truoc', `${unit.code}.bctt`), syntheticBundle(syntheticReport(unit, 2025)))
    const broken = Buffer.from(syntheticBundle(others[0] as ReportFile))
    broken[broken.length - 500] = (broken[broken.length - 500] ?? 0) ^ 1
    writeFileSync(join(usb, 'hong.bctt'), broken)
    const first = own[0] as ReportFile
    writeFileSync(join(usb, 'khac.bctt'), plain({ ...first, exportedAt: '2026-12-17T08:00:00.000+07:00' }))
    await takeInFrom(desktop, usb)
    await window.getByText('Không nhận: 1').waitFor()
    await window.getByText('Chờ xem xét: 1').waitFor()
    await lookInSizes(desktop, 'tong-hop-nhan', twoSizes)
    expect(await accessFaults(window)).toEqual([])
  })

  it('decides of two reports that differ, and sees who has sent', async () => {
    const { window } = desktop
    await tab(/Chờ xem xét/)
    await window.getByText('Hai bản khác nhau cùng số lần, cùng kỳ').first().waitFor()
    await takePicture(window, 'tong-hop-cho-xem-xet')
    expect(await accessFaults(window)).toEqual([])
    await window
      .getByRole('button', { name: /^Chọn bản này: / })
      .last()
      .click()
    await window.getByText('Không có gói nào chờ xem xét').waitFor()
    await tab('Theo dõi')
    await window.getByText('Đã gửi: 40/65').waitFor()
    await window.getByRole('textbox', { name: 'Hạn gửi' }).fill('20/12/2026')
    await window.keyboard.press('Enter')
    await window.getByText('Quá hạn chưa gửi: 25').waitFor()
    await window.getByRole('row').filter({ hasText: 'Gửi trễ' }).first().waitFor()
    await lookInSizes(desktop, 'tong-hop-theo-doi', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    const list = join(folder, 'nhac.xlsx')
    await answerSaveDialog(desktop, list)
    await window.getByRole('button', { name: 'Lưu Excel để trộn thư' }).click()
    await window.getByText('Đã ghi tệp nhac.xlsx.').waitFor()
    expect(Object.values(excelRows(list))[0]).toHaveLength(25 + 3)
    await window
      .getByRole('row')
      .filter({ hasText: communes[0]?.name ?? '' })
      .first()
      .click()
    await window.getByRole('heading', { name: own[0]?.agency.name ?? '' }).waitFor()
    await takePicture(window, 'tong-hop-mot-co-quan')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: 'Về tổng hợp' }).click()
  })

  it('compares agencies and years, and reads what they wrote', async () => {
    const { window } = desktop
    await tab('So sánh')
    await window.getByRole('grid', { name: 'So sánh chỉ tiêu giữa các cơ quan' }).waitFor()
    await window.getByText(/Kỳ trước \(Báo cáo hằng năm, kỳ 15\/12\/2024/).waitFor()
    await takePicture(window, 'tong-hop-so-sanh')
    expect(await accessFaults(window)).toEqual([])
    await tab('Kiến nghị')
    await window.getByLabel('Tìm trong nhận định của các cơ quan').fill('thieu may quet')
    await window.getByText('Thiếu máy quét.').first().waitFor()
    await takePicture(window, 'tong-hop-nhan-dinh')
    expect(await accessFaults(window)).toEqual([])
    await tab('Danh sách')
    await window.getByRole('grid', { name: 'Danh sách cơ quan phải gửi báo cáo' }).waitFor()
    await takePicture(window, 'tong-hop-danh-sach')
    expect(await accessFaults(window)).toEqual([])
  })

  it('writes the provincial report in four forms that say what a recount says', async () => {
    const { window } = desktop
    await tab('Báo cáo tổng hợp')
    await window.getByText(/Có 40 báo cáo; còn thiếu 25 cơ quan/).waitFor()
    await window.getByLabel('Tình hình').fill('Các xã đã bố trí đầu mối.')
    await lookInSizes(desktop, 'tong-hop-bao-cao', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    await answerOpenDialog(desktop, target)
    await window.getByRole('button', { name: 'Chọn thư mục và ghi' }).click()
    await window.getByText(/Đã ghi và đọc lại đúng thư mục/).waitFor({ timeout: 60_000 })
    const written = join(target, readdirSync(target)[0] ?? '')
    const sheets = excelRows(join(written, 'phu-luc-so-lieu.xlsx'))
    const figures = sheets['Yêu cầu cung cấp thông tin'] ?? []
    const received = figures.find((row) => row[4] === 'requests.received')
    expect(received?.[2]).toBe(total('requests.received'))
    const byAgency = sheets['Theo cơ quan'] ?? []
    const column = byAgency[2]?.indexOf('requests.received') ?? -1
    expect(byAgency[3]?.[column]).toBe(total('requests.received'))
    expect(byAgency).toHaveLength(4 + 40)
    const bundle = readdirSync(written).find((name) => name.endsWith('.bctt')) ?? ''
    expect(bundle).toBe('tong-hop-20-2025-12-15-2026-12-14-lan-1.bctt')
    const word = wordText(join(written, 'bao-cao.docx'), folder)
    expect(word).toContain('Các xã đã bố trí đầu mối.')
    expect(word).toContain('Ủy ban nhân dân tỉnh Lạng Sơn; Bộ Tư pháp')
    expect(pdfText(join(written, 'bao-cao.pdf'))).toContain('CÁC CƠ QUAN ĐƯỢC TỔNG HỢP')
    expect(fontsNotEmbedded(join(written, 'bao-cao.pdf'))).toEqual([])
    const { report } = must(openBundle(readFileSync(join(written, bundle))))
    expect(report).toMatchObject({ agency: { level: 'province', code: '20' }, edition: { number: 1 } })
    for (const { id, adds, value } of report.figures)
      if (adds && value !== null && !id.includes('.notSplit.')) expect([id, value]).toEqual([id, total(id)])
    expect(desktop.faults).toEqual([])
  })
})
