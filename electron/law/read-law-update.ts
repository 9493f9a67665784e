import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { TextDecoder } from 'node:util'
import { z } from 'zod'
import { type LawUpdate, lawUpdateSchema } from '../../shared/law/law-update.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { problemText, schemaProblems } from './pack-faults.ts'

/** A law update as it lies in its file; `hash` is SHA-256 of the bytes, `file` the name without its folder. */
export type ReadUpdate = { readonly update: LawUpdate; readonly hash: string; readonly file: string }

/** A whole law takes a tenth of one megabyte. */
const mostMegabytes = 20
const mostBytes = mostMegabytes * 1024 * 1024

const format = 'dau-moi.goi-phap-luat'
const newestFormat = 1

/**
 * Reads a law update and checks it by itself. Refuses (`fileUnreadable`, `invalidInput`), naming the file, the datum and the reason,
 * one that is not there, too large, not JSON, another kind of file, of a newer format, or against the schema.
 */
export const readLawUpdate = async (path: string): Promise<Result<ReadUpdate>> => {
  const file = basename(path)
  const bytes = await readBytes(path, file)
  if (!bytes.ok) return bytes
  const json = parseJson(bytes.value)
  if (json === undefined) {
    return unreadable(`Tệp «${file}» không phải tệp JSON đúng (có thể bị hỏng khi chép). Hãy lấy lại tệp này.`)
  }
  if (fieldOf(json, 'format') !== format) {
    return unreadable(`Tệp «${file}» không phải gói cập nhật pháp luật của Đầu Mối. Hãy chọn đúng tệp gói.`)
  }
  const version = fieldOf(json, 'formatVersion')
  if (typeof version === 'number' && version > newestFormat) {
    return unreadable(`Tệp «${file}» là tệp của phiên bản mới hơn. Hãy cài phiên bản Đầu Mối mới nhất rồi nhập lại.`)
  }
  const parsed = lawUpdateSchema.safeParse(json, { error: z.locales.vi().localeError })
  if (parsed.success) {
    return ok({ update: parsed.data, hash: contentHash(bytes.value), file })
  }
  const problems = schemaProblems(file, json, parsed.error)
  const text = problemText(problems, ({ datum, reason }) => `mục «${datum}»: ${reason}`)
  return refusal(
    'invalidInput',
    `Gói «${file}» không dùng được, chưa có gì thay đổi: ${text}. Hãy báo nơi phát hành gói.`,
  )
}

const unreadable = (message: string) => refusal('fileUnreadable', message)

/** At most one byte past the limit is read, whatever the file grows to meanwhile. */
const readBytes = async (path: string, file: string): Promise<Result<Buffer>> => {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      const bytes = Buffer.alloc(Math.min(size, mostBytes) + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
        length += bytesRead
        if (bytesRead === 0 || length === bytes.length) break
      }
      if (size > mostBytes || length > mostBytes) {
        return unreadable(
          `Tệp «${file}» lớn hơn ${mostMegabytes} MB nên không phải gói cập nhật pháp luật. Hãy chọn lại tệp.`,
        )
      }
      return ok(bytes.subarray(0, length))
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return unreadable(
      `Không đọc được tệp «${file}» (tệp không còn, USB đã rút, hoặc không có quyền đọc). Hãy chọn lại tệp.`,
    )
  }
}

/** Undefined for bytes that are not UTF-8 or text that is not JSON; a byte order mark is passed over. */
const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const fieldOf = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined
