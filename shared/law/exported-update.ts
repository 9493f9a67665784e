import { foldedTerms } from '../text/vietnamese-fold.ts'
import { type AppliedUpdate, newestPacks, type ShippedLaw } from './compose-law-book.ts'
import type { CalendarYear, Datum, LawPack, PackOrigin } from './law-book.ts'
import type { LawUpdate } from './law-update.ts'
import { ownPackId } from './own-rules.ts'

/** Who hands the pack on; province and name together tell communes of one name apart. */
export type ExportingAgency = { readonly name: string; readonly province: string }

/**
 * What an agency itself entered, for others: its pack under a name of its own, so that the packs of two communes lie side by side,
 * and the calendar years it entered. The agency stands where the officer's name was.
 */
export const ownContent = (
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
  agency: ExportingAgency,
): Pick<LawUpdate, 'packs' | 'calendarYears'> => ({
  packs: standingPacks(shipped, updates, 'own')
    .filter(({ data }) => data.length > 0)
    .map((pack) => renamed(pack, agency)),
  calendarYears: standingYears(updates, 'own').map((year) =>
    year.enteredBy === undefined ? year : { ...year, enteredBy: agency.name },
  ),
})

/** Everything taken in from files that still holds, as it came. */
export const takenInContent = (
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
): Pick<LawUpdate, 'packs' | 'calendarYears'> => ({
  packs: standingPacks(shipped, updates, 'file'),
  calendarYears: standingYears(updates, 'file'),
})

const standingPacks = (shipped: ShippedLaw, updates: readonly AppliedUpdate[], origin: PackOrigin): LawPack[] =>
  newestPacks(shipped, updates)
    .filter((found) => found.origin === origin)
    .map(({ pack }) => pack)

/** The years whose last word came from there. */
const standingYears = (updates: readonly AppliedUpdate[], origin: PackOrigin): CalendarYear[] => {
  const last = new Map<number, { readonly year: CalendarYear; readonly origin: PackOrigin }>()
  for (const { origin: from, update } of updates) {
    for (const year of update.calendarYears) last.set(year.year, { year, origin: from })
  }
  return [...last.values()].filter((found) => found.origin === origin).map(({ year }) => year)
}

/** A pack's name has room for so much. */
const mostName = 70

const renamed = (pack: LawPack, { name, province }: ExportingAgency): LawPack => {
  const own = `tu-${foldedTerms(`${name} ${province}`).join('-').slice(0, mostName)}`.replace(/[^a-z0-9-]/g, '')
  const rename = (id: string) => (id.startsWith(`${ownPackId}.`) ? `${own}${id.slice(ownPackId.length)}` : id)
  return {
    ...pack,
    pack: own,
    title: `Quy định do ${name} nhập`,
    data: pack.data.map((datum): Datum => {
      const handed = { ...datum, id: rename(datum.id), checkedBy: entered(datum) ? name : datum.checkedBy }
      return handed.kind === 'repeal' ? { ...handed, repeals: rename(handed.repeals) } : handed
    }),
  }
}

/** What the agency put back of others keeps who looked at it. */
const entered = ({ certainty }: Datum): boolean => certainty === 'agency'
