import { z } from 'zod'

/**
 * A printed paper as data: what is issued is frozen in this shape, then drawn as HTML, PDF or Word. Layout: Nghị định
 * 30/2020/NĐ-CP, Phụ lục I. Every drawing adds the same signs: «Số: » before a number, «: » after a line's label, «, » between
 * place and date, «- » before a recipient, capitals for the names of agencies.
 */
export const runSchema = z.object({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() })
export type Run = z.infer<typeof runSchema>

/** How a day of a small calendar is drawn; `plain` is a day outside the count. */
export const dayLooks = ['plain', 'counted', 'off', 'start', 'due'] as const

/** Above the columns of a small calendar. */
export const weekdayHeadings = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

const alignmentSchema = z.enum(['justify', 'center', 'left', 'right'])

export const blockSchema = z.discriminatedUnion('kind', [
  /** Two-column heading: agency left, Quốc hiệu right. A paper without a number of its own has an empty one, and no «Số:». */
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
    align: alignmentSchema,
    indent: z.boolean(),
    /** In smaller letters: a legend, a note. */
    small: z.boolean().optional(),
  }),
  /** «Label: value» line of a form; an empty value prints a dotted line. */
  z.object({
    kind: z.literal('line'),
    label: z.string(),
    value: z.string(),
    /** How many lines of dots an empty value gives, one unless said. */
    rows: z.number().int().min(1).max(20).optional(),
  }),
  /** «Label:» with boxes to tick, each on a line of its own; a chosen one is ticked. */
  z.object({
    kind: z.literal('choices'),
    label: z.string(),
    options: z.array(z.object({ text: z.string(), chosen: z.boolean() })),
  }),
  z.object({ kind: z.literal('subheading'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ heading: z.string(), width: z.number(), align: z.enum(['left', 'center', 'right']) })),
    rows: z.array(z.array(z.string())),
    /** In smaller letters, for long lists. */
    compact: z.boolean().optional(),
  }),
  /** Small calendars side by side, Monday first; a day outside its month is empty. `mark` stands beside the day: its running number. */
  z.object({
    kind: z.literal('months'),
    months: z.array(
      z.object({
        title: z.string(),
        weeks: z.array(z.array(z.object({ day: z.string(), mark: z.string(), look: z.enum(dayLooks) }))),
      }),
    ),
  }),
  z.object({
    kind: z.literal('signatures'),
    left: z.object({ title: z.string(), hint: z.string(), name: z.string() }).nullable(),
    right: z.object({ authority: z.string(), title: z.string(), hint: z.string(), name: z.string() }),
  }),
  /** A table as a Word file has it, with or without lines; `widths` are parts of the whole, `span` counts columns. */
  z.object({
    kind: z.literal('cells'),
    lined: z.boolean(),
    widths: z.array(z.number()),
    rows: z.array(
      z.array(
        z.object({
          span: z.number(),
          paragraphs: z.array(z.object({ runs: z.array(runSchema), align: alignmentSchema })),
        }),
      ),
    ),
  }),
  /** A QR code at the right edge, the text beginning beside it; `text` is what a scanner types, `caption` stands under it for people. */
  z.object({ kind: z.literal('qr'), text: z.string().min(1).max(200), caption: z.string() }),
  /** QR codes that hold data, three side by side; each `text` is what a scanner types, `caption` stands under it. */
  z.object({
    kind: z.literal('codes'),
    codes: z.array(z.object({ text: z.string().min(1).max(2000), caption: z.string() })).max(500),
  }),
  /** Bars by month, drawn beside the figures they come from. */
  z.object({
    kind: z.literal('chart'),
    title: z.string(),
    unit: z.string(),
    parts: z.array(z.string()).min(1),
    rows: z.array(z.object({ label: z.string(), values: z.array(z.number().nonnegative()) })),
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
  /** Drawn across every sheet when the paper is shown or printed; never frozen with it. */
  mark: z.enum(['void', 'draft']).optional(),
})
export type PaperDocument = z.infer<typeof paperDocumentSchema>

/** What a mark says across the sheet. */
export const markWords: Readonly<Record<NonNullable<PaperDocument['mark']>, string>> = {
  void: 'ĐÃ HỦY',
  draft: 'DỰ THẢO',
}

export const paperSizes = ['A4', 'A5'] as const
export type PaperSize = (typeof paperSizes)[number]
