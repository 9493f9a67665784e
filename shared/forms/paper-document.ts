import { z } from 'zod'

/**
 * A printed paper as data: what is issued is frozen in this shape, then drawn as HTML, PDF or Word. Layout: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I. Every drawing adds the same signs: «Số: » before a number, «: » after a line's label, «, » between
 * place and date, «- » before a recipient, capitals for the names of agencies.
 */
export const runSchema = z.object({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() })
export type Run = z.infer<typeof runSchema>

export const blockSchema = z.discriminatedUnion('kind', [
  /** Two-column heading: agency left, Quốc hiệu right. */
  z.object({
    kind: z.literal('heading'),
    parentName: z.string(),
    agencyName: z.string(),
    number: z.string(),
    place: z.string(),
    dateText: z.string(),
  }),
  z.object({ kind: z.literal('title'), title: z.string(), subtitle: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    runs: z.array(runSchema),
    align: z.enum(['justify', 'center', 'left']),
    indent: z.boolean(),
  }),
  /** «Label: value» line of a form; an empty value prints a dotted line. */
  z.object({ kind: z.literal('line'), label: z.string(), value: z.string() }),
  z.object({ kind: z.literal('subheading'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ heading: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) })),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('signatures'),
    left: z.object({ title: z.string(), hint: z.string(), name: z.string() }).nullable(),
    right: z.object({ authority: z.string(), title: z.string(), hint: z.string(), name: z.string() }),
  }),
  z.object({ kind: z.literal('recipients'), lines: z.array(z.string()) }),
])
export type Block = z.infer<typeof blockSchema>

export const paperDocumentSchema = z.object({
  /** Used as PDF title: never a person's name. */
  title: z.string(),
  blocks: z.array(blockSchema),
  /** Beside the page, never on it: what is unverified or stands in. */
  marginNotes: z.array(z.string()),
})
export type PaperDocument = z.infer<typeof paperDocumentSchema>

export const paperSizes = ['A4', 'A5'] as const
export type PaperSize = (typeof paperSizes)[number]
