import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makePublisher, putInstaller } from '../electron/update/installers.ts'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

describe('what the app says of itself', () => {
  const desktop = storyDesktop(describeAgency)

  it('shows version, build, law, calendar and engines, and opens every licence of what is inside', async () => {
    const { window } = desktop
    await goTo(window, 'Cơ quan')
    const about = window.getByRole('region', { name: 'Giới thiệu' })
    await about.getByText('SQLite3 Multiple Ciphers').waitFor()
    await about.getByText('Luật', { exact: false }).first().waitFor()
    await about.getByRole('button', { name: 'Chép phần giới thiệu' }).click()
    await window.getByText('Đã chép phần giới thiệu.').waitFor()
    await about.getByRole('button', { name: 'Giấy phép' }).click()
    for (const part of ['react-dom', '@fontsource/be-vietnam-pro', 'SQLite 3', 'Electron (cùng Chromium'])
      await about.locator('summary').filter({ hasText: part }).first().waitFor()
    const zustand = about.locator('details').filter({ hasText: 'zustand' })
    await zustand.locator('summary').click()
    await zustand.getByText('Permission is hereby granted').waitFor()
    await about.scrollIntoViewIfNeeded()
    await lookInSizes(desktop, 'gioi-thieu', twoSizes)
    await about.getByRole('button', { name: 'Đóng danh sách giấy phép' }).click()
  })

  it('makes a support file that is shown before it is written', async () => {
    const { window, folder } = desktop
    const support = window.getByRole('region', { name: 'Tệp hỗ trợ' })
    await support.getByRole('button', { name: 'Tạo tệp hỗ trợ' }).click()
    await support.locator('summary').filter({ hasText: 'so-dong.txt' }).click()
    await support.getByText('catalogue_item: 0').waitFor()
    await support.scrollIntoViewIfNeeded()
    await lookInSizes(desktop, 'tep-ho-tro', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    const file = join(folder, 'ho-tro.zip')
    await answerSaveDialog(desktop, file)
    await support.getByRole('button', { name: 'Lưu tệp hỗ trợ' }).click()
    await window.getByText('Đã lưu ho-tro.zip.').waitFor()
    const zip = readFileSync(file)
    for (const word of ['Hữu Thác', 'Đặng Thị Nguyệt', 'Lê Hữu Phước']) expect(zip.includes(word)).toBe(false)
  })

  it('refuses an installer nobody trusted signed', async () => {
    const { window, folder } = desktop
    const usb = join(folder, 'usb')
    const keys = join(folder, 'khoa')
    for (const made of [usb, keys]) mkdirSync(made)
    const { secret } = await makePublisher(keys)
    await answerOpenDialog(desktop, await putInstaller(usb, secret, { version: '9.0.0' }))
    const update = window.getByRole('region', { name: 'Cập nhật phần mềm' })
    await update.getByRole('button', { name: 'Chọn tệp cài đặt' }).click()
    await update.getByText('được ký bằng khóa mà cơ quan chưa tin cậy').waitFor()
    await update.scrollIntoViewIfNeeded()
    await lookInSizes(desktop, 'cap-nhat', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    expect(desktop.faults).toEqual([])
  })
})
