import { z } from 'zod'
import type { LegacyEncoding } from '../text/legacy-encodings.ts'
import { type CatalogueFields, type CatalogueList, catalogueLists } from './catalogue-item.ts'

/** Column index in the file → field; a missing index is a column left out. */
export const columnMappingSchema = z.record(z.string().regex(/^\d+$/), z.string().max(40))
export type ColumnMapping = Readonly<Record<string, string>>

/** What the names of groups inside a file («I. Lĩnh vực đất đai», «B. Thông tin có điều kiện») stand for. */
export const groupUses = ['field', 'list'] as const
export type GroupUse = (typeof groupUses)[number]

/** What to do with a row that is in the list already, or a second time in the file. */
export const duplicateUses = ['skip', 'update', 'add'] as const
export type DuplicateUse = (typeof duplicateUses)[number]

export const importRequestSchema = z.object({
  jobId: z.string().min(1).max(60),
  fileToken: z.string().min(1).max(60),
  list: z.enum(catalogueLists),
  /** Name of the sheet; null lets the app guess, as do the next two. */
  sheet: z.string().max(300).nullable(),
  /** 0-based. */
  headerRow: z.number().int().min(0).nullable(),
  mapping: columnMappingSchema.nullable(),
  groups: z.enum(groupUses),
  duplicates: z.enum(duplicateUses),
})
export type ImportRequest = z.infer<typeof importRequestSchema>

/** The same thing elsewhere: an earlier row of the file, or an item of the list. */
export type Duplicate =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'item'; readonly itemId: number }

/** One row of the file as it would come in; `row` is the number the officer sees in Excel. */
export type ImportRow = {
  readonly row: number
  readonly list: CatalogueList
  readonly fields: CatalogueFields
  readonly problems: readonly { readonly field: string; readonly message: string; readonly blocking: boolean }[]
  readonly duplicate: Duplicate | null
}

export type ImportPreview = {
  readonly fileName: string
  /** Said when the ending of the file and its content differ; '' otherwise. */
  readonly fileNote: string
  readonly sheetName: string
  /** Sheets (or tables) with anything in them. */
  readonly sheetNames: readonly string[]
  readonly headerRow: number
  /** The first rows that could be the headings: 0-based row and its words. */
  readonly headerChoices: readonly { readonly row: number; readonly text: string }[]
  readonly headings: readonly string[]
  readonly mapping: ColumnMapping
  /** True when the columns are matched as the officer did the last time for the same headings. */
  readonly remembered: boolean
  /** Columns in an old encoding that come in as Unicode: index and encoding. */
  readonly oldLetters: readonly { readonly column: number; readonly encoding: LegacyEncoding }[]
  /** Names of groups inside the file and the list each one names; the first ones only. */
  readonly groups: readonly { readonly name: string; readonly list: CatalogueList | null }[]
  readonly totalRows: number
  readonly goodRows: number
  readonly badRows: number
  /** Good rows that stand in the list already, or earlier in the file. */
  readonly duplicateRows: number
  /** The first rows, and after them the first bad, double or doubtful ones; never the whole file. */
  readonly sample: readonly ImportRow[]
}

export type ImportOutcome = {
  readonly imported: number
  readonly updated: number
  /** Double rows left out because the officer chose so. */
  readonly duplicates: number
  readonly skipped: number
  readonly skippedRows: readonly number[]
}
