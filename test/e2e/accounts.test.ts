import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signIn } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { describeUpToProtection } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const password = 'con sông chảy qua ba xã'
const reader = 'mỗi sáng đọc sổ một lần'

describe('people with passwords', () => {
  const desktop = storyDesktop(describeUpToProtection)

  it('encrypts the register in the last step of the first run and asks to keep the recovery sheet', async () => {
    const { window } = desktop
    expect(await accessFaults(window)).toEqual([])
    await window.getByLabel('Mật khẩu mới').fill('ngắn quá')
    await window.getByRole('button', { name: 'Bảo vệ sổ' }).click()
    await window.getByText('Mật khẩu có ít nhất').nth(1).waitFor()
    await window.getByLabel('Mật khẩu mới').fill(password)
    await window.getByLabel('Nhập lại mật khẩu').fill(password)
    await takePicture(window, 'bao-ve-so')
    await window.getByRole('button', { name: 'Bảo vệ sổ' }).click()
    await window.getByRole('heading', { name: 'Giữ phiếu khôi phục' }).waitFor()
    expect(await accessFaults(window)).toEqual([])
    await takePicture(window, 'phieu-khoi-phuc')
    await window.getByRole('button', { name: 'In sau' }).click()
    await window.getByRole('button', { name: /Tài khoản: Đặng Thị Nguyệt/ }).waitFor()
    expect(existsSync(join(desktop.dataFolder, 'khoa.json'))).toBe(true)
  })

  it('asks for the password at the next start, and makes a wrong one wait', async () => {
    await desktop.reopen()
    const { window } = desktop
    await window.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    await lookInSizes(desktop, 'dang-nhap', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    expect(await window.getByRole('navigation').count()).toBe(0)
    await window.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu')
    await window.keyboard.press('Enter')
    await window.getByText('tên hoặc mật khẩu chưa đúng').waitFor()
    await window.getByRole('button', { name: 'Đăng nhập' }).waitFor()
    await signIn(window, password)
  })

  it('lets somebody in who may only read', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: /Tài khoản: / }).click()
    await window.getByRole('button', { name: 'Thêm tài khoản' }).click()
    await window.getByLabel('Họ tên').fill('Vi Văn Tài')
    await window.getByLabel('Mật khẩu mới').fill(reader)
    await window.getByLabel('Nhập lại mật khẩu').fill(reader)
    await takePicture(window, 'tai-khoan-them')
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: 'Thêm', exact: true }).click()
    await window.getByRole('cell', { name: 'Vi Văn Tài', exact: true }).waitFor()
    await window.getByText('Đăng nhập sau 1 lần nhập sai').waitFor()
    await lookInSizes(desktop, 'tai-khoan', twoSizes)
    expect(await accessFaults(window)).toEqual([])

    await window.getByRole('button', { name: 'Đổi người dùng' }).first().click()
    await window.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    await window.getByText('Vi Văn Tài').click()
    await signIn(window, reader)
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('heading', { name: 'Sổ theo dõi' }).waitFor()
    await window.keyboard.press('Control+n')
    await window.getByText('«Chỉ xem» chỉ được xem').waitFor()
    await takePicture(window, 'chi-xem')
    const refused = await window.evaluate(() =>
      (window as unknown as { api: { agency: { save(input: unknown): Promise<unknown> } } }).api.agency.save({}),
    )
    expect(refused).toMatchObject({ ok: false, error: { code: 'roleMayNot' } })
  })

  it('covers the desk, answers nothing meanwhile, and goes on where it was', async () => {
    const { window } = desktop
    await goTo(window, 'Danh mục')
    const search = window.getByRole('searchbox').first()
    await search.fill('đang gõ dở')
    await window.keyboard.press('Control+l')
    await window.getByRole('heading', { name: 'Đang khóa' }).waitFor()
    await lookInSizes(desktop, 'dang-khoa', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    expect(await window.getByRole('navigation').count()).toBe(0)
    const refused = await window.evaluate(() =>
      (window as unknown as { api: { desk: { read(): Promise<unknown> } } }).api.desk.read(),
    )
    expect(refused).toMatchObject({ ok: false, error: { code: 'locked' } })
    await window.keyboard.press('Escape')
    await window.keyboard.press('Escape')
    await window.getByLabel('Mật khẩu', { exact: true }).fill(reader)
    await window.getByRole('button', { name: 'Mở khóa' }).click()
    await window.getByRole('heading', { name: 'Danh mục' }).waitFor()
    expect(await search.inputValue()).toBe('đang gõ dở')
  })

  it.each(['lock-screen', 'suspend'] as const)('covers the desk at the computer’s own «%s»', async (what) => {
    const { app, window } = desktop
    await app.evaluate(({ powerMonitor }, event) => {
      powerMonitor.emit(event)
    }, what)
    await window.getByRole('heading', { name: 'Đang khóa' }).waitFor()
    await window.getByLabel('Mật khẩu', { exact: true }).fill(reader)
    await window.getByRole('button', { name: 'Mở khóa' }).click()
    await window.getByRole('heading', { name: 'Danh mục' }).waitFor()
  })

  it('goes on with the desk when the window was drawn anew under the cover', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+l')
    await window.getByRole('heading', { name: 'Đang khóa' }).waitFor()
    await window.reload()
    await window.getByRole('heading', { name: 'Đang khóa' }).waitFor()
    await window.getByLabel('Mật khẩu', { exact: true }).fill(reader)
    await window.getByRole('button', { name: 'Mở khóa' }).click()
    await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    expect(desktop.faults).toEqual([])
  })
})
