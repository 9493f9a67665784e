import type { Handlers } from '../../shared/ipc/contract.ts'
import type { LawText, LawTextPreview } from '../../shared/law/law-text.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { markTextRemoved, markTextRestored, readKeptText, readLawTexts } from '../law/law-text-repository.ts'
import type { ReadLawTextOrder } from '../law/read-law-text.ts'
import { readLawArticle, searchLawTexts } from '../law/search-law-texts.ts'
import type { TakeInLawTextOrder } from '../law/take-in-law-text.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const textForgotten = () =>
  refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp văn bản.')
const noSuchText = () => refusal('notFound', 'Không tìm thấy văn bản này. Hãy mở lại danh sách văn bản.')

/** Official texts the agency takes in from its own files. */
export const lawTextHandlers = (
  current: () => Session,
  _ports: Ports,
): Pick<
  Handlers['law'],
  'texts' | 'previewText' | 'takeInText' | 'removeText' | 'restoreText' | 'searchTexts' | 'readArticle'
> => ({
  texts: () => ok(readLawTexts(current().database)),
  previewText: async ({ jobId, fileToken }) => {
    const { book, files, jobs } = current()
    const path = files.path(fileToken)
    if (path === undefined) return textForgotten()
    const documents = [...new Set(book.data.map(({ citation }) => citation.text))]
    return jobs.run<ReadLawTextOrder, LawTextPreview>('law-text-read', jobId, { path, documents })
  },
  takeInText: async ({ jobId, fileToken, hash, document }) => {
    const { files, jobs } = current()
    const path = files.path(fileToken)
    if (path === undefined) return textForgotten()
    return jobs.run<TakeInLawTextOrder, LawText>('law-text-take-in', jobId, { path, hash, document })
  },
  removeText: ({ id }) => {
    const { database, clock, officer } = current()
    const text = readKeptText(database, id)
    if (!text) return noSuchText()
    if (!text.removed) markTextRemoved(database, id, clock.now(), officer())
    return ok(null)
  },
  restoreText: ({ id }): Result<LawText> => {
    const { database } = current()
    const kept = readKeptText(database, id)
    if (!kept) return noSuchText()
    if (kept.removed) markTextRestored(database, id)
    const { removed: _, ...text } = kept
    return ok(text)
  },
  searchTexts: ({ text, limit }) => ok(searchLawTexts(current().database, text, limit)),
  readArticle: ({ document, article }) => ok(readLawArticle(current().database, document, article)),
})
