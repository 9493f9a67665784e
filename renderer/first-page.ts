import type { DeskSummary } from '../shared/desk/desk-summary.ts'
import type { Result } from '../shared/result.ts'
import { api, settle } from './api.ts'

/** Milliseconds; a window that is not to be seen draws no frame, and is waited for no longer. */
const LONGEST_FIRST_FRAME = 1000
let drawn: Promise<void> | undefined

/**
 * Resolves once the first screen lies on the screen and the window has nothing else to do: what that screen is drawn without
 * comes after it. To be called when the screen has been handed to the page.
 */
export const firstScreenDrawn = (): Promise<void> => {
  drawn ??= new Promise((done) => {
    const atLeisure = () => requestIdleCallback(() => done(), { timeout: 500 })
    const late = setTimeout(atLeisure, LONGEST_FIRST_FRAME)
    // A frame is drawn after its callbacks have run.
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(atLeisure)
    })
  })
  return drawn
}

let summary: Result<DeskSummary> | undefined

/** Asks for the desk while the window is still being drawn; resolves when `takePreloadedDesk` has it. */
export const preloadDesk = async (): Promise<void> => {
  summary = await settle(api.desk.read())
}

/** Hands the early answer out once; the desk asks by itself afterwards. */
export const takePreloadedDesk = (): Result<DeskSummary> | undefined => {
  const early = summary
  summary = undefined
  return early
}
