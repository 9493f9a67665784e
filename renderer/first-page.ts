import type { AccessState } from '../shared/accounts/access-state.ts'
import type { DeskSummary } from '../shared/desk/desk-summary.ts'
import type { Result } from '../shared/result.ts'
import { api, settle } from './api.ts'
import { takeStatus } from './app-status-store.ts'
import { loadLawBook } from './law-book-store.ts'

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

let door: Result<AccessState> | undefined

/** Asks who may sign in while the window is still being drawn; resolves when `takePreloadedDoor` has it. */
export const preloadDoor = async (): Promise<void> => {
  door = await settle(api.access.state())
}

/** Hands the early answer out once; the door asks by itself afterwards. */
export const takePreloadedDoor = (): Result<AccessState> | undefined => {
  const early = door
  door = undefined
  return early
}

/** The desk in the place of the door, in a window that showed nothing else yet: asked for whole before it is drawn, as at a start. */
export const enterDesk = async (): Promise<void> => {
  const [status] = await Promise.all([settle(api.app.status()), preloadDesk()])
  drawn = undefined
  takeStatus(status)
  void firstScreenDrawn().then(loadLawBook)
}
