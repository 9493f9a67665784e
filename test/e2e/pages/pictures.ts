import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Desktop } from '../desktop.ts'

/** Where the pictures of the stories go, for people to look at; made when it is first asked for. */
export const pictureFolder = (): string => {
  const folder = join('out', 'screens')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A picture of the window as it stands. */
export const takePicture = async (window: Page, name: string): Promise<void> => {
  await window.screenshot({ path: join(pictureFolder(), `${name}.png`) })
}

type WindowSize = { readonly width: number; readonly height: number }

const small: WindowSize = { width: 1093, height: 614 }
const large: WindowSize = { width: 1920, height: 1080 }
const usual: WindowSize = { width: 1366, height: 768 }

/** The smallest window and the usual one, which stands at the end. */
export const twoSizes: readonly WindowSize[] = [small, usual]

/** The smallest window, the largest and the usual one, which stands at the end. */
export const threeSizes: readonly WindowSize[] = [small, large, usual]

/** Looks at the page in windows of several sizes: a picture of each, and nothing wider than its window. */
export const lookInSizes = async (desktop: Desktop, name: string, sizes: readonly WindowSize[]): Promise<void> => {
  const { app, window } = desktop
  for (const size of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    )
    await window.waitForTimeout(250)
    // The window itself, and the room in which a page scrolls up and down.
    const wider = await window.evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll('main > section > div')]
          .filter((room) => room === document.documentElement || getComputedStyle(room).overflowX === 'auto')
          .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ),
    )
    expect.soft(wider, `${name} at ${size.width}`).toBeLessThanOrEqual(0)
    await takePicture(window, `${name}-${size.width}`)
  }
}
