import { mostDue } from '../../shared/privacy/chosen-records.ts'
import type { PersonalDataPage } from '../../shared/privacy/personal-data.ts'
import { lastClosingDay } from '../../shared/privacy/retention.ts'
import type { Session } from '../session.ts'
import { readAnonymisations } from './anonymise-repository.ts'
import { newestDataUses } from './data-use-repository.ts'
import { dueRecords } from './due-records.ts'
import { oldCopies } from './old-copies.ts'
import { readRetention } from './retention-repository.ts'
import { subjectRequests } from './subject-requests.ts'

/** Uses listed at once. */
const USES_SHOWN = 100

/** Everything the page «Dữ liệu cá nhân» shows, as of today. */
export const readPersonalData = async (
  session: Pick<Session, 'database' | 'dataFolder' | 'clock' | 'book' | 'calendar'>,
): Promise<PersonalDataPage> => {
  const { database, clock } = session
  const rule = readRetention(database)
  const last = rule && lastClosingDay(clock.today(), rule.years)
  const { due, count } = last === null ? { due: [], count: 0 } : dueRecords(database, last, mostDue)
  return {
    rule,
    due,
    dueCount: count,
    anonymisations: readAnonymisations(database),
    oldCopies: await oldCopies(session),
    uses: newestDataUses(database, USES_SHOWN),
    subjectRequests: subjectRequests(session),
  }
}
