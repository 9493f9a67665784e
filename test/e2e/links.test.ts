import { afterAll, describe, expect, it } from 'vitest'
import { startLinkServer } from '../electron/catalogue/link-servers.ts'
import { goodCertificate } from '../electron/catalogue/test-certificates.ts'
import { addItem, openList } from './pages/catalogue.ts'
import { takePicture } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const published = 'Đã công khai và đường dẫn'

describe('testing what was published', () => {
  let web: Awaited<ReturnType<typeof startLinkServer>>
  let secure: Awaited<ReturnType<typeof startLinkServer>>
  const desktop = storyDesktop(async (window) => {
    web = await startLinkServer()
    secure = await startLinkServer(goodCertificate)
    await describeAgency(window)
  })
  afterAll(async () => {
    web.close()
    secure.close()
  })
  const picture = (name: string) => takePicture(desktop.window, name)

  it('asks no page until the officer presses', async () => {
    await addItem(desktop.window, published, { title: 'Quy chế làm việc', address: `${web.address}/co` })
    await addItem(desktop.window, published, { title: 'Bảng giá đất', address: `${web.address}/mat` })
    await addItem(desktop.window, published, { title: 'Dự toán ngân sách', address: `${web.address}/chuyen` })
    await addItem(desktop.window, published, { title: 'Danh sách hộ nghèo', address: `${secure.address}/co` })
    await desktop.window.getByRole('button', { name: 'Kiểm tra đường dẫn', exact: true }).click()
    await desktop.window.getByText('4 chưa kiểm tra').waitFor()
    expect(web.asked).toEqual([])
    await picture('links-before')
  })

  it('tells which open, and shows the broken ones as a list', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Kiểm tra tất cả' }).click()
    await window.getByText('Đã kiểm tra 4 đường dẫn: 2 không mở được.').waitFor()
    await window.getByText('2 mở được').waitFor()
    await window.getByText('2 hỏng').waitFor()
    await picture('links-after')
    await window.getByLabel('Lọc').selectOption({ label: 'Đường dẫn hỏng' })
    await row(window, 'Bảng giá đất').waitFor()
    await row(window, 'Danh sách hộ nghèo').waitFor()
    expect(await row(window, 'Quy chế làm việc').count()).toBe(0)
  })

  it('says of one item what is wrong with its address and since when it is known', async () => {
    const { window } = desktop
    await row(window, 'Bảng giá đất').click()
    const part = window.getByRole('region', { name: 'Đường dẫn', exact: true })
    await part.getByText('Không còn trang này (mã 404)').waitFor()
    await part.getByText(/Kiểm tra 23\/11\/2026/).waitFor()
    await picture('links-item')
    await row(window, 'Danh sách hộ nghèo').click()
    await part.getByText('Chứng thư an toàn chưa được tin cậy').waitFor()
  })

  it('leads from the desk to the broken ones', async () => {
    const { window } = desktop
    await goTo(window, 'Bàn làm việc')
    await picture('links-desk')
    await window.getByRole('button', { name: /2\s+đường dẫn hỏng/ }).click()
    await row(window, 'Bảng giá đất').waitFor()
    await window.getByText('2 mục', { exact: true }).waitFor()
  })

  it('forgets the fault once the address is corrected and opens', async () => {
    const { window } = desktop
    await row(window, 'Bảng giá đất').click()
    const drawer = window.getByRole('complementary').last()
    await drawer.getByLabel('Địa chỉ truy cập').fill(`${web.address}/khong-head`)
    await window.keyboard.press('Control+s')
    await drawer.getByText('Chưa kiểm tra lần nào.').waitFor()
    await drawer.getByRole('button', { name: 'Kiểm tra đường dẫn của mục này' }).click()
    await drawer.getByText('Mở được').waitFor()
    await openList(window, published)
    await window.getByText('4 mục', { exact: true }).waitFor()
    await window.getByLabel('Lọc').selectOption({ label: 'Đường dẫn hỏng' })
    await window.getByText('1 mục', { exact: true }).waitFor()
    expect(desktop.faults).toEqual([])
  })
})
