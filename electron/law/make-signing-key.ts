import { open, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import { writeWholeFile, writingError } from '../files/write-whole-file.ts'
import { fingerprintOf, newKeyPair } from './ed25519.ts'
import type { PublicKeyFile } from './key-file.ts'
import { lockSecretKey } from './secret-key-lock.ts'

export type MadeSigningKey = { readonly folderName: string; readonly fingerprint: string }

/** «UBND xã Tân Phú» → «ubnd-xa-tan-phu»: a name that every disk takes. */
const slugOf = (name: string): string =>
  foldedTerms(name)
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 60) || 'khoa'

const bytesOf = (json: unknown): Uint8Array => Buffer.from(`${JSON.stringify(json, null, 2)}\n`)

/** Takes a name in the folder for this call alone, or refuses because a file of that name is there. */
const reserve = async (path: string): Promise<Result<null>> => {
  try {
    const file = await open(path, 'wx')
    await file.close()
    return ok(null)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refusal(
        'conflict',
        `Thư mục đã chọn có sẵn tệp «${basename(path)}»; tệp đó được giữ nguyên và chưa tạo khóa nào. Hãy chọn thư mục khác hoặc ghi tên khác.`,
      )
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}

/**
 * Makes a key pair and writes «khoa-cong-khai-….json» and «khoa-bi-mat-….json» into `folder`: both, or neither. Never
 * overwrites a file. Refuses with `conflict`, `fileUnwritable` or `diskFull`.
 */
export const makeSigningKey = async (
  folder: string,
  name: string,
  passphrase: string,
): Promise<Result<MadeSigningKey>> => {
  const { publicKey, secretKey } = newKeyPair()
  const fingerprint = fingerprintOf(publicKey)
  const secretFile = await lockSecretKey(name, secretKey, passphrase)
  const publicFile: PublicKeyFile = {
    format: 'dau-moi.khoa-cong-khai',
    formatVersion: 1,
    name,
    publicKey: publicKey.toString('base64'),
    fingerprint,
  }
  const slug = slugOf(name)
  const files = [
    { path: join(folder, `khoa-bi-mat-${slug}.json`), bytes: bytesOf(secretFile) },
    { path: join(folder, `khoa-cong-khai-${slug}.json`), bytes: bytesOf(publicFile) },
  ]
  const mine: string[] = []
  let whole = false
  try {
    for (const { path } of files) {
      const reserved = await reserve(path)
      if (!reserved.ok) return reserved
      mine.push(path)
    }
    for (const { path, bytes } of files) {
      const written = await writeWholeFile(path, bytes)
      if (!written.ok) return written
    }
    whole = true
    return ok({ folderName: basename(folder) || folder, fingerprint })
  } finally {
    if (!whole) for (const path of mine) await rm(path, { force: true }).catch(() => undefined)
  }
}
