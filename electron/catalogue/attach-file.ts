import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { contentOf } from '../../shared/catalogue/catalogue-content.ts'
import type { CatalogueItem } from '../../shared/catalogue/catalogue-item.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { databaseError } from '../database/database-errors.ts'
import type { Session } from '../session.ts'
import { attachmentExtensions, contentMatchesName, extensionOf, nameIsMarkedSecret } from './attachment-kind.ts'
import { storeAttachment } from './attachment-store.ts'
import { itemIsRetired, noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'
import { type CatalogueContext, recordAct, shortTitle } from './record-act.ts'

const MEGABYTE = 1024 * 1024
/** Largest attachment, MB. */
const LARGEST = 50
const MOST_FILES = 20

/**
 * Copies a file into the data folder and names it on the item. Refuses a file that is too large, empty, not what its
 * ending says, of a kind not kept, or whose name carries a degree of secrecy; then nothing is kept.
 */
export const attachFile = async (
  context: CatalogueContext & Pick<Session, 'dataFolder' | 'writeGate'>,
  input: { readonly id: number; readonly filePath: string },
): Promise<Result<CatalogueItem>> => {
  const before = mayHoldFile(readItem(context.database, input.id))
  if (!before.ok) return before
  const read = await readAttachment(input.filePath)
  if (!read.ok) return read
  let hash: string
  try {
    hash = await storeAttachment(context.dataFolder, read.value.bytes)
  } catch (error) {
    const known = databaseError(error)
    if (known) return refusal(known.code, `Chưa đính kèm được tệp. ${known.message}`)
    throw error
  }
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

const readAttachment = async (filePath: string): Promise<Result<{ name: string; bytes: Uint8Array }>> => {
  const name = path.basename(filePath).normalize('NFC')
  if (nameIsMarkedSecret(name))
    return refusal(
      'invalidInput',
      'Tên tệp có dấu chỉ độ mật nên tệp không được nhận. Tài liệu mật không được lưu trên máy này; hãy liên hệ người quản lý tài liệu mật của cơ quan.',
    )
  if (!attachmentExtensions.includes(extensionOf(name)))
    return refusal(
      'invalidInput',
      `Chỉ nhận tệp ${attachmentExtensions.join(', ')}. Hãy đổi sang một trong các dạng này.`,
    )
  try {
    const { size } = await stat(filePath)
    if (size === 0) return refusal('invalidInput', 'Tệp rỗng (0 byte). Hãy kiểm tra lại tệp rồi chọn lại.')
    if (size > LARGEST * MEGABYTE)
      return refusal('invalidInput', `Tệp lớn hơn ${LARGEST} MB. Hãy nén hoặc tách nhỏ tệp rồi đính kèm lại.`)
    const bytes = await readFile(filePath)
    if (!contentMatchesName(name, bytes))
      return refusal(
        'fileUnreadable',
        'Nội dung tệp không đúng với đuôi tên tệp (tệp bị hỏng hoặc đã bị đổi đuôi). Hãy lưu lại tệp bằng phần mềm gốc rồi chọn lại.',
      )
    return ok({ name, bytes })
  } catch (error) {
    const known = databaseError(error)
    if (known)
      return refusal('fileUnreadable', 'Không đọc được tệp đã chọn. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.')
    throw error
  }
}
