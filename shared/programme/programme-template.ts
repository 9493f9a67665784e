import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { readDueText } from './due-text.ts'
import { blankTask, type TaskFields, taskGroups, taskRhythms } from './task.ts'

/** What a plan asks of a commune in a task. */
export const taskLevels = ['commune', 'takesPart', 'district', 'province'] as const
export type TaskLevel = (typeof taskLevels)[number]
export const taskLevelLabels: Readonly<Record<TaskLevel, string>> = {
  commune: 'Cấp xã thực hiện',
  takesPart: 'Cấp xã phối hợp, tham gia',
  district: 'Giao cấp huyện (trước đây)',
  province: 'Cấp tỉnh thực hiện',
}

const templateTaskSchema = z.strictObject({
  /** Where in the plan it stands; alone tells the tasks of a plan apart. */
  section: z.string().min(1).max(60),
  level: z.enum(taskLevels),
  group: z.enum(taskGroups),
  title: z.string().min(1).max(1000),
  lead: z.string().max(300),
  help: z.string().max(500).default(''),
  due: z.string().max(300).default(''),
  /** Where the words of the plan mean a day that they do not write. */
  dueOn: localDateSchema.nullable().default(null),
  repeats: z.enum(taskRhythms).default('once'),
  product: z.string().max(1000).default(''),
  note: z.string().max(2000).default(''),
})
export type TemplateTask = z.infer<typeof templateTaskSchema>

/** A plan of a province as data (resources/programme): its tasks in short words, each with its place in the plan. */
export const programmeTemplateSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1).max(300),
    /** As tasks taken over name their plan. */
    plan: z.string().min(1).max(300),
    issuedBy: z.string().min(1).max(200),
    note: z.string().max(1000),
    tasks: z.array(templateTaskSchema).min(1).max(200),
  })
  .refine(({ tasks }) => new Set(tasks.map(({ section }) => section)).size === tasks.length, {
    path: ['tasks'],
    message: 'Mỗi nhiệm vụ cần một mục riêng.',
  })
export type ProgrammeTemplate = z.infer<typeof programmeTemplateSchema>

/** A template with the sections that were taken over and are still kept. */
export type OfferedTemplate = ProgrammeTemplate & { readonly taken: readonly string[] }

/** A task of a template as the commune's own. */
export const taskOfTemplate = (template: ProgrammeTemplate, task: TemplateTask): TaskFields => ({
  ...blankTask,
  title: task.title,
  group: task.group,
  lead: task.lead,
  help: task.help,
  dueText: task.due,
  dueOn: task.dueOn ?? readDueText(task.due),
  repeats: task.repeats,
  product: task.product,
  plan: template.plan,
  section: task.section,
  note: task.note,
})
