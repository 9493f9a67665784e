import type { LocalDate } from '../../shared/calendar/local-date.ts'
import {
  dueReminders,
  type ReminderNotice,
  type RunningRequest,
  remindedKinds,
  reminderNotice,
  todayLine,
} from '../../shared/requests/reminders.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { inTransaction } from '../database/database.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { petitionRow } from '../petitions/petition-row.ts'
import { owedRows } from '../requests/owed-row.ts'
import type { Session } from '../session.ts'
import { keepTold, notYetTold } from './reminder-repository.ts'

/** What the system's own desktop does for reminders: a port, so that everything else runs without a screen. */
export type ReminderDesktop = {
  /** Shows one notice of the system. Its text holds no personal data. */
  notify(notice: ReminderNotice): void
  /** Says in the notification area what the day brings. */
  showToday(line: string): void
}

export type ReminderDeps = Pick<Session, 'mode' | 'database' | 'book' | 'calendar' | 'clock' | 'writeGate'>

const PRACTICE = 'Đang mở dữ liệu tập huấn'
const TURNED_OFF = 'Nhắc việc đang tắt'
const NO_AGENCY = 'Chưa khai báo cơ quan'

/** Petitions of citizens that wait for their answer by a day. */
const owedPetitions = (session: ReminderDeps, today: LocalDate): readonly RunningRequest[] =>
  readPetitions(session.database, { openOnly: true })
    .map((petition) => petitionRow(session, petition, today))
    .flatMap(({ id, number, year, state, dueOn }): readonly RunningRequest[] =>
      state === 'checking' && dueOn !== null ? [{ petition: true, requestId: id, number, year, dueOn }] : [],
    )

/**
 * Looks once at what is due: brings the line of the day up to date and shows what was not shown yet, in one notice. The practice
 * register reminds of nothing. A reminder counts as said once it was shown.
 */
export const remind = async (session: ReminderDeps, desktop: ReminderDesktop): Promise<void> => {
  const { database, calendar, clock } = session
  if (session.mode === 'training') return desktop.showToday(PRACTICE)
  const agency = readAgency(database)
  if (!agency) return desktop.showToday(NO_AGENCY)
  if (!agency.reminders.on) return desktop.showToday(TURNED_OFF)

  const today = clock.today()
  const owed = await owedRows(session, today)
  await session.writeGate.whenFree()
  // The register may have been closed or changed for the practice one meanwhile.
  if (!database.open) return
  const reminded = [...owed.filter(({ kind }) => remindedKinds.includes(kind)), ...owedPetitions(session, today)]
  desktop.showToday(todayLine(reminded.filter(({ dueOn }) => dueOn <= today).length))
  const reminders = notYetTold(database, dueReminders(calendar, agency.reminders, reminded, today))
  if (reminders.length === 0) return
  desktop.notify(reminderNotice(reminders, today))
  inTransaction(database, () => keepTold(database, reminders, today))
}
