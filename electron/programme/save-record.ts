import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  contentDifferences,
  type ProgrammeChange,
  type ProgrammeContent,
  type ProgrammeKind,
  type ProgrammeList,
  type ProgrammeRecord,
} from '../../shared/programme/programme-record.ts'
import { dueOf, nextTask } from '../../shared/programme/task.ts'
import { soonUntil } from '../../shared/requests/deadline-status.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import {
  changesOfRecord,
  deleteRecord,
  keepAct,
  markUndone,
  newestAct,
  nextRecordId,
  type RecordChange,
  readRecord,
  readRecords,
  writeRecord,
} from './programme-repository.ts'

export type ProgrammeDeps = Pick<Session, 'database' | 'clock' | 'officer'>

/** What a kind is called inside a sentence. */
const kindWords: Readonly<Record<ProgrammeKind, string>> = {
  task: 'nhiệm vụ',
  activity: 'hoạt động',
  review: 'văn bản rà soát',
  regulation: 'quy chế',
  inspection: 'việc kiểm tra',
  need: 'nhu cầu',
}

export const noSuchRecord = refusal('notFound', 'Mục này không còn trong kế hoạch. Hãy chọn lại trong danh sách.')

/** Days on which something already happened, by their fields. */
const pastDays: Readonly<Partial<Record<string, string>>> = {
  doneOn: 'Ngày hoàn thành',
  reviewedOn: 'Ngày rà soát',
  sentOn: 'Ngày gửi Sở Tư pháp',
  publishedOn: 'Ngày công bố công khai',
  handledOn: 'Ngày xử lý xong',
}

const futureDay = (content: ProgrammeContent, today: LocalDate): Result<never> | null => {
  const fields = content.fields as Readonly<Record<string, unknown>>
  const wrong = Object.entries(pastDays).flatMap(([field, name]) => {
    const day = fields[field]
    return typeof day === 'string' && day > today ? [{ field, name }] : []
  })
  return wrong.length === 0
    ? null
    : refusal(
        'invalidInput',
        'Chưa lưu: có ngày sau hôm nay.',
        wrong.map(({ field, name }) => ({ field, message: `${name} không sau hôm nay (${formatDay(today)}).` })),
      )
}

/** The last day of a task is kept with it, so that lists and the desk need not read words. */
const settled = (content: ProgrammeContent): ProgrammeContent =>
  content.kind === 'task' ? { ...content, fields: { ...content.fields, dueOn: dueOf(content.fields) } } : content

/** Writes changes as one act and keeps what stood before. */
export const recordAct = (
  { database, clock, officer }: ProgrammeDeps,
  what: string,
  changes: readonly RecordChange[],
): void => {
  for (const { after, recordId } of changes) {
    if (after === null) deleteRecord(database, recordId)
    else writeRecord(database, after)
  }
  keepAct(database, changes, { what, at: clock.now(), by: officer() })
}

/** Adds contents as new records in one act; answers them. */
export const addRecords = (deps: ProgrammeDeps, what: string, contents: readonly ProgrammeContent[]) => {
  const first = nextRecordId(deps.database)
  const records = contents.map(
    (content, index) => ({ ...settled(content), id: first + index, files: [] }) as ProgrammeRecord,
  )
  recordAct(
    deps,
    what,
    records.map((after) => ({ recordId: after.id, before: null, after })),
  )
  return records
}

const nextOf = (before: ProgrammeRecord | null, after: ProgrammeRecord, id: number): ProgrammeRecord | null => {
  if (after.kind !== 'task' || after.fields.state !== 'done') return null
  if (before?.kind === 'task' && before.fields.state === 'done') return null
  const fields = nextTask(after.fields)
  return fields && { kind: 'task', fields, id, files: [] }
}

/**
 * Adds a record (`id` null) or changes one. A task that repeats brings its next time along when it is marked done, in the same
 * act. Refuses a day to come where something is said to have happened, and a change of kind.
 */
export const saveRecord = (
  deps: ProgrammeDeps,
  { id, content }: { readonly id: number | null; readonly content: ProgrammeContent },
): Result<{ readonly record: ProgrammeRecord; readonly next: ProgrammeRecord | null }> =>
  inTransaction(deps.database, () => {
    const { database, clock } = deps
    const before = id === null ? null : (readRecord(database, id) ?? null)
    if (id !== null && before?.kind !== content.kind) return noSuchRecord
    const wrong = futureDay(content, clock.today())
    if (wrong) return wrong
    const free = nextRecordId(database)
    const after = { ...settled(content), id: id ?? free, files: before?.files ?? [] } as ProgrammeRecord
    const next = nextOf(before, after, id === null ? free + 1 : free)
    const what = `${before ? 'Sửa' : 'Thêm'} ${kindWords[content.kind]}`
    recordAct(deps, what, [
      { recordId: after.id, before, after },
      ...(next ? [{ recordId: next.id, before: null, after: next }] : []),
    ])
    return ok({ record: after, next })
  })

/** Takes a record out of the programme; `undoProgrammeAct` brings it back with its files. */
export const removeRecord = (deps: ProgrammeDeps, id: number): Result<ProgrammeRecord> =>
  inTransaction(deps.database, () => {
    const before = readRecord(deps.database, id)
    if (!before) return noSuchRecord
    recordAct(deps, `Bỏ ${kindWords[before.kind]}`, [{ recordId: id, before, after: null }])
    return ok(before)
  })

/** Takes back the newest act on the programme that still stands; answers what it was, or null when there is none. */
export const undoProgrammeAct = ({
  database,
  clock,
}: Pick<ProgrammeDeps, 'database' | 'clock'>): Result<{ readonly what: string } | null> =>
  inTransaction(database, () => {
    const newest = newestAct(database)
    if (!newest) return ok(null)
    for (const { recordId, before } of newest.changes) {
      if (before === null) deleteRecord(database, recordId)
      else writeRecord(database, before)
    }
    markUndone(database, newest.act, clock.now())
    return ok({ what: newest.what })
  })

/** All records of a kind, and until when a task counts as falling due soon. */
export const listRecords = (
  { database, calendar, clock }: Pick<Session, 'database' | 'calendar' | 'clock'>,
  kind: ProgrammeKind,
): ProgrammeList => ({ records: readRecords(database, kind), soonUntil: soonUntil(calendar, clock.today()) })

/** Who changed what of a record and when, newest first. */
export const recordHistory = ({ database }: Pick<Session, 'database'>, id: number): readonly ProgrammeChange[] =>
  changesOfRecord(database, id).map(({ what, at, by, before, after }) => ({
    what,
    at,
    by,
    differences: before && after ? contentDifferences(before, after) : [],
  }))
