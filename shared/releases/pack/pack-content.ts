import type { LocalDate } from '../../calendar/local-date.ts'
import type { DecisionNumber, ReleaseContent } from '../release.ts'

/** A file of the pack that is not a page: named on the page of downloads. */
export type PackFile = { readonly name: string; readonly label: string }

/** What the pages of a pack are drawn from. */
export type PackContent = {
  readonly release: ReleaseContent
  /** The decision the lists were put in force by; null: the lists as they stand in the catalogue. */
  readonly decision: DecisionNumber | null
  readonly on: LocalDate
  /** Where the pack will stand on the web, with a closing slash; empty while unknown. */
  readonly base: string
  readonly guidance: readonly GuidancePart[]
  readonly forms: readonly PackFile[]
  readonly appVersion: string
}

export type GuidancePart = {
  readonly title: string
  readonly lines: readonly { readonly text: string; readonly source: string }[]
}
