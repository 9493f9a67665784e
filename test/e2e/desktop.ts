import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { launchOptions } from '../../scripts/runtime.mjs'

/** The day every story is told on: a Monday, the day before the holiday of 24/11. */
export const storyDay = '2026-11-23'

/** The running product as a person meets it: one window on a 1366×768 screen, a data folder of its own. */
export type Desktop = {
  readonly app: ElectronApplication
  readonly window: Page
  readonly dataFolder: string
  /** Faults the window itself reported (script errors, broken security policy); every story ends by looking at them. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Asks the main process until it answers: while it reads its code, the answer to a test can be lost. */
const askMain = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  for (let left = 10; ; left -= 1)
    try {
      return await ask()
    } catch (thrown) {
      if (left === 0 || !String(thrown).includes('garbage collected')) throw thrown
      await pause(200)
    }
}

/** A fresh folder that the test removes itself. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'dau-moi-e2e-'))

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Signs in as whoever is chosen on the sign-in screen and waits for the desk. */
export const signIn = async (window: Page, password: string): Promise<void> => {
  await window.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await window.getByRole('button', { name: 'Đăng nhập' }).click()
  await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
}

/** Starts the built product in the real Electron; `password`: an encrypted register is signed in to. */
export const openDesktop = async (dataFolder: string, day: string = storyDay, password?: string): Promise<Desktop> => {
  const app = await _electron.launch({
    ...launchOptions([`--data-dir=${dataFolder}`, `--today=${day}`]),
    timeout: 60_000,
  })
  const child = app.process()
  const window = await app.firstWindow()
  const faults: string[] = []
  window.on('pageerror', (error) => faults.push(error.message))
  window.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await window
    .getByRole('navigation')
    .or(window.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await askMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768)))
  // The register is backed up after the window is gone; until then the next start would find the app running.
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await app.close()
    await gone
  }
  if (password !== undefined) await signIn(window, password)
  return { app, window, dataFolder, faults, close }
}

/** What the next «mở tệp» or «chọn thư mục» dialog answers; null: the person closes it. */
export const answerOpenDialog = (desktop: Desktop, path: string | null): Promise<void> =>
  askMain(() =>
    desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = (async () => ({
        canceled: chosen === null,
        filePaths: chosen === null ? [] : [chosen],
      })) as typeof dialog.showOpenDialog
    }, path),
  )

/** What the next «lưu thành» dialog answers. */
export const answerSaveDialog = (desktop: Desktop, path: string | null): Promise<void> =>
  askMain(() =>
    desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = (async () => ({
        canceled: chosen === null,
        filePath: chosen ?? '',
      })) as typeof dialog.showSaveDialog
    }, path),
  )
