import { limitEnd } from '../calendar/limit-end.ts'
import { addDays, daysBetween, dayWithin, formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { classification } from '../law/classifications.ts'
import { communeLimit } from '../law/commune-rules.ts'
import { dataOfKind, holdsOn } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { fold } from '../text/vietnamese-fold.ts'
import type { CatalogueItem } from './catalogue-item.ts'
import { isPublishedLate, publishBy } from './publish-by.ts'

export const dutyKinds = ['publish', 'portal', 'posting', 'loudspeaker', 'review'] as const
export type DutyKind = (typeof dutyKinds)[number]

/**
 * One duty of an item as of a day. `dueOn` is the day it falls due, null where the law sets none. late: the day has passed and it is
 * not done; open: still to be done; met: done, kept as proof.
 */
export type PublicationDuty = {
  readonly kind: DutyKind
  readonly state: 'late' | 'open' | 'met'
  readonly dueOn: LocalDate | null
  /** What is to be done or was done, in words, with its day. */
  readonly text: string
  /** Article it rests on; empty for what the officer set. */
  readonly article: string
}

type Dutiful = Pick<
  CatalogueItem,
  | 'list'
  | 'createdOn'
  | 'group'
  | 'retiredOn'
  | 'publishDeadline'
  | 'deadlineGround'
  | 'beforeLaw'
  | 'publishedOn'
  | 'publicationForms'
  | 'publicationTerm'
  | 'postedFrom'
  | 'postedUntil'
  | 'loudspeakerFrom'
  | 'loudspeakerUntil'
  | 'reviewOn'
>
type Judged = {
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  readonly item: Dutiful
  readonly today: LocalDate
}

/** What an item owes or has done as of `today`: publication, portal, posting, loudspeaker, review. Retired items owe nothing. */
export const publicationDuties = (
  book: LawBook,
  calendar: WorkingCalendar,
  item: Dutiful,
  today: LocalDate,
): readonly PublicationDuty[] => {
  if (item.retiredOn !== null) return []
  const judged = { book, calendar, item, today }
  const open = item.list === 'mustPublish' || item.list === 'published'
  return [
    ...(open ? [publishDuty(judged), portalDuty(judged), postingDuty(judged), loudspeakerDuty(judged)] : []),
    reviewDuty(judged),
  ].filter((duty) => duty !== null)
}

/** The last day a notice posted on `postedFrom` must stay up at least; null where no law known sets one. */
export const leastPostedUntil = (
  book: LawBook,
  calendar: WorkingCalendar,
  postedFrom: LocalDate,
): { readonly day: LocalDate; readonly article: string } | null => {
  const law = dataOfKind(book, 'law').find((each) => holdsOn(each, postedFrom))
  const query = law && { law: law.law, act: 'post' as const, on: postedFrom }
  if (!query || !hasTimeLimit(book, query)) return null
  const limit = timeLimit(book, query)
  const day = dayWithin(() => limitEnd(calendar, postedFrom, limit.duration))
  return day && { day, article: citationText(limit.citation) }
}

/** True for what stays on the board for good («thường xuyên»): nothing reminds of taking it down. */
const isPermanent = (term: string): boolean => fold(term).startsWith('thuong xuyen')

const publishDuty = ({ book, calendar, item, today }: Judged): PublicationDuty | null => {
  const dueOn = publishBy(book, calendar, item, today)
  const article = item.publishDeadline === null ? '' : item.deadlineGround
  if (item.publishedOn !== null) {
    const late = isPublishedLate(dueOn, item.publishedOn, today)
    const text = `Đã công khai ngày ${formatDay(item.publishedOn)}${late && dueOn ? `, sau hạn ${formatDay(dueOn)}` : ''}`
    return { kind: 'publish', state: 'met', dueOn, text, article }
  }
  if (item.list !== 'mustPublish') return null
  if (dueOn === null) return { kind: 'publish', state: 'open', dueOn, text: 'Chưa công khai', article }
  const late = dueOn < today
  const text = `Chưa công khai, ${late ? 'đã quá hạn' : 'hạn'} ${formatDay(dueOn)}`
  return { kind: 'publish', state: late ? 'late' : 'open', dueOn, text, article }
}

const portalDuty = ({ book, item }: Judged): PublicationDuty | null => {
  const group = classification(book, item.group)
  if (item.publishedOn === null || group?.kind !== 'publicationGroup' || group.onPortal !== true) return null
  const there = item.publicationForms.includes('portal')
  const rule = dataOfKind(book, 'rule').find((each) => each.id === `${group.law}.19.1`)
  return {
    kind: 'portal',
    state: there ? 'met' : 'open',
    dueOn: null,
    text: there ? 'Đã có trên cổng, trang thông tin điện tử' : 'Chưa ghi là có trên cổng, trang thông tin điện tử',
    article: rule ? citationText(rule.citation) : '',
  }
}

const postingDuty = ({ book, calendar, item, today }: Judged): PublicationDuty | null => {
  if (item.postedFrom === null) return null
  const least = leastPostedUntil(book, calendar, item.postedFrom)
  if (!least) return null
  const { day: dueOn, article } = least
  const duty = { kind: 'posting' as const, dueOn, article }
  const until = item.postedUntil
  if (until !== null && until < dueOn)
    return {
      ...duty,
      state: 'late',
      text: `Niêm yết chỉ đến ${formatDay(until)}, phải đến ít nhất ${formatDay(dueOn)}`,
    }
  if (until !== null && until < today)
    return { ...duty, state: 'met', text: `Đã niêm yết từ ${formatDay(item.postedFrom)} đến ${formatDay(until)}` }
  if (until !== null || isPermanent(item.publicationTerm))
    return { ...duty, state: 'met', text: until ? `Niêm yết đến ${formatDay(until)}` : 'Niêm yết thường xuyên' }
  return dueOn < today
    ? { ...duty, state: 'open', text: `Đã đủ thời gian niêm yết ngày ${formatDay(dueOn)}; hãy ghi ngày gỡ` }
    : { ...duty, state: 'open', text: `Giữ niêm yết ít nhất đến ${formatDay(dueOn)}` }
}

const loudspeakerDuty = ({ book, item, today }: Judged): PublicationDuty | null => {
  const from = item.loudspeakerFrom
  if (from === null) return null
  if (!dataOfKind(book, 'communeLimit').some((each) => each.act === 'loudspeaker' && holdsOn(each, today))) return null
  const limit = communeLimit(book, 'loudspeaker', today)
  if (limit.duration.unit !== 'day') return null
  // «ít nhất 03 ngày liên tục» counts the days on which it is read, the first among them.
  const { amount } = limit.duration
  const dueOn = dayWithin(() => addDays(from, amount - 1))
  if (dueOn === null) return null
  const duty = { kind: 'loudspeaker' as const, dueOn, article: citationText(limit.citation) }
  if (item.loudspeakerUntil !== null) {
    const days = daysBetween(from, item.loudspeakerUntil) + 1
    const enough = item.loudspeakerUntil >= dueOn
    const text = enough
      ? `Truyền thanh ${days} ngày, đến ${formatDay(item.loudspeakerUntil)}`
      : `Truyền thanh mới ${days} ngày, phải ít nhất ${amount} ngày liên tục`
    return { ...duty, state: enough ? 'met' : 'late', text }
  }
  return dueOn < today
    ? { ...duty, state: 'open', text: `Đã đến hết đợt truyền thanh ngày ${formatDay(dueOn)}; hãy ghi ngày kết thúc` }
    : { ...duty, state: 'open', text: `Truyền thanh liên tục ít nhất đến ${formatDay(dueOn)}` }
}

const reviewDuty = ({ item, today }: Judged): PublicationDuty | null => {
  if (item.reviewOn === null) return null
  const late = item.reviewOn < today
  const text = `${late ? 'Đã quá ngày rà soát lại' : 'Rà soát lại ngày'} ${formatDay(item.reviewOn)}`
  return { kind: 'review', state: late ? 'late' : 'open', dueOn: item.reviewOn, text, article: '' }
}

export const dutyLabels: Readonly<Record<DutyKind, string>> = {
  publish: 'Công khai',
  portal: 'Cổng, trang thông tin điện tử',
  posting: 'Niêm yết',
  loudspeaker: 'Truyền thanh',
  review: 'Rà soát lại',
}
