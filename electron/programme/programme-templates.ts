import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type OfferedTemplate,
  type ProgrammeTemplate,
  programmeTemplateSchema,
  taskOfTemplate,
} from '../../shared/programme/programme-template.ts'
import type { TaskFields } from '../../shared/programme/task.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction, type ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { readRecords } from './programme-repository.ts'
import { addRecords, type ProgrammeDeps } from './save-record.ts'

/** The plans that ship with the app, newest first by their file names. Throws for a file that does not fit its schema: that is a fault of the app. */
export const readTemplates = (resourcesFolder: string): readonly ProgrammeTemplate[] => {
  const folder = join(resourcesFolder, 'programme')
  return readdirSync(folder)
    .filter((name) => /^ke-hoach-.*\.json$/.test(name))
    .sort()
    .reverse()
    .map((name) => programmeTemplateSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

/** Sections that stand in the register: under the plan's name, or under the commune's own with the same words. */
const sectionsTaken = (database: ReadableDatabase, template: ProgrammeTemplate): readonly string[] =>
  readRecords(database, 'task').flatMap(({ fields }) =>
    fields.plan === template.plan || titleOf(template, fields.section) === fields.title ? [fields.section] : [],
  )

const titleOf = (template: ProgrammeTemplate, section: string): string | undefined =>
  template.tasks.find((task) => task.section === section)?.title

/** The plans to choose from, each with the sections that stand in the register already. */
export const offeredTemplates = ({
  database,
  resourcesFolder,
}: Pick<Session, 'database' | 'resourcesFolder'>): readonly OfferedTemplate[] =>
  readTemplates(resourcesFolder).map((template) => ({ ...template, taken: sectionsTaken(database, template) }))

const added = (deps: ProgrammeDeps, what: string, tasks: readonly TaskFields[]): Result<{ readonly added: number }> => {
  addRecords(
    deps,
    what,
    tasks.map((fields) => ({ kind: 'task', fields })),
  )
  return ok({ added: tasks.length })
}

/**
 * Takes sections of a plan over as tasks, in one act; those that are there already stay as they are. `plan`: the number and name the
 * commune gives its own plan; that of the template where it is left out.
 */
export const takeTemplate = (
  deps: ProgrammeDeps & Pick<Session, 'resourcesFolder'>,
  {
    templateId,
    sections,
    plan,
  }: { readonly templateId: string; readonly sections: readonly string[]; readonly plan?: string | undefined },
): Result<{ readonly added: number }> =>
  inTransaction(deps.database, () => {
    const template = readTemplates(deps.resourcesFolder).find(({ id }) => id === templateId)
    if (!template) return refusal('notFound', 'Không còn mẫu kế hoạch này. Hãy mở lại danh sách mẫu.')
    const taken = new Set(sectionsTaken(deps.database, template))
    const tasks = template.tasks
      .filter(({ section }) => sections.includes(section) && !taken.has(section))
      .map((task) => ({ ...taskOfTemplate(template, task), ...(plan ? { plan } : {}) }))
    return tasks.length === 0
      ? refusal('notAllowedNow', 'Các nhiệm vụ đã chọn đều có trong kế hoạch rồi. Hãy chọn nhiệm vụ khác.')
      : added(deps, `Thêm ${tasks.length} nhiệm vụ theo mẫu`, tasks)
  })

/** Takes tasks read from a file over, in one act. */
export const addTasks = (deps: ProgrammeDeps, tasks: readonly TaskFields[]): Result<{ readonly added: number }> =>
  inTransaction(deps.database, () => added(deps, `Nhập ${tasks.length} nhiệm vụ`, tasks))
