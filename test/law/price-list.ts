import { localDate } from '../../shared/calendar/local-date.ts'
import type { LawBook, LawId, Price } from '../../shared/law/law-book.ts'
import { book } from './shipped-law-book.ts'

/** A price as an agency enters it. The amounts are made up: no price list ships with the law packs. */
export const agencyPrice = (law: LawId, id: string, item: string, per: string, dong: number): Price => ({
  id,
  kind: 'price',
  law,
  item,
  per,
  dong,
  from: localDate('2018-07-01'),
  until: null,
  citation: { text: 'Bảng giá thử', article: 'Mục 1' },
  certainty: 'agency',
  checkedOn: localDate('2026-11-01'),
  checkedBy: 'Người làm thử',
  statement: `${item}, một ${per}.`,
})

export const oldPage = agencyPrice('luat-104-2016', 'co-quan.trang-a4-cu', 'In, sao đen trắng', 'trang A4', 1_111)
export const newPage = agencyPrice('luat-01-2026', 'co-quan.trang-a4', 'In, sao đen trắng', 'trang A4', 1_000)

/** The shipped law with a price list for both laws. */
export const bookWithPrices: LawBook = { ...book, data: [...book.data, oldPage, newPage] }
