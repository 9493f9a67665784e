import { readFileSync, writeFileSync } from 'node:fs'

/** Size in CSS pixels of the officer's screen; below the least size the screens no longer fit. */
export const leastSize = { width: 1000, height: 600 }

export type WindowBounds = {
  readonly position: { readonly x: number; readonly y: number } | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const unknownBounds: WindowBounds = { position: null, width: 1366, height: 768, maximized: false }

/** Where the window was last; the first size when that is unknown, unreadable or on a screen that is gone. */
export const readBounds = (file: string, screens: readonly Area[]): WindowBounds => {
  try {
    const bounds: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (!isBounds(bounds)) return unknownBounds
    const { position } = bounds
    return position && isVisible(position.x, position.y, screens) ? bounds : { ...bounds, position: null }
  } catch {
    return unknownBounds
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

const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 20_000

// By hand: this is needed before the window opens, when loading a schema library would only delay it.
const isBounds = (value: unknown): value is WindowBounds => {
  if (typeof value !== 'object' || value === null) return false
  const { position, width, height, maximized } = value as Partial<WindowBounds>
  const placed = position === null || (isWhole(position?.x, -20_000) && isWhole(position?.y, -20_000))
  return (
    placed && isWhole(width, leastSize.width) && isWhole(height, leastSize.height) && typeof maximized === 'boolean'
  )
}
