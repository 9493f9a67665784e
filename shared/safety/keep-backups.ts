/** How many backups of each kind stay: the newest of so many half-hours, days, weeks and months that have one. */
export const keptBackups = { newest: 6, days: 14, weeks: 8, months: 14 } as const

type Dated = { readonly id: string; readonly at: string }

const day = (at: string): string => at.slice(0, 10)
const month = (at: string): string => at.slice(0, 7)
/** The Monday of its week. */
const week = (at: string): string => {
  const date = new Date(`${day(at)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** The newest backup of each of the newest `most` periods. */
const newestOfEach = (
  newestFirst: readonly Dated[],
  periodOf: (at: string) => string,
  most: number,
): readonly string[] => {
  const kept = new Map<string, string>()
  for (const { id, at } of newestFirst) {
    const period = periodOf(at)
    if (!kept.has(period)) kept.set(period, id)
  }
  return [...kept.values()].slice(0, most)
}

/**
 * Which backups may go. Stays: the newest few, the last one of each of the last days, weeks and months, so that at least a
 * year can be gone back to. Counted over periods that have a backup: an agency that rests for a month loses none by resting.
 */
export const backupsToDrop = (backups: readonly Dated[]): readonly string[] => {
  const newestFirst = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const kept = new Set([
    ...newestFirst.slice(0, keptBackups.newest).map(({ id }) => id),
    ...newestOfEach(newestFirst, day, keptBackups.days),
    ...newestOfEach(newestFirst, week, keptBackups.weeks),
    ...newestOfEach(newestFirst, month, keptBackups.months),
  ])
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}
