import { z } from 'zod'
import { registerColumnIds } from './register-column-names.ts'
import { requestConditionsSchema, requestFilters, requestSorts } from './request-log.ts'

/** A way of looking at the log: what it finds, in which order, with which columns from left to right. */
export const viewContentSchema = z.object({
  text: z.string().max(200),
  filter: z.enum(requestFilters),
  year: z.number().int().nullable(),
  conditions: requestConditionsSchema,
  sort: z.enum(requestSorts),
  descending: z.boolean(),
  columns: z.array(z.enum(registerColumnIds)).min(1, 'Hãy chọn ít nhất một cột.').max(registerColumnIds.length),
})
export type ViewContent = z.infer<typeof viewContentSchema>

export const savedViewSchema = z.object({
  name: z.string().trim().min(1, 'Hãy đặt tên cho cách xem.').max(60, 'Tên cách xem không quá 60 ký tự.'),
  content: viewContentSchema,
})
export type NamedView = z.infer<typeof savedViewSchema>
export type SavedView = NamedView & { readonly id: number }

/** A view as some version of the app wrote it; null when this one can't make sense of it. Columns it does not know are left out. */
export const readViewContent = (json: string): ViewContent | null => {
  const stored = z
    .object({ columns: z.array(z.string()) })
    .loose()
    .safeParse(JSON.parse(json))
  if (!stored.success) return null
  const known: readonly string[] = registerColumnIds
  const read = viewContentSchema.safeParse({
    ...stored.data,
    columns: stored.data.columns.filter((id) => known.includes(id)),
  })
  return read.success ? read.data : null
}
