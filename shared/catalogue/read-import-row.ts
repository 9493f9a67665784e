import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import type { LawBook } from '../law/law-book.ts'
import { checkForList, fieldsForList } from './catalogue-content.ts'
import { catalogueFields, fieldsOfList } from './catalogue-fields.ts'
import type { ColumnMapping, ImportRow } from './catalogue-import.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueList,
  catalogueFieldsSchema,
  isChoiceKey,
} from './catalogue-item.ts'
import { cellText, type DayProblem, readDay, readForms, type SheetCell } from './read-cells.ts'
import { readChoice } from './read-choice.ts'
import { groupReader, type ReadGroup } from './read-group.ts'

type Problem = ImportRow['problems'][number]

const dayMessages: Readonly<Record<DayProblem, string>> = {
  notADay: 'Không đọc được ngày nên để trống; ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2026.',
  impossible: 'Ngày không có thật; ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2026.',
  incomplete: 'Chỉ có năm hoặc tháng, thiếu ngày nên để trống; có thể điền sau.',
}

const kinds = new Map(catalogueFields.map((field) => [field.key as string, field.kind]))

/** Web addresses behind the cells of a row, by column: what opens when the officer presses the cell. */
export type CellLinks = ReadonlyMap<number, string>

/** Reads the rows of one file: what each column means is settled once. */
export type ImportRowReader = (
  row: number,
  cells: readonly SheetCell[],
  groupName: string,
  links?: CellLinks,
) => Pick<ImportRow, 'row' | 'fields' | 'problems'>

const WEB = /^https?:\/\//i

/** `groupName` of a row stands in for its missing field (lĩnh vực). Problems are named by field; blocking ones keep the row out. */
export const importRowReader = (
  book: LawBook,
  list: CatalogueList,
  mapping: ColumnMapping,
  today: LocalDate,
): ImportRowReader => {
  const readGroup = groupReader(book, list, today)
  const columns = Object.entries(mapping)
    .map(([column, key]) => ({ column: Number(column), key, kind: kinds.get(key) }))
    .filter((each) => each.kind !== undefined)

  const titleColumn = columns.find((each) => each.key === 'title')?.column
  const showsAddress = fieldsOfList(list).some((field) => field.key === 'address')

  return (row, cells, groupName, links) => {
    const problems: Problem[] = []
    const read: Record<string, unknown> = { ...blankCatalogueFields }
    for (const { column, key, kind } of columns) {
      const cell = soundCell(cells[column] ?? null, key, problems)
      if (kind === 'day') {
        const { day, problem } = readDay(cell)
        read[key] = day
        if (problem) problems.push({ field: key, message: dayMessages[problem], blocking: problem === 'impossible' })
      } else if (kind === 'forms') read[key] = readForms(cell)
      else if (kind === 'choice') read[key] = readChoiceCell(cell, key, problems)
      else if (kind === 'group') read[key] = readGroupCell(readGroup, cell, key, problems)
      else if (kind === 'address') read[key] = addressOf(cellText(cell), links?.get(column))
      else read[key] = cellText(cell)
    }
    if (
      groupName !== '' &&
      read.field === '' &&
      columns.every((each) => each.key !== 'field' || cellText(cells[each.column] ?? null) === '')
    )
      read.field = groupName.slice(0, 200)
    // Where there is no column of addresses, communes hang the link on the name itself.
    if (showsAddress && read.address === '' && titleColumn !== undefined)
      read.address = addressOf('', links?.get(titleColumn))
    const fields = checked(book, list, read as CatalogueFields, problems)
    return { row, fields, problems }
  }
}

const FAULTY = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/

/** A formula that came to nothing gives nothing, and is said. */
const soundCell = (cell: SheetCell, field: string, problems: Problem[]): SheetCell => {
  if (typeof cell !== 'string' || cell[0] !== '#' || !FAULTY.test(cell)) return cell
  problems.push({ field, message: `Ô có công thức lỗi (${cell}) nên để trống.`, blocking: false })
  return null
}

/** «Xem tại đây» becomes the address behind it; an address in words stays. */
const addressOf = (text: string, link: string | undefined): string =>
  link !== undefined && WEB.test(link) && !WEB.test(text) ? link : text

const readChoiceCell = (cell: SheetCell, key: string, problems: Problem[]): string => {
  const choice = isChoiceKey(key) ? readChoice(key, cell) : ''
  if (choice === undefined)
    problems.push({ field: key, message: 'Không nhận ra lựa chọn này nên để trống; có thể chọn sau.', blocking: false })
  return choice ?? ''
}

const readGroupCell = (readGroup: ReadGroup, cell: SheetCell, key: string, problems: Problem[]): string => {
  const text = cellText(cell)
  if (text === '') return ''
  const group = readGroup(text)
  if (group === '')
    problems.push({
      field: key,
      message: 'Không nhận ra nhóm thông tin nên để trống; có thể chọn sau.',
      blocking: false,
    })
  return group
}

/** Adds what the form of each field and the list ask; the fields come back as the list keeps them. */
const checked = (book: LawBook, list: CatalogueList, read: CatalogueFields, problems: Problem[]): CatalogueFields => {
  const fields = fieldsForList(book, list, sound(read, problems))
  for (const issue of checkForList(book, list, fields))
    problems.push({ field: issue.field ?? 'title', message: issue.message, blocking: true })
  return fields
}

/** How long each text may be, by the schema of the fields. */
const lengths = Object.entries(catalogueFieldsSchema.shape).flatMap(([key, field]) =>
  field instanceof z.ZodString
    ? [{ key: key as keyof CatalogueFields, least: field.minLength ?? 0, most: field.maxLength ?? 0 }]
    : [],
)

/**
 * What the schema of the fields makes of a row: the same whether it is asked or not. Days, choices and forms are read as the schema
 * wants them, so that only texts can be wrong; and most rows are right, for which asking takes as long as all the rest.
 */
const sound = (read: CatalogueFields, problems: Problem[]): CatalogueFields => {
  const plain = lengths.every(({ key, least, most }) => {
    const text = read[key] as string
    return text.length <= most && text.length >= least && (text === '' || text.trim() === text)
  })
  if (plain) return read
  const parsed = catalogueFieldsSchema.safeParse(read)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    problems.push({ field: String(issue.path[0] ?? 'title'), message: issue.message, blocking: true })
  return read
}
