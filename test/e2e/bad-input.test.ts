import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { openList } from './pages/catalogue.ts'
import { goTo } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

/** The first bytes of a PNG: a picture, whatever its name says. */
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(5000, 7)])

describe('what is typed or chosen wrong', () => {
  const desktop = storyDesktop(usePractice)
  const { folder } = desktop

  it('names the empty fields of a request and takes no number', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await window.getByLabel('Họ và tên').first().waitFor()
    await window.keyboard.press('Control+s')
    await window.getByText('Hãy nhập họ, tên người yêu cầu.').waitFor()
    await window.getByText('Hãy nhập nội dung thông tin được yêu cầu.').waitFor()
    await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
  })

  it('says that a day is not a day, and keeps what was typed', async () => {
    const { window } = desktop
    await window.getByLabel('Họ và tên').first().fill('Lý Thị Mười')
    await window.getByLabel('Ngày gửi').first().fill('31/02/2026')
    await window.keyboard.press('Tab')
    await window
      .getByText(/không phải là ngày|Ngày không đúng|không có ngày/i)
      .first()
      .waitFor()
    expect(await window.getByLabel('Họ và tên').first().inputValue()).toBe('Lý Thị Mười')
  })

  it('refuses a request received before it was sent, at the field', async () => {
    const { window } = desktop
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill('Lịch tiếp công dân')
    await window.getByLabel('Ngày gửi').first().fill('23/11/2026')
    await window.getByLabel('Ngày nhận').first().fill('20/11/2026')
    await window.keyboard.press('Tab')
    await window.keyboard.press('Control+s')
    await window
      .getByText(/Ngày gửi không được sau ngày nhận/)
      .first()
      .waitFor()
  })

  it('keeps the unfinished request and can give it back after a crash', async () => {
    await expect
      .poll(
        () =>
          desktop.window.evaluate(async () => {
            const { api } = window as unknown as {
              api: { app: { readDraft(input: { kind: string }): Promise<{ ok: boolean; value: string | null }> } }
            }
            return (await api.app.readDraft({ kind: 'receive' })).value ?? ''
          }),
        { timeout: 10_000 },
      )
      .toContain('Lý Thị Mười')
  })

  it('says that a picture renamed .xlsx is no table, and imports nothing', async () => {
    const { window } = desktop
    await openList(window, 'Phải được công khai')
    await window.getByText('15 mục', { exact: true }).waitFor()
    const file = join(folder, 'anh.xlsx')
    writeFileSync(file, picture)
    await answerOpenDialog(desktop, file)
    await window.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
    await window.getByRole('button', { name: 'Chọn tệp' }).click()
    await window
      .getByRole('alert')
      .filter({ hasText: /không phải/ })
      .waitFor()
    await window.getByText('Danh mục chưa thay đổi.').waitFor()
    await window.getByRole('button', { name: 'Về danh mục' }).click()
    await window.getByText('15 mục', { exact: true }).waitFor()
  })

  it('names the rows of a table that cannot come in and brings the good ones', async () => {
    const { window } = desktop
    const file = join(folder, 'bang.csv')
    writeFileSync(
      file,
      'Tên thông tin;Số ký hiệu;Ngày tạo ra\nBảng giá đất;1/QĐ;05/10/2026\n;2/QĐ;06/10/2026\nQuy hoạch;3/QĐ;31/02/2026\n',
    )
    await answerOpenDialog(desktop, file)
    await window.getByRole('button', { name: 'Nhập từ tệp' }).first().click()
    await window.getByRole('button', { name: 'Chọn tệp' }).click()
    await window.getByText(/2 dòng có lỗi/).waitFor()
    await window.getByRole('button', { name: 'Nhập 1 mục' }).click()
    const outcome = window.getByRole('status', { name: 'Kết quả nhập' })
    await outcome.getByText(/dòng 3, 4/).waitFor()
    await window.getByRole('button', { name: 'Xem danh mục' }).click()
    await window.getByText('16 mục', { exact: true }).waitFor()
    await window.getByRole('heading', { name: 'Danh mục thông tin' }).click()
    await window.keyboard.press('Control+z')
    await window.getByText('15 mục', { exact: true }).waitFor()
  })

  it('says where it cannot write and leaves nothing half-written', async () => {
    const { window } = desktop
    await answerSaveDialog(desktop, '/sys/kernel/danh-muc.xlsx')
    await window.getByRole('button', { name: 'Xuất danh mục…' }).click()
    await window
      .getByText(/không ghi được|chỉ đọc|không cho ghi/i)
      .first()
      .waitFor()
    const place = join(folder, 'xuat')
    mkdirSync(place)
    await answerSaveDialog(desktop, join(place, 'danh-muc.xlsx'))
    await window.getByRole('button', { name: 'Xuất danh mục…' }).click()
    await window.getByText(/Đã xuất 15 mục/).waitFor()
    expect(readdirSync(place)).toEqual(['danh-muc.xlsx'])
  })

  it('refuses a title of more than a thousand letters, at its field', async () => {
    const { window } = desktop
    await goTo(window, 'Danh mục')
    await window.keyboard.press('Control+Shift+n')
    await window.getByLabel('Tên thông tin, văn bản, hồ sơ, tài liệu').fill('ô'.repeat(1001))
    await window.keyboard.press('Control+s')
    await window.getByText('Không quá 1000 ký tự.').waitFor()
    await window.getByLabel('Tên thông tin, văn bản, hồ sơ, tài liệu').fill('ô'.repeat(1000))
    await window.keyboard.press('Control+s')
    await window.getByText('16 mục', { exact: true }).waitFor()
  })

  it('refuses a day that does not exist in an item instead of keeping the old one', async () => {
    const { window } = desktop
    await window.getByRole('textbox', { name: 'Ngày tạo ra' }).fill('30/02/2026')
    await window.keyboard.press('Control+s')
    await window
      .getByText(/Ngày không đúng/)
      .first()
      .waitFor()
    await window.getByRole('textbox', { name: 'Ngày tạo ra' }).fill('28/02/2026')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã lưu', { exact: true }).last().waitFor()
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})
