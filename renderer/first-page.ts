import type { DeskSummary } from '../shared/desk/desk-summary.ts'
import type { Result } from '../shared/result.ts'
import { api, settle } from './api.ts'

let summary: Promise<Result<DeskSummary>> | undefined

/** Asks for the desk while the window is still being drawn. */
export const preloadDesk = (): void => {
  summary = settle(api.desk.read())
}

/** Hands the early answer out once; the desk asks by itself afterwards. */
export const takePreloadedDesk = (): Promise<Result<DeskSummary>> | undefined => {
  const early = summary
  summary = undefined
  return early
}
