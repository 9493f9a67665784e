import { useMemo } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import type { DeadlineStatus } from '../../../shared/requests/request-deadline-types.ts'
import { api, useCall } from '../../api.ts'
import { go } from '../../navigation-store.ts'

/** Something beside the requests that is due on a day: a petition to answer, something of the catalogue to publish or review. */
export type OtherDue = {
  readonly key: string
  readonly what: string
  readonly title: string
  readonly status: DeadlineStatus
  readonly open: () => void
}
/** `count` may be more than the entries that came. */
export type OtherDueDay = { readonly count: number; readonly entries: readonly OtherDue[] }
export type OtherDueDays = ReadonlyMap<LocalDate, OtherDueDay>

/** What is due beside the requests on the days from `from` to `to`: petitions first, then the catalogue. */
export const useOtherDue = (
  { from, to, perDay }: { readonly from: LocalDate; readonly to: LocalDate; readonly perDay: number },
  today: LocalDate,
  version: number,
): OtherDueDays => {
  const key = `${from} ${to} ${today} ${version}`
  const petitions = useCall(() => api.petitions.due({ from, to }), key).value
  const publications = useCall(() => api.catalogue.due({ from, to, perDay }), key).value
  return useMemo(() => {
    const days = new Map<LocalDate, { count: number; entries: OtherDue[] }>()
    const add = (day: LocalDate, count: number, entries: readonly OtherDue[]): void => {
      const known = days.get(day) ?? { count: 0, entries: [] }
      days.set(day, { count: known.count + count, entries: [...known.entries, ...entries] })
    }
    for (const row of petitions ?? [])
      if (row.dueOn !== null)
        add(row.dueOn, 1, [
          {
            key: `petition ${row.id}`,
            what: `Trả lời kiến nghị ${petitionLabel(row)}`,
            title: row.title,
            status: row.status,
            open: () => go('catalogue', { petitions: { open: row.id, filter: 'open' } }),
          },
        ])
    for (const { day, count, entries } of publications ?? [])
      add(
        day,
        count,
        entries.map(({ itemId, list, title, what }) => ({
          key: `item ${itemId} ${what}`,
          what,
          title,
          status: day < today ? 'overdue' : day === today ? 'today' : 'running',
          open: () => go('catalogue', { list, itemId }),
        })),
      )
    return days
  }, [petitions, publications, today])
}
