import type { Page } from 'playwright-core'
import { goTo } from './places.ts'

const steps = ['Số liệu', 'Nhận định', 'Kiểm tra', 'Xuất'] as const
export type ReportStep = (typeof steps)[number]

/** Walks the five steps of the yearly report and exports it; the folder dialog must have been answered before. */
export const exportReport = async (window: Page, at: (step: ReportStep) => Promise<void>): Promise<void> => {
  await goTo(window, 'Báo cáo')
  for (const step of steps) {
    await window.getByRole('button', { name: new RegExp(`^Tiếp: ${step}`) }).click()
    await window.getByRole('region', { name: step, exact: true }).waitFor()
    await at(step)
  }
  await window.getByRole('button', { name: /^Xuất báo cáo/ }).click()
  await window.getByRole('heading', { name: 'Đã xuất' }).waitFor({ timeout: 60_000 })
}
