import type { Locator, Page } from 'playwright-core'

/** Opens a page from the side bar. */
export const goTo = async (
  window: Page,
  page: 'Bàn làm việc' | 'Danh mục' | 'Sổ theo dõi' | 'Báo cáo' | 'Kế hoạch' | 'Pháp luật' | 'Cơ quan' | 'Hướng dẫn',
): Promise<void> => {
  const bar = window.getByRole('navigation').first()
  await bar
    .getByRole('button', { name: page })
    .or(bar.getByRole('link', { name: page }))
    .first()
    .click()
}

/** The first row of the grid that holds a text. */
export const row = (window: Page, text: string | RegExp): Locator =>
  window.getByRole('row').filter({ hasText: text }).first()
