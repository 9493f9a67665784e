import type { ReactNode } from 'react'

export type GridColumn<Row> = {
  readonly id: string
  readonly heading: string
  /** Usual width in px; the officer may pull it. */
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  /** True when `onSort` understands this column's id. */
  readonly sortable?: boolean
  readonly cell: (row: Row) => ReactNode
  /** Plain text for copying into Excel; the cell itself when that is text. */
  readonly text?: (row: Row) => string
}
export type GridSort = { readonly column: string; readonly descending: boolean }
