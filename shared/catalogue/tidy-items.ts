import { z } from 'zod'
import { catalogueFields } from './catalogue-fields.ts'
import { type CatalogueFields, type CatalogueItem, catalogueFieldsSchema } from './catalogue-item.ts'

/** Items of one list that seem to be the same thing, and by what they were found. */
export type DuplicateGroup = { readonly by: 'title' | 'number'; readonly items: readonly CatalogueItem[] }
/** The first groups, and how many there are. */
export type DuplicateReport = { readonly total: number; readonly groups: readonly DuplicateGroup[] }

/** So many items are merged at once: as many as can be read side by side. */
export const mostMerged = 4

const revisionOf = z.object({ id: z.number().int().positive(), revision: z.number().int().min(1) })

/** One item is kept with these fields, the others go out of use. */
export const mergeSchema = z.object({
  keep: revisionOf,
  drop: z
    .array(revisionOf)
    .min(1)
    .max(mostMerged - 1),
  fields: catalogueFieldsSchema,
})
export type Merge = z.infer<typeof mergeSchema>

/** What tells one item from another, and what must be answered for each item alone. */
const perItem = new Set<keyof CatalogueFields>(['title', 'documentNumber', 'screening'])

/** Fields that may be set to one value in many items. */
export const isSetTogether = (key: string): key is keyof CatalogueFields =>
  catalogueFields.some((field) => field.key === key) && !perItem.has(key as keyof CatalogueFields)

/** One field of many items, all to the same value. */
export const changeSchema = z.object({
  key: z.string().max(40),
  value: z.union([z.string().max(2000), z.array(z.string().max(40)).max(20), z.null()]),
})
export type ItemsChange = z.infer<typeof changeSchema>

/** What setting a field would do: how many items change, stay as they are, can't have it, with the first of those that change. */
export type ChangePreview = {
  readonly changing: number
  readonly same: number
  readonly lacking: number
  /** Why the first of those can't have it; empty when none. */
  readonly lackingWhy: string
  readonly rows: readonly {
    readonly id: number
    readonly title: string
    readonly before: string
    readonly after: string
  }[]
}
