import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Size in CSS pixels of the officer's screen; below the least size the screens no longer fit. */
export const leastSize = { width: 1000, height: 600 }
const firstSize = { width: 1366, height: 768 }

const boundsSchema = z.object({
  position: z.object({ x: z.number().int(), y: z.number().int() }).nullable(),
  width: z.number().int().min(leastSize.width).max(20_000),
  height: z.number().int().min(leastSize.height).max(20_000),
  maximized: z.boolean(),
})
export type WindowBounds = z.infer<typeof boundsSchema>

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the window was last; the first size when that is unknown, unreadable or on a screen that is gone. */
export const readBounds = (file: string, screens: readonly Area[]): WindowBounds => {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { position } = bounds
    return position && isVisible(position.x, position.y, screens) ? bounds : { ...bounds, position: null }
  } catch {
    return { ...firstSize, position: null, maximized: false }
  }
}

/** Remembers where the window is; a failure to do so is no reason to bother anyone. */
export const saveBounds = (file: string, bounds: WindowBounds): void => {
  try {
    writeFileSync(file, JSON.stringify(bounds))
  } catch {
    // The next start uses the size before.
  }
}

/** The title bar must be within reach: its left end lies on some screen. */
const isVisible = (x: number, y: number, screens: readonly Area[]) =>
  screens.some(
    (screen) =>
      x >= screen.x - 50 && x < screen.x + screen.width - 200 && y >= screen.y && y < screen.y + screen.height - 100,
  )
