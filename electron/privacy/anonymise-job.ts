import { ok, type Result } from '../../shared/result.ts'
import { openDatabase } from '../database/open-database.ts'
import { removeAttachment } from '../files/attachment-store.ts'
import type { JobContext } from '../jobs/job.ts'
import { registerHolds } from '../requests/request-file-repository.ts'
import { hasJournal } from '../safety/journal-places.ts'
import { emptyLog, overwriteWhatGoes, sweepFile } from './anonymise-repository.ts'
import { anonymiseRequests } from './anonymise-requests.ts'

export type AnonymiseOrder = { readonly ids: readonly number[]; readonly reason: string }
export type AnonymiseOutcome = { readonly requests: number; readonly papers: number; readonly files: number }

/**
 * Anonymises requests in a thread of its own: the register first, in one step; then the space they took is written over and their
 * files are removed. Once the step is done nothing stops the rest.
 */
export const anonymiseJob = async (
  { ids, reason }: AnonymiseOrder,
  context: JobContext,
): Promise<Result<AnonymiseOutcome>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000 })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    overwriteWhatGoes(database)
    const total = ids.length + 2
    const stamp = { on: context.clock.today(), at: context.clock.now(), by: context.officer, reason }
    const done = anonymiseRequests(database, ids, stamp, (count) => context.progress(count, total, 'Ẩn danh yêu cầu'))
    if (!done.ok) return done
    context.progress(ids.length, total, 'Ghi đè chỗ trống trong tệp sổ')
    sweepFile(database)
    // Where the register has a journal, only the journal empties the log.
    if (!hasJournal(context.databaseFile)) emptyLog(database)
    context.progress(ids.length + 1, total, 'Xóa tệp kèm theo')
    const alone = done.value.hashes.filter((hash) => !registerHolds(database, hash))
    for (const hash of alone) removeAttachment(context.dataFolder, hash)
    return ok({ requests: ids.length, papers: done.value.papers, files: alone.length })
  } finally {
    database.close()
  }
}
