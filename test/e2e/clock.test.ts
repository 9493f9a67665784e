import { describe, expect, it } from 'vitest'
import { accessFaults } from './pages/access.ts'
import { addItem } from './pages/catalogue.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const list = 'Phải được công khai'

describe('a clock that was set wrong', () => {
  // Far ahead on the first day; the computer's own clock on the second.
  const desktop = storyDesktop(describeAgency, '2099-03-02')

  it('keeps acts from being dated back until the officer says that it is right now', async () => {
    await addItem(desktop.window, list, { title: 'Kế hoạch sử dụng đất năm 2099' })
    await desktop.reopen('')
    const { window } = desktop
    await goTo(window, 'Bàn làm việc')
    await window.getByText('Đồng hồ của máy chỉ trước việc đã ghi gần nhất').waitFor()

    const refused = await window.evaluate(() => {
      const { api } = globalThis as unknown as {
        api: { agency: { read(): Promise<{ value: unknown }>; save(agency: unknown): Promise<unknown> } }
      }
      return api.agency.read().then(({ value }) => api.agency.save(value))
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })

    await goTo(window, 'Bàn làm việc')
    await window.getByRole('button', { name: 'Sao lưu và khôi phục' }).click()
    await window.getByRole('heading', { name: 'Đồng hồ của máy' }).waitFor()
    await lookInSizes(desktop, 'dong-ho', twoSizes)
    expect(await accessFaults(window)).toEqual([])
    await window.getByRole('button', { name: 'Giờ máy bây giờ là đúng' }).click()
    await window.getByText('Đã ghi nhận giờ của máy là đúng').waitFor()
    await addItem(window, list, { title: 'Bảng giá đất' })
    await row(window, 'Bảng giá đất').waitFor()
    expect(desktop.faults).toEqual([])
  })
})
