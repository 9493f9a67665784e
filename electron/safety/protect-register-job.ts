import { rmSync } from 'node:fs'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { openForCopy } from '../database/copy-database.ts'
import { useRegisterKey } from '../database/register-key.ts'
import { plainAttachments, sealAttachment, sealedAttachmentPath } from '../files/attachment-store.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { countsOf } from './count-register.ts'
import { sealCopy } from './seal-copy.ts'
import { sealedWaiting } from './sealed-waiting.ts'

/** The key that the register is to be encrypted with, 32 bytes. */
export type ProtectOrder = { readonly key: Uint8Array }

const STEPS = 100

const stopped = refusal('cancelled', 'Đã dừng. Sổ vẫn dùng được như trước và chưa được mã hóa.')

/**
 * Makes the encrypted twins of the plain register and its attachments beside them, the register proved to hold the same rows and the same newest act; what is plain is not
 * touched. Refuses with the disk's fault or `cancelled`, leaving nothing behind.
 */
export const protectRegisterJob = async (
  { key }: ProtectOrder,
  context: Pick<JobContext, 'databaseFile' | 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<string>> => {
  const { dataFolder } = context
  const target = sealedWaiting(context.databaseFile)
  const made = [target]
  const undo = (): void => {
    for (const file of made) rmSync(file, { force: true })
  }
  // Of this thread alone: the register goes on plain until the twin is in its place.
  useRegisterKey(key)
  try {
    context.progress(0, STEPS, 'Mã hóa sổ')
    const source = openForCopy(context.databaseFile)
    try {
      const before = JSON.stringify(countsOf(source))
      sealCopy(source, target, key, (copy) => {
        if (JSON.stringify(countsOf(copy)) !== before) throw new Error('The encrypted copy counts other rows')
      })
    } finally {
      source.close()
    }
    const plain = await plainAttachments(dataFolder)
    for (const [index, hash] of plain.entries()) {
      if (context.cancelled()) break
      context.progress(30 + Math.round((70 * index) / plain.length), STEPS, 'Mã hóa tệp đính kèm')
      made.push(sealedAttachmentPath(dataFolder, hash, key))
      await sealAttachment(dataFolder, hash, key)
    }
    if (context.cancelled()) {
      undo()
      return stopped
    }
    context.progress(STEPS, STEPS, 'Mã hóa sổ')
    return ok(target)
  } catch (error) {
    undo()
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}
