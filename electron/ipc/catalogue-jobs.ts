import type { ImportOutcome, ImportPreview, ImportRequest } from '../../shared/catalogue/catalogue-import.ts'
import type { CatalogueFilter, CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { BulkOrder } from '../catalogue/bulk-act.ts'
import { type CatalogueActName, type CatalogueActs, catalogueActs } from '../catalogue/catalogue-act.ts'
import { fileForgotten } from '../catalogue/catalogue-refusals.ts'
import type { ExportOrder, ExportOutcome } from '../catalogue/export-items.ts'
import type { ImportOrder } from '../catalogue/read-import.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const orderOf = (session: Session, request: ImportRequest): Result<ImportOrder> => {
  const path = session.files.path(request.fileToken)
  if (path === undefined) return fileForgotten()
  const { jobId: _jobId, fileToken: _fileToken, ...choices } = request
  return ok({ ...choices, path, book: session.book })
}

/** Reads a file in a thread of its own and answers what importing it would bring. */
export const previewCatalogueImport = async (
  session: Session,
  request: ImportRequest,
): Promise<Result<ImportPreview>> => {
  const order = orderOf(session, request)
  return order.ok ? session.jobs.run('catalogue-preview', request.jobId, order.value) : order
}

/** Imports in a thread of its own; the search reads the catalogue again afterwards. */
export const importCatalogue = async (session: Session, request: ImportRequest): Promise<Result<ImportOutcome>> => {
  const order = orderOf(session, request)
  if (!order.ok) return order
  const outcome = await session.jobs.run<ImportOrder, ImportOutcome>('catalogue-import', request.jobId, order.value)
  if (outcome.ok) sessionSearch(session).touchedMany()
  return outcome
}

/** Up to so many items an act is over before the window would miss a frame. */
const doneAtOnce = 100

type RunAct<Name extends CatalogueActName> = {
  readonly name: Name
  readonly jobId: string
  readonly input: CatalogueActs[Name]['input']
  readonly size: number
}

/** Does an act at once, or as a job when it touches many items; the search learns which. */
export const runAct = async <Name extends CatalogueActName>(
  session: Session,
  { name, jobId, input, size }: RunAct<Name>,
  touched: (done: CatalogueActs[Name]['output']) => readonly number[],
): Promise<Result<CatalogueActs[Name]['output']>> => {
  const order: BulkOrder = { name, input, book: session.book, size }
  const done =
    size <= doneAtOnce
      ? catalogueActs[name](session, input)
      : await session.jobs.run<BulkOrder, CatalogueActs[Name]['output']>('catalogue-act', jobId, order)
  if (done.ok) sessionSearch(session).touched(touched(done.value))
  return done
}

/** Asks where and in which format, then writes the list in a thread of its own; null when the dialog was closed. */
export const exportCatalogue = async (
  session: Session,
  ports: Pick<Ports, 'chooseSavePath'>,
  input: {
    readonly jobId: string
    readonly list: CatalogueList
    readonly text: string
    readonly filter: CatalogueFilter
  },
  listLabel: string,
): Promise<Result<ExportOutcome | null>> => {
  const name = `Danh mục - ${listLabel} - ${session.clock.today()}.xlsx`
  const path = await ports.chooseSavePath(name, [
    { name: 'Bảng tính Excel', extensions: ['xlsx'] },
    { name: 'Bảng tính OpenDocument', extensions: ['ods'] },
    { name: 'Văn bản thuần CSV', extensions: ['csv'] },
  ])
  if (path === null) return ok(null)
  const { list, text, filter } = input
  const order: ExportOrder = { path, list, text, filter, book: session.book }
  return session.jobs.run<ExportOrder, ExportOutcome>('catalogue-export', input.jobId, order)
}
