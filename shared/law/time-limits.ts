import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { channelRules } from './channel-rules.ts'
import { dataOfKind, holdsOn } from './dated.ts'
import { lawName } from './governing-law.ts'
import type { Channel, Complexity, LawBook, LawId, TimedAct, TimeLimit } from './law-book.ts'
import { LawUnknownError } from './law-unknown-error.ts'

/** `on` is the day the duty arises: for everything about a request, the day it was sent. */
export type TimeLimitQuery = {
  readonly law: LawId
  readonly act: TimedAct
  readonly channel?: Channel
  readonly complexity?: Complexity | null
  readonly on: LocalDate
}

/** The acts in words, to follow «thời hạn». */
export const actNames: Readonly<Record<TimedAct, string>> = {
  provide: 'cung cấp thông tin',
  notifyTimeLimit: 'thông báo thời hạn giải quyết',
  extend: 'gia hạn',
  publish: 'công khai thông tin',
  post: 'niêm yết',
  answerPetition: 'trả lời kiến nghị',
  correctOwnFinding: 'đính chính thông tin tự phát hiện sai',
  answerCorrection: 'trả lời yêu cầu đính chính',
  askCreator: 'đề nghị cơ quan tạo ra thông tin xem xét',
  creatorAnswers: 'cơ quan tạo ra thông tin trả lời',
  passOnAnswer: 'chuyển câu trả lời cho người yêu cầu',
  publishOldInformation: 'công khai thông tin có từ trước',
}

/** An empty list in the pack means the law does not tell them apart. */
const fits = <Value>(allowed: readonly Value[], asked: Value | null | undefined): boolean =>
  allowed.length === 0 || (asked !== null && asked !== undefined && allowed.includes(asked))

const find = (book: LawBook, query: TimeLimitQuery): TimeLimit | undefined => {
  const channelKnown =
    query.channel === undefined || channelRules(book, query.law).some((rule) => rule.channel === query.channel)
  if (!channelKnown) return undefined
  return dataOfKind(book, 'timeLimit').find(
    (limit) =>
      limit.law === query.law &&
      limit.act === query.act &&
      holdsOn(limit, query.on) &&
      fits(limit.channels, query.channel) &&
      fits(limit.complexities, query.complexity),
  )
}

/** True when the law gives such a limit; e.g. none for extending a «đơn giản, có sẵn» request of the 2016 law. */
export const hasTimeLimit = (book: LawBook, query: TimeLimitQuery): boolean => find(book, query) !== undefined

/**
 * The limit the law gives for an act, with its unit and citation. Throws LawUnknownError when the book has none:
 * a day outside the law's time, a channel the law does not know, a request not yet told simple or complex.
 */
export const timeLimit = (book: LawBook, query: TimeLimitQuery): TimeLimit => {
  const found = find(book, query)
  if (!found) {
    const asked = `${lawName(book, query.law)} không có thời hạn ${actNames[query.act]}`
    throw new LawUnknownError(
      `${asked} cho trường hợp này (ngày ${formatDay(query.on)}). Hãy kiểm tra kênh gửi, loại thông tin và ngày gửi.`,
    )
  }
  return found
}
