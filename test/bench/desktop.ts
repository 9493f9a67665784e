import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { launchOptions } from '../../scripts/runtime.mjs'
import { type Keys, keysOf } from './desktop-keys.ts'
import { benchDay } from './registers.ts'

/** The built product on a register, ready to be typed into; `password`: that of an encrypted one's only account. */
export const withDesktop = async <T>(
  dataFolder: string,
  work: (page: Page, keys: Keys, app: ElectronApplication) => Promise<T>,
  password?: string,
): Promise<T> => {
  const app: ElectronApplication = await _electron.launch({
    ...launchOptions([`--data-dir=${dataFolder}`, `--today=${benchDay}`]),
    timeout: 60_000,
  })
  try {
    const page = await app.firstWindow()
    if (password !== undefined) {
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
    }
    await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor()
    return await work(page, await keysOf(page), app)
  } finally {
    await app.close()
  }
}

/** Opens a page by its name in the sidebar and waits for its grid to hold rows. */
export const openGridPage = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name }).click()
  await page.locator('[role=grid]:not([aria-busy]) [role=rowgroup] [role=row]').first().waitFor({ timeout: 30_000 })
}

/** From now on the system's dialog for opening answers this path; not while the main process is still loading, when it can be lost. */
export const answerDialog = (app: ElectronApplication, chosen: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [path],
    })) as unknown as typeof dialog.showOpenDialog
  }, chosen)
