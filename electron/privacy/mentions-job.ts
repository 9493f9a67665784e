import { formatDay } from '../../shared/calendar/local-date.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import { type Mention, type MentionPlace, mostMentions } from '../../shared/privacy/mention.ts'
import { subjectRequestLabel } from '../../shared/privacy/subject-request.ts'
import { requestLabel } from '../../shared/requests/request-states.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { readRequest } from '../requests/request-repository.ts'
import {
  programmeTexts,
  type ReportText,
  reportTexts,
  sentReportTexts,
  storedDrafts,
  storedViews,
  subjectTexts,
} from './mention-repository.ts'
import { namesAny, peopleOf } from './named-people.ts'
import { requestsNaming } from './person-repository.ts'

export type Mentions = { readonly found: readonly Mention[]; readonly more: number }

const elsewhere = (place: MentionPlace, what: string, id: number | null = null): Mention => ({ place, id, what })
const period = ({ from, to }: ReportText): string => `kỳ ${formatDay(from)} – ${formatDay(to)}`

/** Other requests and petitions that name one of the people. */
const otherRecords = (
  database: ReadableDatabase,
  { requestIds, petitionIds }: ChosenRecords,
  words: readonly string[],
  named: (text: string) => boolean,
): readonly Mention[] => [
  ...[...new Set(requestsNaming(database, words))]
    .filter((id) => !requestIds.includes(id))
    .flatMap((id) => readRequest(database, id) ?? [])
    .map((request) => elsewhere('request', requestLabel(request), request.id)),
  ...readPetitions(database)
    .filter(({ id, events }) => !petitionIds.includes(id) && named(JSON.stringify(events)))
    .map((petition) => elsewhere('petition', petitionLabel(petition), petition.id)),
]

/** Every place of a register where the people of some records are named, beside these records themselves; each place and period once. */
export const findMentions = (database: ReadableDatabase, chosen: ChosenRecords): Mentions => {
  const people = peopleOf(database, chosen)
  const named = namesAny(people)
  const reports = (place: MentionPlace, texts: Iterable<ReportText>): Mention[] => {
    const found: Mention[] = []
    for (const report of texts) if (named(report.text)) found.push(elsewhere(place, period(report)))
    return found
  }
  const all = [
    // A view is told by its number: its name may be the person's.
    ...storedViews(database).flatMap(({ text }, at) => (named(text) ? [elsewhere('view', `thứ ${at + 1}`)] : [])),
    ...storedDrafts(database).flatMap(({ kind, text }) =>
      named(text) ? [elsewhere('draft', kind.startsWith('receive') ? 'tiếp nhận yêu cầu' : 'trang khác')] : [],
    ),
    ...reports('narrative', reportTexts(database)),
    ...reports('sentReport', sentReportTexts(database)),
    ...(programmeTexts(database).some(named) ? [elsewhere('programme', 'nội dung đã nhập')] : []),
    ...subjectTexts(database).flatMap((one) =>
      named(one.text) ? [elsewhere('subject', subjectRequestLabel(one))] : [],
    ),
    ...otherRecords(database, chosen, [...people.names, ...people.numbers], named),
  ]
  const once = [...new Map(all.map((one) => [`${one.place} ${one.what}`, one])).values()]
  return { found: once.slice(0, mostMentions), more: Math.max(0, once.length - mostMentions) }
}

/** The same in a thread of its own: it reads every act of the register. */
export const mentionsJob = async (
  chosen: ChosenRecords,
  { databaseFile }: Pick<JobContext, 'databaseFile'>,
): Promise<Result<Mentions>> => {
  const database = openReadOnly(databaseFile)
  try {
    return ok(findMentions(database, chosen))
  } finally {
    closeDatabase(database)
  }
}
