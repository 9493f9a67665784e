import canonicalize from 'canonicalize'
import {
  calendarPackProblems,
  type FiledPack,
  lawPackProblems,
  type PackProblem,
} from '../../shared/law/check-law-book.ts'
import { type AppliedUpdate, newestPacks, type ShippedLaw } from '../../shared/law/compose-law-book.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { LawUpdate } from '../../shared/law/law-update.ts'
import { ownPackId } from '../../shared/law/own-rules.ts'

/** What already holds in the register. */
export type StandingLaw = {
  readonly shipped: ShippedLaw
  readonly updates: readonly AppliedUpdate[]
  readonly book: LawBook
}

/**
 * What keeps an update out beside the law that already holds: versions that are no newer, ids and periods that clash, references to
 * nothing, a calendar that is no calendar. `file` is what the faults are laid to. Empty when it may be taken in.
 */
export const updateProblems = (
  file: string,
  next: AppliedUpdate,
  { shipped, updates }: StandingLaw,
): readonly PackProblem[] => {
  const own = packProblems(file, next, shipped, updates)
  if (own.length > 0) return own
  return [
    ...calendarPackProblems(file, { years: next.update.calendarYears }),
    ...newProblems(shipped, updates, [...updates, next], (pack) => next.update.packs.includes(pack.pack), file),
  ]
}

/** What would be wrong with the law that is left once updates are undone. */
export const undoProblems = (
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
  left: readonly AppliedUpdate[],
): readonly PackProblem[] => newProblems(shipped, updates, left, () => true, '')

/** True when everything the update brings is there already, letter for letter. */
export const isAlreadyIn = (update: LawUpdate, { shipped, updates, book }: StandingLaw): boolean => {
  const packs = newestPacks(shipped, updates).map(({ pack }) => pack)
  return (
    update.packs.every((pack) => packs.some((one) => one.pack === pack.pack && same(one, pack))) &&
    update.calendarYears.every((year) => book.calendar.years.some((one) => one.year === year.year && same(one, year)))
  )
}

const same = (one: object, other: object): boolean => canonicalize(one) === canonicalize(other)

const packName = /^[a-z0-9.đ-]{1,80}$/

const packProblems = (
  file: string,
  { origin, update }: AppliedUpdate,
  shipped: ShippedLaw,
  updates: readonly AppliedUpdate[],
): readonly PackProblem[] => {
  if (update.packs.length + update.calendarYears.length === 0) {
    return [{ file, datum: 'toàn tệp', reason: 'gói không có quy định nào, cũng không có lịch nghỉ của năm nào' }]
  }
  const standing = newestPacks(shipped, updates)
  const reserved = (name: string) =>
    name === shipped.calendar.pack || name.startsWith('lich-nghi-') || (origin === 'file' && name === ownPackId)
  return update.packs.flatMap((pack, index) => {
    const known = standing.find((one) => one.pack.pack === pack.pack)?.pack
    const repeated = update.packs.findIndex((one) => one.pack === pack.pack) < index
    return [
      ...(packName.test(pack.pack) ? [] : ['mã gói chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối']),
      ...(reserved(pack.pack) ? ['mã gói này dành riêng cho phần mềm'] : []),
      ...(repeated ? ['gói này có hai lần trong tệp'] : []),
      ...(known && known.version > pack.version
        ? [`phiên bản ${pack.version} cũ hơn phiên bản ${known.version} đang có`]
        : []),
      ...(known && known.version === pack.version && !same(known, pack)
        ? [`nội dung khác với phiên bản ${known.version} đang có nhưng mang cùng số phiên bản`]
        : []),
    ].map((reason) => ({ file, datum: pack.pack, reason }))
  })
}

/** Faults that the packs in force with `next` have and those with `before` had not; newcomers come last, so that faults are laid to them. */
const newProblems = (
  shipped: ShippedLaw,
  before: readonly AppliedUpdate[],
  next: readonly AppliedUpdate[],
  isNewcomer: (pack: FiledPack) => boolean,
  file: string,
): readonly PackProblem[] => {
  const filed = (updates: readonly AppliedUpdate[]): readonly FiledPack[] =>
    newestPacks(shipped, updates).map(({ pack }) => ({ file: `gói «${pack.title}»`, pack }))
  const all = filed(next)
  const newcomers = all.filter(isNewcomer).map(({ file: place, pack }) => ({ file: file || place, pack }))
  const packs = [...all.filter((pack) => !isNewcomer(pack)), ...newcomers]
  const old = new Set(lawPackProblems(filed(before)).map(keyOf))
  return lawPackProblems(packs, newcomers).filter((problem) => !old.has(keyOf(problem)))
}

const keyOf = ({ datum, reason }: PackProblem): string => `${datum} ${reason}`
