import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { channelRules } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Complexity, LawBook } from '../law/law-book.ts'
import { refusalGround } from '../law/refusal-grounds.ts'
import { maskContact, maskNumber } from '../privacy/mask.ts'
import { collectedCosts } from './costs-paid.ts'
import {
  capacityLabels,
  circumstanceLabels,
  directlyConcernedLabels,
  type InformationRequest,
  provisionFormLabels,
  requesterKindLabels,
  requestLabel,
  requestStateLabels,
} from './information-request.ts'
import { type RegisterColumnId, registerHeadings } from './register-column-names.ts'
import { classKindLabels } from './request-branches.ts'
import { type DeadlineStatus, deadlineStatusLabels, type RequestDeadline } from './request-deadline-types.ts'
import { standingActs } from './standing-acts.ts'

/** One request as the printed register shows it. */
export type RegisterEntry = {
  readonly book: LawBook
  readonly request: InformationRequest
  readonly deadline: RequestDeadline | null
  /** The day it must be settled by; a request taken up again has one of its own. */
  readonly dueOn: LocalDate | null
  readonly status: DeadlineStatus
}

/** A column: what stands above it, how wide it is (in characters) and what a request puts there; null leaves the cell empty. */
export type RegisterColumn = { readonly id: RegisterColumnId; readonly heading: string; readonly width: number } & (
  | {
      readonly kind: 'text'
      readonly value: (entry: RegisterEntry) => string
      /** The same in a narrow column, where lists and the book show it. */
      readonly short?: (entry: RegisterEntry) => string
    }
  | { readonly kind: 'day'; readonly value: (entry: RegisterEntry) => LocalDate | null }
  | { readonly kind: 'number'; readonly value: (entry: RegisterEntry) => number | null }
)

const complexityLabels: Readonly<Record<Complexity, string>> = {
  simple: 'Đơn giản, có sẵn',
  complex: 'Phức tạp, không có sẵn',
}
const methodLabels = { ...provisionFormLabels, alreadyPublic: 'Hướng dẫn nơi đã công khai' } as const

type Text = (entry: RegisterEntry) => string

const text = (id: RegisterColumnId, width: number, value: Text, short?: Text): RegisterColumn => ({
  kind: 'text',
  id,
  heading: registerHeadings[id],
  width,
  value,
  ...(short ? { short } : {}),
})
const day = (id: RegisterColumnId, value: (entry: RegisterEntry) => LocalDate | null): RegisterColumn => ({
  kind: 'day',
  id,
  heading: registerHeadings[id],
  width: 12,
  value,
})

const number = (id: RegisterColumnId, value: (entry: RegisterEntry) => number | null): RegisterColumn => ({
  kind: 'number',
  id,
  heading: registerHeadings[id],
  width: 14,
  value,
})

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')
const provided = ({ request }: RegisterEntry) => standingActs(request.events).find((act) => act.kind === 'provide')
const requester = ({ request }: RegisterEntry) => request.facts.requester

/** With how many ask together: their list stands on the request's own paper. */
const organisationText = ({
  organisationName,
  memberCount,
  members,
}: RegisterEntry['request']['facts']['requester']): string => {
  const count = memberCount ?? members.length
  return organisationName === '' || count === 0 ? organisationName : `${organisationName} (${count} người cùng yêu cầu)`
}

const shortConcernText = ({ request: { facts } }: RegisterEntry): string =>
  facts.directlyConcerned === null ? '' : directlyConcernedLabels[facts.directlyConcerned]

/** Whether what is asked touches the asker's own rights, and how. */
const concernText = (entry: RegisterEntry): string => joined(shortConcernText(entry), entry.request.facts.concernedHow)

const channelLabel = ({ book, request }: RegisterEntry): string =>
  channelRules(book, request.law).find((rule) => rule.channel === request.facts.channel)?.label ?? ''

const extensionText = ({ request, deadline }: RegisterEntry): string => {
  const unit = deadline?.extensionLimit?.duration.unit
  if (!request.extension || (unit !== 'day' && unit !== 'workingDay')) return ''
  return durationText({ unit, amount: request.extension.amount })
}

const groundText = ({ book, request }: RegisterEntry): string => {
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  return ground ? `${citationText(ground.citation)}: ${ground.wording}` : ''
}

/** Columns of «Sổ theo dõi cung cấp thông tin theo yêu cầu» (Điều 26 Luật 104/2016/QH13 asks for the book, no text found names its columns). */
export const registerColumns: readonly RegisterColumn[] = [
  text('number', 10, ({ request }) => requestLabel(request)),
  day('sentOn', ({ request }) => request.facts.sentOn),
  day('receivedOn', ({ request }) => request.facts.receivedOn),
  text('receivedTime', 10, ({ request }) => request.facts.receivedTime),
  text('channel', 18, channelLabel),
  text('requester', 24, (entry) => requester(entry).name),
  text('requesterKind', 20, (entry) => requesterKindLabels[requester(entry).kind]),
  text('idNumber', 16, (entry) => requester(entry).idNumber),
  text('address', 30, (entry) => requester(entry).address),
  text('contact', 24, (entry) => joined(requester(entry).phone, requester(entry).fax, requester(entry).email)),
  text('capacity', 22, (entry) => capacityLabels[requester(entry).capacity]),
  text('representative', 24, (entry) => requester(entry).representativeName),
  text('organisation', 26, (entry) => organisationText(requester(entry))),
  text('livesHere', 12, (entry) => (requester(entry).livesHere ? 'Có' : 'Không')),
  text('circumstances', 24, (entry) => joined(...requester(entry).circumstances.map((one) => circumstanceLabels[one]))),
  text('helpGiven', 24, (entry) => requester(entry).helpGiven),
  text('content', 44, ({ request }) => joined(request.facts.content, request.facts.documentName)),
  text('purpose', 28, ({ request }) => request.facts.purpose),
  text('directlyConcerned', 24, concernText, shortConcernText),
  text('provisionForm', 24, ({ request }) => provisionFormLabels[request.facts.provisionForm]),
  text(
    'law',
    24,
    ({ book, request }) => governingLaw(book, request.facts.sentOn).name,
    ({ book, request }) => governingLaw(book, request.facts.sentOn).shortName,
  ),
  text('complexity', 18, ({ request }) =>
    request.facts.complexity === null ? '' : complexityLabels[request.facts.complexity],
  ),
  text('classification', 20, ({ request }) =>
    request.classification === null ? '' : classKindLabels[request.classification.class],
  ),
  day('validOn', ({ request }) => request.validOn),
  day('dueOn', ({ dueOn }) => dueOn),
  day('timeLimitNoticeOn', ({ request }) => request.timeLimitNotice?.on ?? null),
  day('extendedOn', ({ request }) => request.extension?.on ?? null),
  text('extensionLength', 16, extensionText),
  text('extensionReason', 28, ({ request }) => request.extension?.reason ?? ''),
  day('costsOn', ({ request }) => request.costs?.on ?? null),
  number('costsAnnounced', ({ request }) => request.costs?.total ?? null),
  day('payBy', ({ request }) => request.costs?.payBy ?? null),
  day('paidOn', ({ request }) => request.payments.at(-1)?.on ?? null),
  text('paymentDocument', 20, ({ request }) => joined(...request.payments.map((one) => one.documentNumber))),
  text('state', 18, ({ request }) => requestStateLabels[request.state]),
  text('refusalGround', 36, groundText),
  text('withheld', 28, (entry) => provided(entry)?.withheld ?? ''),
  text('unitsAsked', 24, ({ request }) => joined(...new Set(request.unitQuestions.map(({ unit }) => unit)))),
  text('redirectedTo', 26, ({ request }) => request.redirectedTo?.agencyName ?? ''),
  day('closedOn', ({ request }) => request.closedOn),
  text('method', 24, (entry) => {
    const act = provided(entry)
    return act ? methodLabels[act.method] : ''
  }),
  number('costsCollected', (entry) => {
    const collected = collectedCosts(entry.request.events)
    return collected > 0 ? collected : (provided(entry)?.cost ?? null)
  }),
  text('deadlineStatus', 16, ({ status }) => deadlineStatusLabels[status]),
  text('receivedBy', 22, ({ request }) => request.events[0]?.by ?? ''),
  text('assignedTo', 22, ({ request }) => request.assignedTo),
  text('note', 30, ({ request }) => request.facts.note),
]

/** The text of a cell without the numbers of people, which stand in these columns alone. */
export const maskedCell = (id: RegisterColumnId, text: string): string =>
  id === 'idNumber' ? maskNumber(text) : id === 'contact' ? maskContact(text) : text

/** A cell as people read it: «02/11/2026», «24.500», the text itself; empty where there is nothing. */
export const cellText = (column: RegisterColumn, entry: RegisterEntry): string => {
  if (column.kind === 'text') return (column.short ?? column.value)(entry)
  if (column.kind === 'day') {
    const value = column.value(entry)
    return value === null ? '' : formatDay(value)
  }
  const value = column.value(entry)
  return value === null ? '' : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
