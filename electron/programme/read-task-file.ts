import { basename } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { mostFileTasks, readTaskRows, type TaskFile } from '../../shared/programme/task-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import { readWordTables } from '../files/read-word-tables.ts'
import { spreadsheetKind } from '../files/spreadsheet-kind.ts'
import type { JobContext } from '../jobs/job.ts'
import { readRecords } from './programme-repository.ts'

/** Bytes; a plan of some hundred tasks is far smaller. */
const LARGEST = 16 * 1024 * 1024

type Table = readonly (readonly SheetCell[])[]

const unreadable = refusal(
  'fileUnreadable',
  'Không đọc được tệp này. Hãy lưu lại dạng .xlsx hoặc .docx (không đặt mật khẩu) rồi chọn lại.',
)

const wordTables = async (bytes: Uint8Array): Promise<readonly Table[]> => {
  const tables: Table[] = []
  for (const sheet of await readWordTables(bytes)) {
    const rows: (readonly SheetCell[])[] = []
    for await (const { cells } of sheet.rows()) rows.push(cells)
    tables.push(rows)
  }
  return tables
}

const tablesOf = async (name: string, bytes: Uint8Array): Promise<Result<readonly Table[]>> => {
  const kind = spreadsheetKind(name, bytes)
  if (!kind.ok) return kind
  try {
    if (kind.value === 'docx') return ok(await wordTables(bytes))
    if (kind.value === 'xlsx') {
      const { sheets } = await readXlsx(bytes)
      return ok(sheets.map(({ rows }) => Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null))))
    }
    return unreadable
  } catch {
    // The readers throw errors of many kinds at a damaged file; all mean the same to the officer.
    return unreadable
  }
}

/** Reads the tasks of a plan from the tables of an .xlsx or .docx and says what of it could be taken in. Changes nothing. */
export const readTaskFile = async (
  { path }: { readonly path: string },
  { databaseFile }: Pick<JobContext, 'databaseFile'>,
): Promise<Result<TaskFile>> => {
  const file = await readSmallFile(path, LARGEST, 'Tệp kế hoạch')
  if (!file.ok) return file
  const fileName = basename(path).normalize('NFC')
  const tables = await tablesOf(fileName, new Uint8Array(file.value))
  if (!tables.ok) return tables
  const database = openReadOnly(databaseFile)
  try {
    const kept = new Set(readRecords(database, 'task').map(({ fields }) => fold(`${fields.title} ${fields.dueOn}`)))
    const found = tables.value.flatMap((table) => {
      const read = readTaskRows(table, (task) => kept.has(fold(`${task.title} ${task.dueOn}`)))
      return read ? [read] : []
    })
    if (found.length === 0)
      return refusal(
        'fileUnreadable',
        'Không thấy bảng nhiệm vụ: cần một dòng tiêu đề có «Nội dung» (hoặc «Nhiệm vụ») cùng «Chủ trì», «Thời hạn» hay «Sản phẩm». Hãy sửa tiêu đề rồi chọn lại.',
      )
    const tasks = found.flatMap((read) => read.tasks)
    if (tasks.length > mostFileTasks)
      return refusal('invalidInput', `Tệp có hơn ${mostFileTasks} nhiệm vụ. Hãy tách thành nhiều tệp.`)
    return ok({ fileName, tasks, issues: found.flatMap((read) => read.issues) })
  } finally {
    closeDatabase(database)
  }
}
