import { z } from 'zod'
import type { CatalogueFields } from './catalogue-item.ts'
import { catalogueLists } from './catalogue-item.ts'

/** Column index in the file → field; a missing index is a column left out. */
export const columnMappingSchema = z.record(z.string().regex(/^\d+$/), z.string().max(40))
export type ColumnMapping = Readonly<Record<string, string>>

export const importRequestSchema = z.object({
  jobId: z.string().min(1).max(60),
  fileToken: z.string().min(1).max(60),
  list: z.enum(catalogueLists),
  /** 0-based; null lets the app guess. */
  headerRow: z.number().int().min(0).nullable(),
  mapping: columnMappingSchema.nullable(),
})
export type ImportRequest = z.infer<typeof importRequestSchema>

/** One row of the file as it would come in; `row` is the number the officer sees in Excel. */
export type ImportRow = {
  readonly row: number
  readonly fields: CatalogueFields
  readonly problems: readonly { readonly field: string; readonly message: string; readonly blocking: boolean }[]
}

export type ImportPreview = {
  readonly fileName: string
  readonly sheetName: string
  readonly headerRow: number
  readonly headings: readonly string[]
  readonly mapping: ColumnMapping
  readonly totalRows: number
  readonly goodRows: number
  readonly badRows: number
  /** The first rows, and after them the first bad ones; never the whole file. */
  readonly sample: readonly ImportRow[]
}

export type ImportOutcome = {
  readonly imported: number
  readonly skipped: number
  readonly skippedRows: readonly number[]
}
