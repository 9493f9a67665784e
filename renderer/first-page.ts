import type { DeskSummary } from '../shared/desk/desk-summary.ts'
import type { Result } from '../shared/result.ts'
import { api, settle } from './api.ts'

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
