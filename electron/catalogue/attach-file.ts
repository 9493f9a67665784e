import { contentOf } from '../../shared/catalogue/catalogue-content.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { keepAttachment, readAttachment } from '../files/read-attachment.ts'
import type { Session } from '../session.ts'
import { itemIsRetired, noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

const MOST_FILES = 20

/**
 * Copies a file into the data folder and names it on the item. Refuses a file that is too large, empty, not what its
 * ending says, of a kind not kept, or whose name carries a degree of secrecy; then nothing is kept.
 */
export const attachFile = async (
  context: CatalogueContext & Pick<Session, 'dataFolder' | 'writeGate' | 'jobs'>,
  input: { readonly id: number; readonly filePath: string },
): Promise<Result<CatalogueItem>> => {
  const before = mayHoldFile(readItem(context.database, input.id))
  if (!before.ok) return before
  const read = await readAttachment(input.filePath, context.jobs)
  if (!read.ok) return read
  const kept = await keepAttachment(context.dataFolder, read.value.bytes)
  if (!kept.ok) return kept
  const hash = kept.value
  await context.writeGate.whenFree()
  // Read again: the item may have changed while the file was copied.
  const now = mayHoldFile(readItem(context.database, input.id))
  if (!now.ok) return now
  const item = now.value
  if (item.attachments.some((file) => file.hash === hash)) return ok(item)
  const content = contentOf(item)
  const attachments = [...item.attachments, { hash, name: read.value.name, size: read.value.bytes.length }]
  recordAct(context, { kind: 'edited', what: `đính kèm tệp vào mục ${shortTitle(item.title)}` }, [
    { itemId: item.id, before: content, after: { ...content, attachments } },
  ])
  return ok(readItem(context.database, item.id) ?? item)
}

/** Takes a file off an item; its bytes stay in the data folder so that undo brings it back. */
export const removeAttachment = (
  context: CatalogueContext,
  input: { readonly id: number; readonly hash: string },
): Result<CatalogueItem> => {
  const item = readItem(context.database, input.id)
  if (!item) return noSuchItem()
  if (item.retiredOn !== null) return itemIsRetired()
  const content = contentOf(item)
  const attachments = item.attachments.filter((file) => file.hash !== input.hash)
  if (attachments.length === item.attachments.length) return ok(item)
  recordAct(context, { kind: 'edited', what: `bỏ tệp đính kèm của mục ${shortTitle(item.title)}` }, [
    { itemId: item.id, before: content, after: { ...content, attachments } },
  ])
  return ok(readItem(context.database, item.id) ?? item)
}

const mayHoldFile = (item: CatalogueItem | undefined): Result<CatalogueItem> => {
  if (!item) return noSuchItem()
  if (item.retiredOn !== null) return itemIsRetired()
  if (item.list === 'notAccessible')
    return refusal(
      'notAllowedNow',
      'Danh mục «Không được tiếp cận» chỉ ghi tên nhóm thông tin, không lưu tệp. Tuyệt đối không đưa nội dung bí mật vào máy này.',
    )
  if (item.attachments.length >= MOST_FILES)
    return refusal('invalidInput', `Mỗi mục đính kèm nhiều nhất ${MOST_FILES} tệp. Hãy gộp tệp hoặc bỏ bớt.`)
  return ok(item)
}
