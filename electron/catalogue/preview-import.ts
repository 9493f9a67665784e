import type { ImportPreview, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { cellText } from '../../shared/catalogue/read-cells.ts'
import { listNamed } from '../../shared/catalogue/read-list-name.ts'
import { ok, type Result } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { kindNote } from '../files/spreadsheet-kind.ts'
import type { JobContext } from '../jobs/job.ts'
import { eachImportRow, type ImportOrder, type ImportSource, isGoodRow, openImport } from './read-import.ts'

/** Rows shown from the start of the file, and rows with something to look at shown after them. */
const FIRST_SHOWN = 50
const BAD_SHOWN = 50
const DOUBTS_SHOWN = 50
const GROUPS_SHOWN = 50

/** What an import would bring in: counts of all rows, and the rows worth looking at. Changes nothing. */
export const previewImport = async (
  order: ImportOrder,
  context: Pick<JobContext, 'progress' | 'cancelled' | 'clock' | 'databaseFile'>,
): Promise<Result<ImportPreview>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const source = await openImport(order, database)
    if (!source.ok) return source
    const first: ImportRow[] = []
    const bad: ImportRow[] = []
    const doubts: ImportRow[] = []
    const groups = new Map<string, CatalogueList | null>()
    let goodRows = 0
    let duplicateRows = 0
    const read = await eachImportRow(source.value, order, context.clock.today(), context, database, {
      row: (row) => {
        const good = isGoodRow(row)
        if (good) goodRows += 1
        if (row.duplicate) duplicateRows += 1
        if (first.length < FIRST_SHOWN) first.push(row)
        else if (!good) bad.length < BAD_SHOWN && bad.push(row)
        else if ((row.duplicate || row.problems.length > 0) && doubts.length < DOUBTS_SHOWN) doubts.push(row)
      },
      group: (name) => {
        if (groups.size < GROUPS_SHOWN) groups.set(name, listNamed(name))
      },
    })
    if (!read.ok) return read
    return ok({
      ...whatWasFound(source.value),
      groups: [...groups].map(([name, list]) => ({ name, list })),
      totalRows: read.value.rows,
      goodRows,
      badRows: read.value.rows - goodRows,
      duplicateRows,
      sample: [...first, ...[...bad, ...doubts].sort((a, b) => a.row - b.row)],
    })
  } finally {
    closeDatabase(database)
  }
}

const whatWasFound = (source: ImportSource) => ({
  fileName: source.fileName,
  fileNote: kindNote(source.fileName, source.kind),
  sheetName: source.sheet.name,
  sheetNames: source.sheetNames,
  headerRow: source.headerRow,
  headerChoices: source.firstRows.flatMap((cells, row) => {
    const text = cells
      .map(cellText)
      .filter((cell) => cell !== '')
      .join(' · ')
    return text === '' ? [] : [{ row, text: text.slice(0, 120) }]
  }),
  headings: source.headings,
  mapping: source.mapping,
  remembered: source.remembered,
  oldLetters: [...source.letters.columns]
    .filter(([column]) => column !== source.numberingColumn)
    .map(([column, { encoding }]) => ({ column, encoding })),
})
