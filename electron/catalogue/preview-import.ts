import type { ImportPreview, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { eachImportRow, type ImportOrder, isGoodRow, openImport } from './read-import.ts'

/** Rows shown from the start of the file, and bad rows shown after them. */
const FIRST_SHOWN = 50
const BAD_SHOWN = 50

/** What an import would bring in: counts of all rows, and the rows worth looking at. Changes nothing. */
export const previewImport = async (
  order: ImportOrder,
  context: Pick<JobContext, 'progress' | 'cancelled' | 'clock'>,
): Promise<Result<ImportPreview>> => {
  const source = await openImport(order)
  if (!source.ok) return source
  const first: ImportRow[] = []
  const bad: ImportRow[] = []
  let goodRows = 0
  const read = await eachImportRow(source.value, order, context.clock.today(), context, (row) => {
    const good = isGoodRow(row)
    if (good) goodRows += 1
    if (first.length < FIRST_SHOWN) first.push(row)
    else if (!good && bad.length < BAD_SHOWN) bad.push(row)
  })
  if (!read.ok) return read
  const { fileName, sheetName, headerRow, headings, mapping } = source.value
  return ok({
    fileName,
    sheetName,
    headerRow,
    headings,
    mapping,
    totalRows: read.value.rows,
    goodRows,
    badRows: read.value.rows - goodRows,
    sample: [...first, ...bad],
  })
}
