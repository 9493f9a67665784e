import type { Agency } from './agency.ts'

/** How an agency counts and works until it says otherwise; also for an agency saved before these could be set. Habits, not law. */
export const agencyHabits: Pick<
  Agency,
  'saturdayCounts' | 'workingHours' | 'reminders' | 'collectingOffice' | 'treasury' | 'role' | 'code'
> = {
  saturdayCounts: false,
  workingHours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  reminders: { on: true, workingDaysBefore: 5, dayBefore: true, onTheDay: true },
  collectingOffice: '',
  treasury: '',
  role: 'agency',
  code: '',
}
