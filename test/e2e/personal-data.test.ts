import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { beginWithRequest, chooseAct, confirmAct, openRequest } from './pages/requests.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Hoàng Thị Mận',
  idNumber: '099887766554',
  address: 'Thôn Trung, xã Hữu Thác',
  content: 'Phương án bồi thường đường vào bãi đá',
  purpose: 'Theo dõi bồi thường của gia đình',
}

const openPrivacy = async (window: Page): Promise<void> => {
  await goTo(window, 'Cơ quan')
  await window.getByRole('button', { name: 'Dữ liệu cá nhân' }).click()
  await window.getByRole('heading', { name: 'Dữ liệu cá nhân' }).waitFor()
}

describe('personal data', () => {
  const desktop = storyDesktop(beginWithRequest(citizen), '2026-11-20')
  const look = async (name: string): Promise<void> => {
    expect.soft(await accessFaults(desktop.window), name).toEqual([])
    await lookInSizes(desktop, name, twoSizes)
  }

  it('is masked on the page of a request until asked for', async () => {
    const { window } = desktop
    await window.getByText('•••••••••554').first().waitFor()
    expect(await window.getByText(citizen.idNumber).count()).toBe(0)
    await takePicture(window, 'du-lieu-che')
    expect(await accessFaults(window)).toEqual([])
    expect(await window.title()).not.toContain(citizen.name)
    await window.getByRole('button', { name: /^Hiện số giấy tờ/ }).click()
    await window.getByText(citizen.idNumber).first().waitFor()
    await chooseAct(window, 'Ghi nhận rút yêu cầu')
    await confirmAct(window, 'Đã ghi nhận rút yêu cầu.')
    await window.getByText('•••••••••554').first().waitFor()
    await window.getByRole('button', { name: /^Hiện số giấy tờ/ }).click()
    await window.getByText(citizen.idNumber).first().waitFor()
  })

  it('stays out of the exported register unless it is ticked', async () => {
    const { window, folder } = desktop
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('button', { name: 'Xuất Excel' }).click()
    await takePicture(window, 'du-lieu-xuat-so')
    expect(await accessFaults(window)).toEqual([])
    await answerSaveDialog(desktop, join(folder, 'so.xlsx'))
    await window.getByRole('button', { name: 'Chọn nơi lưu' }).click()
    await window.getByText('Đã xuất 1 yêu cầu').waitFor()
    expect(statSync(join(folder, 'so.xlsx')).size).toBeGreaterThan(1000)
  })

  it('held about one person is written to a folder with the reason', async () => {
    const { window, folder } = desktop
    const target = join(folder, 'usb')
    mkdirSync(target)
    await openPrivacy(window)
    await window.getByRole('tab', { name: 'Dữ liệu về một người' }).click()
    await window.getByLabel('Họ và tên').fill('hoang thi man')
    await window.keyboard.press('Enter')
    await window.getByRole('checkbox', { name: 'Chọn yêu cầu 1/2026' }).waitFor()
    await window.getByLabel('Lý do xuất').fill('Đơn số 15 ngày 18/11/2026')
    await look('du-lieu-mot-nguoi')
    await answerOpenDialog(desktop, target)
    await window.getByRole('button', { name: 'Xuất ra thư mục' }).click()
    await window.getByText(/^Đã ghi \d+ tệp/).waitFor()
    const [made = ''] = readdirSync(target)
    expect(made).toBe('du-lieu-ca-nhan-2026-11-20')
    const summary = wordText(join(target, made, 'tom-tat.docx'), folder)
    expect(summary).toContain(citizen.name)
    expect(summary).toContain(citizen.idNumber)
  })

  it('asked about by a person is registered with its limit, and decided', async () => {
    const { window } = desktop
    await window.getByRole('tab', { name: 'Đề nghị của người dân' }).click()
    await window.getByRole('button', { name: 'Ghi đề nghị đầu tiên' }).click()
    await window.getByLabel('Số đơn hoặc số văn bản đến').fill('Đến số 15')
    await window.getByLabel('Đề nghị', { exact: true }).selectOption({ label: 'Xóa dữ liệu' })
    await window.getByRole('button', { name: 'Ghi đề nghị', exact: true }).click()
    await window.getByText('Hạn 10/12/2026').waitFor()
    await takePicture(window, 'du-lieu-de-nghi')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: 'Ghi kết quả của DL 01/2026' }).click()
    await window.getByLabel('Số giấy tờ').fill(citizen.idNumber)
    await window.keyboard.press('Enter')
    await window.getByText('Đã chọn Yêu cầu số 1/2026').waitFor()
    await look('du-lieu-ket-qua-xoa')
    await window.getByRole('button', { name: 'Ghi kết quả', exact: true }).click()
    await window.getByRole('button', { name: 'Xóa danh tính trong hồ sơ này: DL 01/2026' }).click()
    const asked = window.getByRole('alertdialog')
    await asked.getByText('Yêu cầu số 1/2026').waitFor()
    await asked.getByText('Không thấy nơi nào khác').waitFor()
    expect(await asked.getByLabel('Lý do').inputValue()).toBe('Theo đề nghị xóa dữ liệu DL 01/2026 (Đến số 15)')
    await look('du-lieu-xoa-danh-tinh')
    await asked.getByRole('button', { name: 'Thôi' }).click()
    await window.getByRole('button', { name: 'Sửa kết quả của DL 01/2026' }).click()
    await window.getByRole('combobox', { name: 'Kết quả' }).selectOption({ label: 'Từ chối' })
    await window.getByLabel('Lý do').fill('Còn thời hạn lưu')
    await window.getByRole('button', { name: 'Ghi kết quả', exact: true }).click()
    await window.getByText('Từ chối ngày 20/11/2026').waitFor()
    await window.getByRole('tab', { name: 'Lượt sử dụng' }).click()
    await window.getByRole('cell', { name: 'Xuất dữ liệu về một người' }).waitFor()
    await window.getByRole('cell', { name: 'Xem đầy đủ' }).waitFor()
    await takePicture(window, 'du-lieu-luot')
  })

  it('is anonymised when its years are over, after being asked twice, and is in no file of the register', async () => {
    await desktop.reopen('2031-11-20')
    const { window, dataFolder } = desktop
    await openPrivacy(window)
    await window.getByText('Chưa đặt thời hạn lưu').waitFor()
    await window.getByLabel('Số năm lưu').fill('5')
    await window.getByLabel('Văn bản quy định').fill('Quyết định 12/QĐ-UBND, Điều 3')
    await window.getByRole('button', { name: 'Lưu thời hạn' }).click()
    await window.getByRole('checkbox', { name: 'Chọn yêu cầu 1/2026' }).check()
    await look('du-lieu-het-han')
    await window.getByRole('button', { name: 'Ẩn danh 1 hồ sơ' }).click()
    const asked = window.getByRole('alertdialog')
    await asked.getByText('Không thấy nơi nào khác').waitFor()
    await takePicture(window, 'du-lieu-hoi-1')
    await asked.getByRole('button', { name: 'Tiếp tục' }).click()
    await takePicture(window, 'du-lieu-hoi-2')
    await asked.getByRole('button', { name: 'Ẩn danh 1 hồ sơ' }).click()
    await window.getByText(/^Đã ẩn danh 1 yêu cầu/).waitFor()
    await takePicture(window, 'du-lieu-da-an-danh')
    await window.getByRole('button', { name: 'Xóa các bản cũ' }).click()
    await asked.getByRole('button', { name: 'Xóa bản cũ' }).click()
    await window.getByText(/^Đã sao lưu lại và xóa/).waitFor()
    await openRequest(window, 'Đã ẩn danh')
    await window.getByText('Dữ liệu cá nhân của yêu cầu này đã được ẩn danh').first().waitFor()
    await takePicture(window, 'du-lieu-yeu-cau-an-danh')
    await desktop.close()
    const words = [citizen.idNumber, citizen.name, citizen.content].map((word) => Buffer.from(word))
    const holding = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => {
      const content = entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : Buffer.alloc(0)
      return words.some((word) => content.includes(word))
    })
    expect(holding.map(({ name }) => name)).toEqual([])
    expect(desktop.faults).toEqual([])
  })
})
