import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import type { CommuneContent, CommuneLimit, LawBook } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

/** What a commune must make public to its people on a day, and how, in the law's order (Điều 11, 13 Luật 10/2022/QH15); empty before that law. */
export const communeContents = (book: LawBook, on: LocalDate): readonly CommuneContent[] =>
  dataOfKind(book, 'communeContent').filter((content) => holdsOn(content, on))

/**
 * How soon or how long, apart from the laws on access to information (Điều 12, 13 Luật 10/2022/QH15): `publish` counts from the
 * decision, `post` and `loudspeaker` are shortest times, `quarterlyList` is how often. Throws LawUnknownError when the book has none.
 */
export const communeLimit = (book: LawBook, act: CommuneLimit['act'], on: LocalDate): CommuneLimit => {
  const found = dataOfKind(book, 'communeLimit').find((limit) => limit.act === act && holdsOn(limit, on))
  if (!found) {
    throw new LawUnknownError(
      `Phần mềm chưa có thời hạn công khai theo luật về thực hiện dân chủ ở cơ sở cho ngày ${formatDay(on)}.`,
    )
  }
  return found
}
