import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ShippedLaw } from '../../shared/law/compose-law-book.ts'
import { ownPackId } from '../../shared/law/own-rules.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { undoProblems } from './check-law-update.ts'
import { noSuchUpdate, undoneAlready } from './law-refusals.ts'
import { type KeptUpdate, readOneTakenIn } from './law-update-repository.ts'
import { problemText } from './pack-faults.ts'

/**
 * The updates in force without one. Refuses one that is not there or undone (`notFound`, `notAllowedNow`), and one that others stand
 * on (`conflict`): a later version of the same pack or year, or data that repeal, answer or make room because of it.
 */
export const updatesAfterUndo = (
  database: ReadableDatabase,
  shipped: ShippedLaw,
  updates: readonly KeptUpdate[],
  id: number,
): Result<readonly KeptUpdate[]> => {
  const undone = updates.find((one) => one.id === id)
  if (!undone) return readOneTakenIn(database, id) ? undoneAlready() : noSuchUpdate()
  const { title } = undone.update
  const later = updates.find((one) => one.id > id && replaces(one, undone))
  if (later) {
    const on = readOneTakenIn(database, later.id)?.on
    const when = on ? ` ngày ${formatDay(on)}` : ''
    const own = later.update.packs.some(({ pack }) => pack === ownPackId)
    const instead = own ? ', hoặc rút quy định ở «Quy định còn thiếu»' : ''
    return refusal(
      'conflict',
      `Chưa hoàn tác được «${title}»: lần nhập sau («${later.update.title}»${when}) đang thay cho lần này. Hãy hoàn tác lần đó trước${instead}.`,
    )
  }
  const left = updates.filter((one) => one.id !== id)
  const problems = undoProblems(shipped, updates, left)
  if (problems.length === 0) return ok(left)
  const text = problemText(problems, ({ file, datum, reason }) => `${file}, mục «${datum}»: ${reason}`)
  return refusal(
    'conflict',
    `Chưa hoàn tác được «${title}» vì quy định khác đang dựa vào: ${text}. Hãy rút quy định đó trước.`,
  )
}

const replaces = (later: KeptUpdate, earlier: KeptUpdate): boolean =>
  later.update.packs.some(({ pack }) => earlier.update.packs.some((one) => one.pack === pack)) ||
  later.update.calendarYears.some(({ year }) => earlier.update.calendarYears.some((one) => one.year === year))
