import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, type Result } from '../../shared/result.ts'
import { addItem } from '../catalogue/add-item.ts'
import { attachFile, removeAttachment } from '../catalogue/attach-file.ts'
import { fileForgotten, noSuchItem } from '../catalogue/catalogue-refusals.ts'
import { countItems, readItem } from '../catalogue/catalogue-repository.ts'
import { editItem } from '../catalogue/edit-item.ts'
import { openAttachment, readAttachedFile } from '../catalogue/open-attachment.ts'
import { readHistory } from '../catalogue/read-history.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import { sizeOfTakingBack } from '../catalogue/undo-act.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { exportCatalogue, importCatalogue, previewCatalogueImport, runAct } from './catalogue-jobs.ts'
import { dutyHandlers } from './duty-handlers.ts'
import { linkHandlers } from './link-handlers.ts'
import { tidyHandlers } from './tidy-handlers.ts'

/** Calls of catalogue; after each act the search learns which items it touched. */
export const catalogueHandlers = (current: () => Session, ports: Ports): Handlers['catalogue'] => {
  const told = (session: Session, result: Result<CatalogueItem>): Result<CatalogueItem> => {
    if (result.ok) sessionSearch(session).touched([result.value.id])
    return result
  }
  const takenBack = async (direction: 'undo' | 'redo', jobId: string): Promise<Result<{ what: string } | null>> => {
    const session = current()
    const size = sizeOfTakingBack(session.database, direction)
    const back = await runAct(session, { name: direction, jobId, input: null, size }, (done) => done?.itemIds ?? [])
    return back.ok ? ok(back.value && { what: back.value.what }) : back
  }

  return {
    counts: () => ok(countItems(current().database)),
    query: async (query) => {
      const session = current()
      return ok(await sessionSearch(session).ask({ kind: 'query', query, today: session.clock.today() }))
    },
    read: ({ id }) => {
      const item = readItem(current().database, id)
      return item ? ok(item) : noSuchItem()
    },
    add: (input) => told(current(), addItem(current(), input)),
    edit: (input) => told(current(), editItem(current(), input)),
    move: ({ jobId, ...input }) =>
      runAct(current(), { name: 'move', jobId, input, size: input.ids.length }, () => input.ids),
    retire: ({ jobId, ...input }) =>
      runAct(current(), { name: 'retire', jobId, input, size: input.ids.length }, () => input.ids),
    restore: ({ jobId, ...input }) =>
      runAct(current(), { name: 'restore', jobId, input, size: input.ids.length }, () => input.ids),
    undo: ({ jobId }) => takenBack('undo', jobId),
    redo: ({ jobId }) => takenBack('redo', jobId),
    ...linkHandlers(current),
    ...tidyHandlers(current),
    ...dutyHandlers(current, ports),
    history: ({ id }) => ok(readHistory(current().database, current().book, id)),
    match: async ({ text, limit }) => ok(await sessionSearch(current()).ask({ kind: 'match', text, limit })),
    attachFile: async ({ id, fileToken }) => {
      const session = current()
      const filePath = session.files.path(fileToken)
      return filePath === undefined ? fileForgotten() : told(session, await attachFile(session, { id, filePath }))
    },
    removeAttachment: (input) => told(current(), removeAttachment(current(), input)),
    openAttachment: (input) => openAttachment(current(), ports, input),
    readAttachment: (input) => readAttachedFile(current(), input),
    previewImport: (input) => previewCatalogueImport(current(), input),
    import: (input) => importCatalogue(current(), input),
    export: (input) => exportCatalogue(current(), ports, input, catalogueListLabels[input.list]),
  }
}
