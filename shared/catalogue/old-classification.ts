import type { CatalogueItem } from './catalogue-item.ts'

/** Items of one point of a law that ended. `total` counts all; `rows` are the first of them, no more than one act may change. */
export type OldClassification = {
  /** Id of the point they stand under. */
  readonly group: string
  readonly total: number
  readonly rows: readonly Pick<CatalogueItem, 'id' | 'list' | 'title' | 'documentNumber'>[]
}

/** How many items one act gives a new point. */
export const mostReclassified = 200
