import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const patience = 80

/** Presses Tab until the focus is on what is so named; fails when it never gets there. */
const tabTo = async (window: Page, name: RegExp): Promise<void> => {
  for (let pressed = 0; pressed < patience; pressed += 1) {
    const focused = await window.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.labels?.[0]?.innerText
          : undefined
      return label ?? element?.getAttribute('aria-label') ?? element?.innerText ?? ''
    })
    if (name.test(focused.trim())) return
    await window.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}

/** Presses the right arrow in the grid until a cell says so; fails when none does. */
const arrowTo = async (window: Page, text: string): Promise<void> => {
  const cell = window.getByRole('gridcell', { name: text })
  for (let pressed = 0; pressed < 20 && (await cell.count()) === 0; pressed += 1) {
    await window.keyboard.press('ArrowRight')
    await window.waitForTimeout(50)
  }
  await cell.waitFor()
}

describe('an officer without a mouse', () => {
  const desktop = storyDesktop(usePractice)

  it('takes a request in: Ctrl+N, typing, Tab, Ctrl+S', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
    await tabTo(window, /^Họ và tên/)
    await window.keyboard.type('Bế Văn Thỏa')
    await tabTo(window, /^Nội dung thông tin được yêu cầu/)
    await window.keyboard.type('Mức thu Quỹ Phòng, chống thiên tai')
    await window.keyboard.press('Control+s')
    await window.getByRole('heading', { name: 'Yêu cầu số 46/2026' }).waitFor()
  })

  it('refuses it on a ground of the law in force', async () => {
    const { window } = desktop
    await window.keyboard.press('Escape')
    await tabTo(window, /^Từ chối$/)
    await window.keyboard.press('Enter')
    await window.getByRole('form', { name: 'Từ chối' }).waitFor()
    await window.keyboard.press('Space')
    await tabTo(window, /^(Lý do|Nêu rõ)/)
    await window.keyboard.type('Thông tin đã đăng trên trang thông tin điện tử của xã.')
    await window.keyboard.press('Control+s')
    await window.getByText('Đã ghi việc từ chối').first().waitFor()
  })

  it('finds it again from anywhere with Ctrl+K, without tone marks', async () => {
    const { window } = desktop
    await window.keyboard.press('Alt+1')
    await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await window.keyboard.press('Control+k')
    await window.keyboard.type('be van thoa')
    await window.getByText('Bế Văn Thỏa').first().waitFor()
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { name: 'Yêu cầu số 46/2026' }).waitFor()
  })

  it('walks the catalogue with arrows, opens an item, undoes an edit', async () => {
    const { window } = desktop
    await window.keyboard.press('Alt+2')
    await window.getByText('15 mục', { exact: true }).waitFor()
    await window.keyboard.press('Control+f')
    await window.keyboard.type('luu tru')
    await window.getByText('1 mục', { exact: true }).waitFor()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    await tabTo(window, /^Lĩnh vực/)
    await window.keyboard.press('Control+a')
    await window.keyboard.type('Lưu trữ lịch sử')
    await window.keyboard.press('Control+s')
    await window.keyboard.press('Escape')
    await arrowTo(window, 'Lưu trữ lịch sử')
    await window.keyboard.press('Control+z')
    await window.getByRole('gridcell', { name: 'Văn thư, lưu trữ' }).waitFor()
  })

  it('reads the guide of the page with F1', async () => {
    const { window } = desktop
    await window.keyboard.press('F1')
    await window.getByRole('heading', { name: 'Danh mục', exact: true }).first().waitFor()
    expect(desktop.faults).toEqual([])
  })
})
