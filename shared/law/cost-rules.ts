import type { LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { CostBooking, CostFree, CostRate, LawBook, LawId, Price } from './law-book.ts'

/**
 * What copying costs for a request of this law, in đồng a unit, in the order of the price list; `on` is the day the request was sent.
 * Empty while nobody entered the list (Điều 3 khoản 1 Thông tư 46/2018/TT-BTC, Điều 25 khoản 2 Luật 01/2026/QH16): ask, never guess.
 */
export const prices = (book: LawBook, law: LawId, on: LocalDate): readonly Price[] =>
  dataOfKind(book, 'price').filter((price) => price.law === law && holdsOn(price, on))

/**
 * The share of the price paid where life is hard, in percent; undefined when the law sets none for that area, so that the whole
 * price is paid (Điều 3 khoản 1 Thông tư 46/2018/TT-BTC). Postage is never reduced.
 */
export const costRate = (book: LawBook, law: LawId, area: CostRate['area'], on: LocalDate): CostRate | undefined =>
  dataOfKind(book, 'costRate').find((rate) => rate.law === law && rate.area === area && holdsOn(rate, on))

/**
 * The cases and ways of sending for which nothing is paid (Điều 25 khoản 2 Luật 01/2026/QH16; Điều 3 khoản 2 Thông tư 46/2018/TT-BTC).
 * One with channels frees the sending alone, one without frees the whole request.
 */
export const costFreeCases = (book: LawBook, law: LawId, on: LocalDate): readonly CostFree[] =>
  dataOfKind(book, 'costFree').filter((free) => free.law === law && holdsOn(free, on))

/** Where costs paid under this law are booked (Điều 4 khoản 2 Thông tư 46/2018/TT-BTC); undefined where no rule is known. `on` is the day of the paper. */
export const costBooking = (book: LawBook, law: LawId, on: LocalDate): CostBooking | undefined =>
  dataOfKind(book, 'costBooking').find((booking) => booking.law === law && holdsOn(booking, on))
