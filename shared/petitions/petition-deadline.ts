import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { durationText } from '../law/duration-text.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { LawBook, PlainRule, TimeLimit } from '../law/law-book.ts'
import { standingCertainty } from '../law/standing-certainty.ts'
import { timeLimit } from '../law/time-limits.ts'
import { wrongPublicationRule } from '../law/wrong-publication-rules.ts'
import { countDays } from '../requests/count-days.ts'
import { countingCitations, countingData, deadlineNotes, usesProvisionalYear } from '../requests/deadline-notes.ts'
import { deadlineStatus, dueText } from '../requests/deadline-status.ts'
import type { DayProof, DeadlineStatus } from '../requests/request-deadline-types.ts'
import type { Petition, PetitionFacts } from './petition.ts'

type Dated = Pick<PetitionFacts, 'source' | 'publisher' | 'receivedOn'>

/**
 * The limit for answering a citizen's petition, of the agency that published the information, by the law in force on the day the
 * petition was received (Điều 22 khoản 4 of both laws); the transition of Điều 31.4 Luật 01/2026/QH16 speaks of requests alone.
 * null where the law sets no number of days: the agency's own finding, another agency's word, what another agency published.
 * Throws LawUnknownError for a day before the first law known.
 */
export const petitionLimit = (book: LawBook, { source, publisher, receivedOn }: Dated): TimeLimit | null =>
  source === 'citizen' && publisher === ''
    ? timeLimit(book, { law: governingLaw(book, receivedOn).law, act: 'answerPetition', on: receivedOn })
    : null

/** The day a citizen must be answered, with its proof; null where `petitionLimit` is. */
export const petitionDeadline = (book: LawBook, calendar: WorkingCalendar, facts: Dated): DayProof | null => {
  const limit = petitionLimit(book, facts)
  if (limit === null) return null
  const { receivedOn } = facts
  const law = governingLaw(book, receivedOn)
  const { dueOn, steps } = countDays(calendar, receivedOn, limit.duration)
  return {
    dueOn,
    rule: `${durationText(limit.duration)} kể từ ngày nhận được kiến nghị`,
    citations: [limit.citation, ...countingCitations(book, [limit])],
    data: [limit.id, ...countingData(book, [limit])],
    certainty: standingCertainty(book, limit),
    provisional: usesProvisionalYear(calendar, steps),
    notes: deadlineNotes(book, calendar, { law, validOn: receivedOn, limit, extensionLimit: null, steps }),
    steps,
  }
}

/** What the law asks where it sets no number of days: «kịp thời», by who made and who published the information. */
export const promptRule = (
  book: LawBook,
  { creator, publisher, receivedOn }: Pick<PetitionFacts, 'creator' | 'publisher' | 'receivedOn'>,
): PlainRule | undefined =>
  wrongPublicationRule(
    book,
    receivedOn,
    publisher !== '' ? 'publishedElsewhere' : creator === '' ? 'ours' : 'madeElsewhere',
  )

/** How a petition stands on a day, in a word and in words; a citizen's is judged by the day of the answer. */
export type PetitionStanding = { readonly status: DeadlineStatus; readonly text: string }

export const petitionStanding = (
  calendar: WorkingCalendar,
  { facts, state, answer, correctedOn }: Pick<Petition, 'facts' | 'state' | 'answer' | 'correctedOn'>,
  dueOn: LocalDate | null,
  today: LocalDate,
): PetitionStanding => {
  if (state === 'void') return { status: 'notRunning', text: 'Đã hủy' }
  if (answer === null)
    return dueOn === null
      ? { status: 'notRunning', text: 'Kịp thời, luật không đặt số ngày' }
      : {
          status: deadlineStatus(calendar, { dueOn }, 'open', null, today),
          text: asSentence(dueText(calendar, dueOn, today)),
        }
  if (state === 'correcting') return { status: 'soon', text: 'Chờ đính chính, kịp thời' }
  const late = dueOn !== null && answer.on > dueOn
  const told = facts.source === 'ownFinding' ? 'Kết luận' : late ? 'Trả lời trễ' : 'Trả lời'
  const put = correctedOn === null ? '' : `, đính chính ngày ${formatDay(correctedOn)}`
  return { status: late ? 'doneLate' : 'doneOnTime', text: `${told} ngày ${formatDay(answer.on)}${put}` }
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
