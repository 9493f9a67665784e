import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { openDatabase } from '../database/open-database.ts'
import { removeAttachment } from '../files/attachment-store.ts'
import type { JobContext } from '../jobs/job.ts'
import { registerHolds } from '../requests/request-file-repository.ts'
import { hasJournal } from '../safety/journal-places.ts'
import { anonymiseRecords } from './anonymise-records.ts'
import { emptyLog, overwriteWhatGoes, sweepFile } from './anonymise-repository.ts'

export type AnonymiseOrder = ChosenRecords & { readonly reason: string }
export type AnonymiseOutcome = {
  readonly requests: number
  readonly petitions: number
  readonly papers: number
  readonly files: number
  readonly views: number
}

/**
 * Anonymises requests and petitions in a thread of its own: the register first, in one step; then the space they took is written over and their
 * files are removed. Once the step is done nothing stops the rest.
 */
export const anonymiseJob = async (
  { requestIds, petitionIds, reason }: AnonymiseOrder,
  context: JobContext,
): Promise<Result<AnonymiseOutcome>> => {
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000 })
  if (!opened.ok) return opened
  const database = opened.value
  try {
    overwriteWhatGoes(database)
    const count = requestIds.length + petitionIds.length
    const total = count + 2
    const stamp = { on: context.clock.today(), at: context.clock.now(), by: context.officer, reason }
    const done = anonymiseRecords(database, { requestIds, petitionIds }, stamp, (so) =>
      context.progress(so, total, 'Ẩn danh hồ sơ'),
    )
    if (!done.ok) return done
    context.progress(count, total, 'Ghi đè chỗ trống trong tệp sổ')
    sweepFile(database)
    // Where the register has a journal, only the journal empties the log.
    if (!hasJournal(context.databaseFile)) emptyLog(database)
    context.progress(count + 1, total, 'Xóa tệp kèm theo')
    const alone = done.value.hashes.filter((hash) => !registerHolds(database, hash))
    for (const hash of alone) removeAttachment(context.dataFolder, hash)
    const { papers, views } = done.value
    return ok({ requests: requestIds.length, petitions: petitionIds.length, papers, files: alone.length, views })
  } finally {
    database.close()
  }
}
