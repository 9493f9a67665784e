import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerSaveDialog } from './desktop.ts'
import { pdfText, wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('the kinds of report', () => {
  const desktop = storyDesktop(usePractice)

  const look = async (name: string): Promise<void> => {
    expect.soft(await accessFaults(desktop.window), name).toEqual([])
    await lookInSizes(desktop, name, twoSizes)
  }
  const openStep = (name: string): Promise<void> =>
    desktop.window.getByRole('navigation', { name: 'Các bước làm báo cáo' }).getByRole('button', { name }).click()
  const saveDraft = async (label: string, file: string): Promise<string> => {
    const path = join(desktop.folder, file)
    await answerSaveDialog(desktop, path)
    await desktop.window.getByRole('button', { name: label }).click()
    await desktop.window.getByText(`Đã lưu ${file}.`).waitFor({ timeout: 30_000 })
    return path
  }
  const figure = (id: string) => desktop.window.locator(`[data-figure="${id}"]`)

  it('each has its period, and says which text asks for it', async () => {
    const { window } = desktop
    await goTo(window, 'Báo cáo')
    await window.getByRole('radio', { name: 'Số liệu nhiều năm' }).check()
    await window.getByText('15/12/2023 – 14/12/2026').waitFor()
    await window.getByText('Điều 12 khoản 3 Nghị định số 13/2018/NĐ-CP').waitFor()
    await look('report-kinds')
  })

  it('the one to the council speaks of publication alone, and prints as a draft', async () => {
    const { window } = desktop
    await window.getByRole('radio', { name: 'Báo cáo Hội đồng nhân dân' }).check()
    await window.getByText('15/12/2025 – 14/12/2026').waitFor()
    await openStep('Số liệu')
    await figure('catalogue.items').waitFor()
    await figure('requests.received').waitFor({ state: 'detached' })
    await openStep('Kiểm tra')
    const word = wordText(await saveDraft('Lưu dự thảo Word', 'hdnd.docx'), desktop.folder)
    for (const part of ['DỰ THẢO', 'Kính gửi: Hội đồng nhân dân xã', 'Kết quả công khai thông tin', 'Mặt trận Tổ quốc'])
      expect(word).toContain(part)
  })

  it('a figure that is overridden tells both numbers and stops the export until it adds up again', async () => {
    const { window } = desktop
    await openStep('Kỳ')
    await window.getByRole('radio', { name: 'Báo cáo hằng năm' }).check()
    await openStep('Số liệu')
    await figure('requests.received')
      .getByRole('button', { name: /^Thay số/ })
      .click()
    await window.getByRole('button', { name: 'Thay số', exact: true }).click()
    await window.getByText('Hãy nhập lý do thay số.').waitFor()
    await window.getByLabel('Số báo cáo').fill('99')
    await window.getByLabel('Lý do thay số').fill('Cộng yêu cầu ghi ở sổ giấy đầu năm.')
    await look('report-override')
    await window.getByRole('button', { name: 'Thay số', exact: true }).click()
    await figure('requests.received').getByText('Cộng yêu cầu ghi ở sổ giấy đầu năm.').waitFor()
    await window.getByText('Biểu đồ').first().scrollIntoViewIfNeeded()
    await look('report-charts')
    await openStep('Kiểm tra')
    await window.getByText('Chưa xuất được báo cáo').waitFor()
    const text = pdfText(await saveDraft('Lưu dự thảo PDF', 'nam.pdf'))
    for (const part of ['99 (*)', 'Cộng yêu cầu ghi ở sổ giấy đầu năm.', 'Yêu cầu tiếp nhận theo tháng'])
      expect(text).toContain(part)
    await saveDraft('Lưu dự thảo Word', 'nam.docx')
    await look('report-draft')
    await openStep('Số liệu')
    await figure('requests.received')
      .getByRole('button', { name: /^Thay số/ })
      .click()
    await window.getByRole('button', { name: 'Dùng lại số của sổ' }).click()
    await openStep('Kiểm tra')
    await window.getByText('Chưa xuất được báo cáo').waitFor({ state: 'detached' })
  })

  it('proposed sentences are taken over one by one, and words marked', async () => {
    const { window } = desktop
    await openStep('Nhận định')
    const box = window.getByRole('textbox', { name: 'Tình hình công khai và cung cấp thông tin' })
    await box.waitFor()
    await box.fill('Xã đã bố trí đầu mối.')
    await window
      .getByRole('button', { name: /^Dùng câu: / })
      .first()
      .click()
    expect((await box.inputValue()).split('\n')).toHaveLength(2)
    await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 12))
    await window.getByRole('button', { name: /^Chữ đậm trong phần «Tình hình/ }).click()
    expect(await box.inputValue()).toContain('Xã **đã bố trí** đầu mối.')
    await look('report-narrative-marks')
  })

  it('none reports a fault', () => {
    expect(desktop.faults).toEqual([])
  })
})
