import type { LawArticle, LawText } from '../../shared/law/law-text.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import { inTransaction } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { addLawText, type NewArticle, readKeptText, readLawTexts } from './law-text-repository.ts'
import { readLawText } from './read-law-text.ts'
import { readingStopped } from './reading-stopped.ts'

/** `hash`: SHA-256 of the file as it was previewed; `document`: the name the officer chose. */
export type TakeInLawTextOrder = { readonly path: string; readonly hash: string; readonly document: string }

/**
 * Keeps an official text in the register, whole or not at all. A second copy of a document stands before the earlier one.
 * Refuses as reading does, and with `conflict` a file that changed since its preview or was taken in already.
 */
export const takeInLawText = async (order: TakeInLawTextOrder, context: JobContext): Promise<Result<LawText>> => {
  const read = await readLawText({ path: order.path, documents: [] }, context)
  if (!read.ok) return read
  const { fileName, hash } = read.value
  if (hash !== order.hash)
    return refusal('conflict', 'Tệp đã thay đổi sau khi xem trước. Chưa nhận văn bản nào. Hãy chọn lại tệp để xem lại.')
  const articles = read.value.articles.map(withFolded)
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const document = order.document.normalize('NFC')
    if (readLawTexts(database).some((text) => text.hash === hash && text.document === document))
      return refusal('conflict', `Tệp này đã được nhận cho «${document}» rồi. Không cần nhận lại.`)
    if (context.cancelled()) return readingStopped()
    context.progress(articles.length, articles.length, 'Đang ghi văn bản')
    const { clock, officer } = context
    const text = { document, fileName, hash, on: clock.today(), at: clock.now(), by: officer }
    const id = inTransaction(database, () => addLawText(database, text, articles))
    const kept = readKeptText(database, id)
    if (!kept) throw new Error('A text just written is not there.')
    return ok(withoutRemoved(kept))
  } finally {
    database.close()
  }
}

/** The record without the mark of removal. */
const withoutRemoved = ({ removed: _, ...text }: LawText & { readonly removed: boolean }): LawText => text

/** Each part is found by its own words and by its own citation: «Điều 26 khoản 3». */
const withFolded = (part: Omit<LawArticle, 'id'>): NewArticle => {
  const { article, clause, point, heading, body } = part
  const citation = [article, clause && `khoản ${clause}`, point && `điểm ${point}`].join(' ')
  return { ...part, folded: ` ${foldedTerms(`${citation} ${heading} ${body}`).join(' ')} ` }
}
