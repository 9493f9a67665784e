import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { launchOptions } from '../../scripts/runtime.mjs'
import { storyDay } from '../e2e/desktop.ts'

/** The executable that the package holds. */
export const packagedExecutable = join(import.meta.dirname, '..', '..', 'dist', 'linux-unpacked', 'dau-moi')

/** The packaged product, running. */
export type PackagedDesktop = { readonly window: Page; close(): Promise<number | null> }

const machineFlags = (): readonly string[] => launchOptions().args.filter((argument) => argument.startsWith('--'))

/**
 * Starts the packaged product. The window is reached through Chromium's own door for tests: Node's inspector, by which tests of the
 * unpackaged product reach the main process, is shut in the package. `environment` is added to this process's own.
 */
export const openPackaged = async (
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  more: readonly string[] = [],
): Promise<PackagedDesktop> => {
  const child = spawn(
    packagedExecutable,
    [
      ...machineFlags(),
      '--remote-debugging-port=0',
      `--data-dir=${join(folder, 'du-lieu')}`,
      `--today=${storyDay}`,
      ...more,
    ],
    { cwd: folder, env: { ...process.env, HOME: folder, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    void gone.then((code) => reject(new Error(`The packaged product ended at once (${code}):\n${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (!context) throw new Error('The packaged product has no window')
  const window = context.pages()[0] ?? (await context.waitForEvent('page'))
  const end = async () => {
    await window.evaluate(() => globalThis.window.close()).catch(() => undefined)
    await browser.close()
    return gone
  }
  let ended: Promise<number | null> | undefined
  return {
    window,
    close: () => {
      ended ??= end()
      return ended
    },
  }
}
