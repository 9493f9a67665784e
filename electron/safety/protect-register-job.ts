import { rmSync } from 'node:fs'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { openForCopy } from '../database/copy-database.ts'
import { useRegisterKey } from '../database/register-key.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { countsOf } from './count-register.ts'
import { sealCopy } from './seal-copy.ts'

/** The key that the register is to be encrypted with, 32 bytes. */
export type ProtectOrder = { readonly key: Uint8Array }

const STEPS = 100

const stopped = refusal('cancelled', 'Đã dừng. Sổ vẫn dùng được như trước và chưa được mã hóa.')

/** The path under which the encrypted register waits to take the place of the plain one. */
export const sealedWaiting = (databaseFile: string): string => `${databaseFile}.ma-hoa`

/**
 * Makes the encrypted twin of the plain register beside it, proved to hold the same rows and the same newest act; the plain one is not
 * touched. Refuses with the disk's fault or `cancelled`, leaving nothing behind.
 */
export const protectRegisterJob = async (
  { key }: ProtectOrder,
  context: Pick<JobContext, 'databaseFile' | 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<string>> => {
  const target = sealedWaiting(context.databaseFile)
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
    if (context.cancelled()) {
      rmSync(target, { force: true })
      return stopped
    }
    context.progress(STEPS, STEPS, 'Mã hóa sổ')
    return ok(target)
  } catch (error) {
    rmSync(target, { force: true })
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}
