import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { CalendarPack, Datum, DatumCheck, LawBook, LawPack, PackOrigin } from './law-book.ts'
import type { LawUpdate } from './law-update.ts'

/** The packs as they lie in resources/law. */
export type ShippedLaw = { readonly packs: readonly LawPack[]; readonly calendar: CalendarPack }

/** An update in force, in the order taken in. */
export type AppliedUpdate = { readonly origin: Exclude<PackOrigin, 'shipped'>; readonly update: LawUpdate }

type FoundPack = { readonly pack: LawPack; readonly origin: PackOrigin }

/**
 * The law book that holds: what ships, then every update in the order taken in. A pack stands for the older versions of itself,
 * a calendar year for that whole year; a repeal ends its datum the day before, and a datum repealed from its own first day is gone.
 * Does not check the packs: see `lawPackProblems`.
 */
export const composeLawBook = (
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
  checks: readonly DatumCheck[],
): LawBook => {
  const packs = newestPacks(shipped, updates)
  const calendar = updates.reduce((all, { update }) => withYears(all, update.calendarYears), shipped.calendar)
  return {
    data: withRepeals(packs.flatMap(({ pack }) => pack.data)),
    calendar,
    packs: [
      ...packs.map(({ pack: { pack, version, title, data }, origin }) => ({
        pack,
        version,
        title,
        origin,
        data: data.map((datum) => datum.id),
      })),
      { pack: calendar.pack, version: calendar.version, title: calendar.title, origin: 'shipped', data: [] },
      ...enteredYears(updates),
    ],
    checks,
  }
}

/** The packs that hold, each once, a newer version in the place of the older. */
export const newestPacks = (shipped: ShippedLaw, updates: readonly AppliedUpdate[]): readonly FoundPack[] => {
  const found = new Map<string, FoundPack>(
    shipped.packs.map((pack) => [pack.pack, { pack, origin: 'shipped' }] as const),
  )
  for (const { origin, update } of updates) {
    for (const pack of update.packs) {
      const known = found.get(pack.pack)
      if (known === undefined || known.pack.version < pack.version) found.set(pack.pack, { pack, origin })
    }
  }
  return [...found.values()]
}

/** A pack for each calendar year that updates brought, its version counting them, so that papers and reports can name what they were counted by. */
const enteredYears = (updates: readonly AppliedUpdate[]): LawBook['packs'] => {
  const found = new Map<number, LawBook['packs'][number]>()
  for (const { origin, update } of updates) {
    for (const { year } of update.calendarYears) {
      const version = (found.get(year)?.version ?? 0) + 1
      found.set(year, { pack: `lich-nghi-${year}`, version, title: `Lịch nghỉ năm ${year}`, origin, data: [] })
    }
  }
  return [...found.values()]
}

const withYears = (calendar: CalendarPack, years: CalendarPack['years']): CalendarPack => {
  if (years.length === 0) return calendar
  const replaced = new Set(years.map(({ year }) => year))
  const all = [...calendar.years.filter(({ year }) => !replaced.has(year)), ...years]
  return { ...calendar, years: all.sort((one, other) => one.year - other.year) }
}

/** The data with every repeal carried out: what it repeals ends the day before, or is gone when it would never have held. */
export const withRepeals = (data: readonly Datum[]): readonly Datum[] => {
  const lastDays = new Map<string, LocalDate>()
  for (const datum of data) {
    if (datum.kind !== 'repeal') continue
    const day = addDays(datum.from, -1)
    const known = lastDays.get(datum.repeals)
    if (known === undefined || day < known) lastDays.set(datum.repeals, day)
  }
  if (lastDays.size === 0) return data
  return data.flatMap((datum) => {
    const lastDay = lastDays.get(datum.id)
    if (lastDay === undefined || (datum.until !== null && datum.until <= lastDay)) return [datum]
    return lastDay < datum.from ? [] : [{ ...datum, until: lastDay }]
  })
}
