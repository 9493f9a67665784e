import { dataOfKind } from './dated.ts'
import type { ChannelRule, LawBook, LawId } from './law-book.ts'

/** The ways a request may be sent under a law, in the law's order (Điều 24 of both laws). */
export const channelRules = (book: LawBook, law: LawId): readonly ChannelRule[] =>
  dataOfKind(book, 'channel').filter((rule) => rule.law === law)

/** True when the law gives «đơn giản, có sẵn» and «phức tạp, không có sẵn» different limits. */
export const distinguishesComplexity = (book: LawBook, law: LawId): boolean =>
  dataOfKind(book, 'timeLimit').some(
    (limit) => limit.law === law && limit.act === 'provide' && limit.complexities.length > 0,
  )
