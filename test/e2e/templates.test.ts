import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { openLaw } from './pages/law-page.ts'
import { savedPdf, savedWord } from './pages/papers.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { issueShownPaper, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Hoàng Thị Bưởi',
  idNumber: '020177003456',
  address: 'Thôn Đông, xã Hữu Thác',
  content: 'Danh sách hộ được hỗ trợ nhà ở năm 2026',
  purpose: 'Theo dõi việc hỗ trợ',
}

describe('the word templates of an agency', () => {
  const desktop = storyDesktop(describeAgency)
  afterAll(() => expect(desktop.faults).toEqual([]))
  const { folder } = desktop

  const look = (name: string) => lookInSizes(desktop, name, twoSizes)
  /** A file as another word processor writes it anew. */
  const rewritten = (file: string): string => {
    const target = join(folder, 'sua')
    mkdirSync(target, { recursive: true })
    const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', target, file], {
      stdio: 'ignore',
    })
    return join(target, 'mau.docx')
  }

  it('begin with a file saved from the list, which shows every field beside it', async () => {
    const { window } = desktop
    await openLaw(window, 'Mẫu văn bản')
    await window.getByRole('table', { name: 'Văn bản và mẫu đang dùng' }).waitFor()
    await look('templates')
    await window.getByRole('button', { name: 'Danh sách trường' }).click()
    await window.getByRole('searchbox', { name: 'Tìm trường' }).fill('ho ten')
    await window.getByRole('button', { name: 'Chép {{họ tên}}' }).click()
    await window.getByText('Đã chép {{họ tên}}').waitFor()
    await look('template-fields')
    await window.getByRole('searchbox', { name: 'Tìm trường' }).fill('khoan noi dung')
    await window.getByRole('region', { name: 'Dòng lặp cho từng khoản: các khoản chi phí' }).waitFor()
    await window.getByRole('button', { name: 'Chép {{khoản: nội dung}}' }).click()
    await window.getByText('Đã chép {{khoản: nội dung}}').waitFor()
    await window.keyboard.press('Escape')
    await answerSaveDialog(desktop, join(folder, 'mau.docx'))
    await window.getByRole('button', { name: 'Lưu tệp Word để sửa: Phiếu tiếp nhận' }).click()
    await window.getByText('Đã ghi tệp mau.docx.').waitFor()
  })

  it('are refused with the reason while a field is not in the list', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Đưa mẫu vào: Phiếu tiếp nhận' }).click()
    await answerOpenDialog(desktop, join(import.meta.dirname, '..', '..', 'package.json'))
    await window.getByRole('button', { name: 'Chọn tệp mẫu' }).click()
    await window.getByText('không phải tệp mẫu văn bản của phần mềm này').waitFor()
    await look('template-refused')
  })

  it('are shown filled with invented people, then kept with the text they come from', async () => {
    const { window } = desktop
    await answerOpenDialog(desktop, rewritten(join(folder, 'mau.docx')))
    await window.getByRole('button', { name: 'Chọn tệp', exact: false }).first().click()
    await window.getByText('Điền thử bằng thông tin tập huấn, không phải người thật.').waitFor()
    await window.keyboard.press('Control+s')
    await window.getByText('Hãy nhập văn bản đặt ra mẫu.').waitFor()
    await window.getByLabel('Văn bản đặt ra mẫu').fill('Nghị định số 99/2026/NĐ-CP ngày 01/11/2026')
    await window.getByLabel('Điều, khoản, phụ lục').fill('Phụ lục I')
    await window.getByLabel('Tên mẫu').fill('Phiếu tiếp nhận theo mẫu mới')
    await window.getByLabel('Số mẫu').fill('Mẫu số 1')
    await look('template-preview')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã giữ mẫu «Phiếu tiếp nhận theo mẫu mới».').waitFor()
    await window.getByText('Đang dùng').waitFor()
    await look('templates-kept')
  })

  it('make the paper of the next request: on screen, as PDF, and as the exact Word file', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await window.getByText('Bản xem nhanh; bản in đúng khuôn là tệp Word.').waitFor()
    await issueShownPaper(window)
    await look('template-issued')
    for (const text of [await savedPdf(desktop, 'phieu'), await savedWord(desktop, 'phieu')]) {
      expect(text).toContain(citizen.name)
      expect(text).toContain(citizen.content)
      expect(text).toContain('Số: 01/2026')
      expect(text).not.toContain('{{')
    }
  })

  it('go out of use and come back with one press', async () => {
    const { window } = desktop
    await openLaw(window, 'Mẫu văn bản')
    await window.getByRole('button', { name: /^Ngừng dùng/ }).click()
    await window.getByText('Ngừng dùng ngày 23/11/2026').waitFor()
    await window.getByRole('button', { name: /^Dùng lại/ }).click()
    await window.getByText('Đang dùng').waitFor()
  })
})
