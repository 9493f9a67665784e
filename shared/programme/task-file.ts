import { cellText, readDay, type SheetCell } from '../catalogue/read-cells.ts'
import { isColumnNumbers } from '../catalogue/read-headings.ts'
import type { Issue } from '../result.ts'
import { fold } from '../text/vietnamese-fold.ts'
import { readDueText } from './due-text.ts'
import { fieldOfHeading, type ProgrammeField } from './programme-field.ts'
import {
  blankTask,
  type TaskFields,
  type TaskGroup,
  taskFields,
  taskFieldsSchema,
  taskGroupLabels,
  taskGroups,
} from './task.ts'

/** Most tasks taken in from one file. */
export const mostFileTasks = 500

/** What a table of a plan holds: tasks that can be taken in, and what is wrong with other rows (`row` as the file numbers it). */
export type TaskFile = {
  readonly fileName: string
  readonly tasks: readonly TaskFields[]
  readonly issues: readonly Issue[]
}

/** Words that tell the group of a task where the table has no such column; the first that fits. */
const groupWords: readonly (readonly [TaskGroup, RegExp])[] = [
  ['regulation', /quy che/],
  ['training', /tap huan|boi duong/],
  ['legalReview', /ra soat.*van ban|van ban quy pham/],
  ['procedure', /thu tuc hanh chinh/],
  ['focalPoint', /dau moi/],
  ['catalogue', /danh muc/],
  ['digitise', /so hoa/],
  ['database', /co so du lieu|phan loai thong tin/],
  ['portal', /cong thong tin|trang thong tin|chuyen muc/],
  ['conditions', /kinh phi|co so vat chat|trang thiet bi|du toan/],
  ['inspection', /kiem tra|thanh tra|theo doi|don doc|vi pham/],
  ['report', /bao cao|thong ke|so ket|tong ket/],
  ['detailedPlan', /ke hoach/],
  ['spread', /quan triet|tuyen truyen|pho bien|hoi nghi/],
]

/** The group a title speaks of; «Nhiệm vụ khác» when no word tells. */
export const groupOfTitle = (title: string): TaskGroup => {
  const words = fold(title)
  return groupWords.find(([, known]) => known.test(words))?.[0] ?? 'other'
}

const groupNamed = (text: string): TaskGroup | undefined =>
  taskGroups.find((group) => fold(taskGroupLabels[group]) === fold(text))

type Headings = { readonly at: number; readonly fields: readonly (ProgrammeField<keyof TaskFields> | undefined)[] }

/** The first row that names the task and one thing more. */
const findHeadings = (rows: readonly (readonly SheetCell[])[]): Headings | undefined => {
  for (const [at, cells] of rows.entries()) {
    const seen = new Set<string>()
    const fields = cells.map((cell) => {
      const field = fieldOfHeading(taskFields, cellText(cell))
      if (!field || seen.has(field.key)) return undefined
      seen.add(field.key)
      return field
    })
    if (seen.has('title') && seen.size >= 2) return { at, fields }
  }
  return undefined
}

const choiceNamed = (field: ProgrammeField, text: string): string | undefined =>
  field.choices?.find(({ label }) => fold(label) === fold(text))?.value

const valueOfCell = (field: ProgrammeField<keyof TaskFields>, cell: SheetCell): string | null | undefined => {
  const text = cellText(cell)
  if (text === '') return undefined
  if (field.input === 'day') return readDay(cell).day ?? readDueText(text) ?? text
  if (field.input === 'choice') return choiceNamed(field, text)
  return text
}

const taskOfRow = ({ fields }: Headings, cells: readonly SheetCell[], group: TaskGroup | undefined): TaskFields => {
  const typed: Record<string, unknown> = { ...blankTask }
  for (const [column, field] of fields.entries()) {
    const value = field && valueOfCell(field, cells[column] ?? null)
    if (field && value !== undefined) typed[field.key] = value
  }
  const read = typed as TaskFields
  const named = fields.some((field) => field?.key === 'group') && read.group !== 'other'
  return {
    ...read,
    group: named ? read.group : (group ?? groupOfTitle(read.title)),
    dueOn: read.dueOn ?? readDueText(read.dueText),
  }
}

/** A row that names a group: one long cell besides a number («II | Rà soát văn bản»). */
const groupOfRow = (cells: readonly SheetCell[]): string | undefined => {
  const texts = [...new Set(cells.map(cellText).filter((text) => text !== ''))]
  const words = texts.filter((text) => !/^(?:[ivxlc]+|[a-zđ]|\d+(?:\.\d+)*)[.)]?$/i.test(text))
  return words.length === 1 && texts.length <= 2 ? words[0] : undefined
}

/**
 * The tasks of a table given as cells; undefined when no row looks like headings («Nội dung» beside «Chủ trì», «Thời hạn»…). `isKept`
 * says whether such a task is in the register already.
 */
export const readTaskRows = (
  rows: readonly (readonly SheetCell[])[],
  isKept: (task: TaskFields) => boolean,
): Omit<TaskFile, 'fileName'> | undefined => {
  const headings = findHeadings(rows)
  if (!headings) return undefined
  const tasks: TaskFields[] = []
  const issues: Issue[] = []
  let group: TaskGroup | undefined
  for (const [index, cells] of rows.slice(headings.at + 1).entries()) {
    const row = headings.at + index + 2
    if (isColumnNumbers(cells) || cells.every((cell) => cellText(cell) === '')) continue
    const heading = groupOfRow(cells)
    if (heading !== undefined) {
      group = groupNamed(heading) ?? (groupOfTitle(heading) === 'other' ? undefined : groupOfTitle(heading))
      continue
    }
    const parsed = taskFieldsSchema.safeParse(taskOfRow(headings, cells, group))
    if (!parsed.success)
      issues.push(...parsed.error.issues.map(({ path, message }) => ({ row, field: String(path[0] ?? ''), message })))
    else if (isKept(parsed.data)) issues.push({ row, field: 'title', message: 'Nhiệm vụ này đã có trong kế hoạch.' })
    else tasks.push(parsed.data)
  }
  return { tasks, issues }
}
