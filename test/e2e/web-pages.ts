import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { root } from '../../scripts/places.mjs'
import { launchOptions } from '../../scripts/runtime.mjs'

/** A plain browser window on files of a folder: what a citizen has, nothing of the product in it. */
export type Browser = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Addresses the pages asked for. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.loadURL('about:blank')
})
`

/** Starts Chromium on an empty page; `work` is a folder of its own for the few lines that start it. */
export const openBrowser = async (work: string): Promise<Browser> => {
  const start = join(work, 'trinh-duyet.cjs')
  writeFileSync(start, main)
  const { args, ...options } = launchOptions([])
  const app = await _electron.launch({
    ...options,
    args: args.map((arg: string) => (arg === root ? start : arg)),
    timeout: 60_000,
  })
  const page = await app.firstWindow()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return { app, page, asked, close: () => app.close() }
}
