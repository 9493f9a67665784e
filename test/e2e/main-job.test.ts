import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../../electron/bundle/open-bundle.ts'
import { must } from '../electron/requests/open-register.ts'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { excelRows, fontsNotEmbedded, pdfText, wordText } from './other-programs.ts'
import { importFile, searchCatalogue } from './pages/catalogue.ts'
import { row } from './pages/places.ts'
import { exportReport } from './pages/report.ts'
import { chooseAct, closeReceipt, confirmAct, issueShownPaper, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { writeSampleCatalogue } from './sample-catalogue.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Nguyễn Thị Thủy Tiên',
  idNumber: '020199001234',
  address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Phương án bồi thường, hỗ trợ khi thu hồi đất làm đường liên thôn',
  purpose: 'Gia đình có đất bị thu hồi',
}

describe('the main job of a commune officer', () => {
  const desktop = storyDesktop()
  const { folder } = desktop

  it('describes the agency in the wizard and lands on the desk', async () => {
    await describeAgency(desktop.window)
    expect(await desktop.window.getByText('Ủy ban nhân dân xã Hữu Thác').first().isVisible()).toBe(true)
  })

  it('imports a catalogue of 200 rows from Excel and finds an item without tone marks', async () => {
    const file = join(folder, 'danh-muc.xlsx')
    writeSampleCatalogue(file, 200)
    expect(await importFile(desktop, 'Đã công khai và đường dẫn', file)).toContain('Đã nhập 200 mục')
    const { window } = desktop
    await window.getByRole('tab', { name: /Đã công khai và đường dẫn 200/ }).waitFor()
    await searchCatalogue(window, 'thu tuc hanh chinh thon trung so 53')
    await row(window, 'Thủ tục hành chính thôn Trung số 53').waitFor()
    await window.getByText('1 mục', { exact: true }).waitFor()
  })

  it('takes a request in, shows what is already public, and prints the receipt with its deadline', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await window.getByText('PHIẾU TIẾP NHẬN').first().waitFor()
    await issueShownPaper(window)
    const file = join(folder, 'phieu.pdf')
    await answerSaveDialog(desktop, file)
    await window.getByRole('button', { name: 'Lưu PDF' }).click()
    await window
      .getByText(/phieu\.pdf/)
      .first()
      .waitFor()
    const text = pdfText(file)
    expect(text).toContain('Nguyễn Thị Thủy Tiên')
    expect(text).toContain('PHIẾU TIẾP NHẬN YÊU CẦU CUNG CẤP THÔNG TIN')
    expect(text).toContain('1/2026')
    // 23/11 + 12 days = 05/12, a Saturday: rolls to Monday 07/12.
    expect(text).toContain('07 tháng 12 năm 2026')
    expect(fontsNotEmbedded(file)).toEqual([])
  })

  it('explains the deadline day by day', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Vì sao?' }).click()
    await window
      .getByText(/24\/11/)
      .first()
      .waitFor()
    await window.getByText('Ngày Văn hóa Việt Nam').first().waitFor()
    await window.getByText('Điều 26 khoản 3').first().waitFor()
    await window.keyboard.press('Escape')
  })

  it('extends once, showing the new day before it is recorded', async () => {
    const { window } = desktop
    await closeReceipt(window)
    await chooseAct(window, 'Gia hạn')
    await window.getByLabel('Lý do gia hạn').fill('Phải tách thông tin cá nhân của hộ khác trong hồ sơ.')
    // 24 days from 23/11 in one limit: 17/12/2026, a Thursday.
    await window.getByText('ngày 17 tháng 12 năm 2026').first().waitFor()
    await confirmAct(window, 'Đã gia hạn')
    await window.getByText('17/12/2026').first().waitFor()
    await window
      .getByText(/Gia hạn:/)
      .first()
      .waitFor()
  })

  it('provides the information and keeps the whole story', async () => {
    const { window } = desktop
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp')
    for (const act of ['Tiếp nhận', 'Gia hạn', 'Cung cấp']) await window.getByText(new RegExp(act)).first().waitFor()
    await window.getByText('Đã cung cấp').first().waitFor()
  })

  it('exports the yearly report as Word, Excel, PDF and data that agree with the log', async () => {
    const { window } = desktop
    const target = join(folder, 'usb')
    mkdirSync(target)
    await answerOpenDialog(desktop, target)
    await exportReport(window, async (step) => {
      if (step === 'Số liệu')
        await window
          .getByText(/đã tiếp nhận/i)
          .first()
          .waitFor()
      if (step === 'Nhận định')
        await window.getByRole('textbox').first().fill('Xã đã công khai đầy đủ danh mục và niêm yết tại trụ sở.')
    })
    const reportFolder = join(target, readdirSync(target)[0] ?? '')
    const names = readdirSync(reportFolder)
    const named = (ending: string) =>
      join(reportFolder, names.find((name) => name.endsWith(ending)) ?? `missing ${ending}`)
    const word = wordText(named('.docx'), folder)
    expect(word).toContain('Hữu Thác')
    expect(word).toContain('niêm yết tại trụ sở')
    expect(pdfText(named('.pdf'))).toContain('BÁO CÁO')
    const { report: data } = must(openBundle(readFileSync(named('.bctt'))))
    const excel = Object.values(excelRows(named('.xlsx'))).flat()
    for (const { id, value } of data.figures) {
      if (value !== null && value > 0)
        expect(
          excel.some((cells) => cells.includes(value)),
          id,
        ).toBe(true)
    }
    expect(JSON.stringify(data)).not.toContain('Thủy Tiên')
    expect(JSON.stringify(data)).not.toContain('020199001234')
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})
