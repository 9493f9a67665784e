import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Desktop, freshFolder, openDesktop, removeFolder, storyDay } from './desktop.ts'

/** The product that stays open for the stories of one `describe`; asked anew each time, as it may have been opened again. */
export type StoryDesktop = Desktop & {
  /** Where the stories leave their files; the data folder lies in it. */
  readonly folder: string
  /** Closes the product and opens it on the same data, as another day would. */
  reopen(day?: string): Promise<void>
}

/**
 * Opens the product in a fresh folder before the stories of a `describe` and closes it after them.
 * `begin` leads to where the stories start; `faults` are those of every time it was open.
 */
export const storyDesktop = (
  begin: (window: Page) => Promise<void> = async () => undefined,
  firstDay: string = storyDay,
): StoryDesktop => {
  const folder = freshFolder()
  const dataFolder = join(folder, 'du-lieu')
  const earlierFaults: string[] = []
  let opened: Desktop | undefined
  const now = (): Desktop => {
    if (opened === undefined) throw new Error('The product is not open yet')
    return opened
  }
  const desktop: StoryDesktop = {
    folder,
    dataFolder,
    get app() {
      return now().app
    },
    get window() {
      return now().window
    },
    get faults() {
      return [...earlierFaults, ...now().faults]
    },
    close: () => now().close(),
    reopen: async (day = firstDay) => {
      await now().close()
      earlierFaults.push(...now().faults)
      opened = await openDesktop(dataFolder, day)
    },
  }
  beforeAll(async () => {
    opened = await openDesktop(dataFolder, firstDay)
    await begin(opened.window)
  })
  afterAll(async () => {
    await opened?.close()
    removeFolder(folder)
  })
  return desktop
}
