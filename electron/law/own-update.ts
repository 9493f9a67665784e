import { composeLawBook, newestPacks } from '../../shared/law/compose-law-book.ts'
import { dataOfKind } from '../../shared/law/dated.ts'
import type { LawPack, MissingRule } from '../../shared/law/law-book.ts'
import type { LawUpdate } from '../../shared/law/law-update.ts'
import { ownPackWith, ownPackWithout } from '../../shared/law/own-answers.ts'
import { ownCalendarYear } from '../../shared/law/own-calendar.ts'
import { type OwnChange, ownPackId } from '../../shared/law/own-rules.ts'
import { assertNever, ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { JobContext } from '../jobs/job.ts'
import type { StandingLaw } from './check-law-update.ts'
import { highestVersion } from './law-update-repository.ts'

const noSuchRule = () =>
  refusal('notFound', 'Không tìm thấy quy định còn thiếu này. Hãy mở lại mục «Quy định còn thiếu».')
const noAnswer = () =>
  refusal('notFound', 'Cơ quan chưa nhập quy định này, hoặc quy định đã được rút. Hãy mở lại mục «Quy định còn thiếu».')

/** What an agency enters, as an update of its own pack or of one calendar year; refuses as `ownPackWith` and `ownCalendarYear` do. */
export const ownUpdate = (
  database: ReadableDatabase,
  change: OwnChange,
  standing: StandingLaw,
  { clock, officer }: Pick<JobContext, 'clock' | 'officer'>,
): Result<LawUpdate> => {
  const on = clock.today()
  const named = (title: string, content: Pick<LawUpdate, 'packs' | 'calendarYears'>): Result<LawUpdate> =>
    ok({
      format: 'dau-moi.goi-phap-luat',
      formatVersion: 1,
      title: title.slice(0, mostTitle),
      issuedBy: readAgency(database)?.name ?? 'Cơ quan này',
      issuedOn: on,
      ...content,
    })
  const previous = ownPack(standing)
  const version = () => highestVersion(database, ownPackId) + 1

  switch (change.kind) {
    case 'answer': {
      const { missingId } = change.answer
      const missing = missingRule(standing, missingId)
      if (!missing) return noSuchRule()
      const others = dataWithout(standing, missingId, previous)
      const pack = ownPackWith(previous, change.answer, { missing, others, by: officer, on, version: version() })
      return pack.ok ? named(`Cơ quan nhập: ${missing.topic}`, { packs: [pack.value], calendarYears: [] }) : pack
    }
    case 'withdrawAnswer': {
      const pack = ownPackWithout(previous, change.missingId, version())
      if (!pack) return noAnswer()
      const topic = missingRule(standing, change.missingId)?.topic ?? change.missingId
      return named(`Cơ quan rút: ${topic}`, { packs: [pack], calendarYears: [] })
    }
    case 'calendarYear': {
      // Which days are weekly rest is the law's to say here, whatever the agency counts.
      const calendar = { ...standing.book.calendar, weeklyRest: standing.shipped.calendar.weeklyRest }
      const year = ownCalendarYear(change.year, change.decision, { calendar, by: officer, on })
      if (!year.ok) return year
      return named(`Cơ quan nhập: lịch nghỉ năm ${year.value.year}`, { packs: [], calendarYears: [year.value] })
    }
    default:
      return assertNever(change)
  }
}

/** As long as a title may be. */
const mostTitle = 200

const ownPack = ({ shipped, updates }: StandingLaw): LawPack | null =>
  newestPacks(shipped, updates).find(({ pack }) => pack.pack === ownPackId)?.pack ?? null

const missingRule = ({ book }: StandingLaw, id: string): MissingRule | undefined =>
  dataOfKind(book, 'missing').find((rule) => rule.id === id)

/** The data that would hold if the agency had not answered this rule. */
const dataWithout = ({ shipped, updates }: StandingLaw, missingId: string, previous: LawPack | null) => {
  const without = ownPackWithout(previous, missingId, Number.MAX_SAFE_INTEGER)
  if (!without) return composeLawBook(shipped, updates, []).data
  const update = { packs: [without], calendarYears: [] } as unknown as LawUpdate
  return composeLawBook(shipped, [...updates, { origin: 'own', update }], []).data
}
