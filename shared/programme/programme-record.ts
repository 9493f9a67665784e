import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Attachment } from '../catalogue/catalogue-item.ts'
import { activityFields, activityFieldsSchema, blankActivity } from './activity.ts'
import { blankInspection, inspectionFields, inspectionFieldsSchema } from './inspection.ts'
import { blankNeed, needFields, needFieldsSchema } from './need.ts'
import { type FieldValue, fieldText, type ProgrammeField } from './programme-field.ts'
import { blankRegulation, regulationFields, regulationFieldsSchema } from './regulation.ts'
import { blankReview, reviewFields, reviewFieldsSchema } from './review.ts'
import { blankTask, taskFields, taskFieldsSchema } from './task.ts'

/** What the programme keeps: tasks of a plan, activities, reviewed documents, versions of the regulation, inspections, needs. */
export const programmeKinds = ['task', 'activity', 'review', 'regulation', 'inspection', 'need'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

/** What one record says. */
export const programmeContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), fields: taskFieldsSchema }),
  z.object({ kind: z.literal('activity'), fields: activityFieldsSchema }),
  z.object({ kind: z.literal('review'), fields: reviewFieldsSchema }),
  z.object({ kind: z.literal('regulation'), fields: regulationFieldsSchema }),
  z.object({ kind: z.literal('inspection'), fields: inspectionFieldsSchema }),
  z.object({ kind: z.literal('need'), fields: needFieldsSchema }),
])
export type ProgrammeContent = z.infer<typeof programmeContentSchema>
export type ContentOf<Kind extends ProgrammeKind> = Extract<ProgrammeContent, { kind: Kind }>

/** A record of any kind; numbers are never given twice, whatever the kind. */
export type ProgrammeRecord<Kind extends ProgrammeKind = ProgrammeKind> = ContentOf<Kind> & {
  readonly id: number
  readonly files: readonly Attachment[]
}

/** The schema a form of one kind checks itself with. */
export const programmeFieldSchemas = {
  task: taskFieldsSchema,
  activity: activityFieldsSchema,
  review: reviewFieldsSchema,
  regulation: regulationFieldsSchema,
  inspection: inspectionFieldsSchema,
  need: needFieldsSchema,
} as const satisfies Record<ProgrammeKind, z.ZodType>

export const blankProgrammeFields = {
  task: blankTask,
  activity: blankActivity,
  review: blankReview,
  regulation: blankRegulation,
  inspection: blankInspection,
  need: blankNeed,
} as const satisfies { readonly [Kind in ProgrammeKind]: ContentOf<Kind>['fields'] }

export const programmeFieldTables: Readonly<Record<ProgrammeKind, readonly ProgrammeField[]>> = {
  task: taskFields,
  activity: activityFields,
  review: reviewFields,
  regulation: regulationFields,
  inspection: inspectionFields,
  need: needFields,
}

/** The value of a field by its name. */
export const fieldValue = (content: Pick<ProgrammeContent, 'fields'>, key: string): FieldValue =>
  (content.fields as Readonly<Record<string, FieldValue>>)[key] ?? null

const titleKeys: Readonly<Record<ProgrammeKind, string>> = {
  task: 'title',
  activity: 'topic',
  review: 'title',
  regulation: 'title',
  inspection: 'subject',
  need: 'item',
}

/** What a record is called. */
export const recordTitle = (content: ProgrammeContent): string =>
  String(fieldValue(content, titleKeys[content.kind]) ?? '')

const dayKeys: Readonly<Record<ProgrammeKind, string>> = {
  task: 'dueOn',
  activity: 'on',
  review: 'reviewedOn',
  regulation: 'decidedOn',
  inspection: 'on',
  need: 'proposedOn',
}

/** The day by which records are put in order; null where none is known. */
export const dayOfRecord = (content: ProgrammeContent): LocalDate | null =>
  fieldValue(content, dayKeys[content.kind]) as LocalDate | null

/** What differs between two states of a record, by the names of the fields. */
export const contentDifferences = (
  before: ProgrammeContent,
  after: ProgrammeContent,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] =>
  programmeFieldTables[after.kind]
    .map((field) => ({
      field: field.label,
      before: fieldText(field, fieldValue(before, field.key)),
      after: fieldText(field, fieldValue(after, field.key)),
    }))
    .filter((difference) => difference.before !== difference.after)

/** One change of a record as its history tells it. */
export type ProgrammeChange = {
  readonly what: string
  readonly at: string
  readonly by: string
  readonly differences: ReturnType<typeof contentDifferences>
}

/** All records of a kind, and the last day that counts as «sắp đến hạn» today. */
export type ProgrammeList = { readonly records: readonly ProgrammeRecord[]; readonly soonUntil: LocalDate }
