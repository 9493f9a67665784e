import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import { channelRules, distinguishesComplexity } from '../../shared/law/channel-rules.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import type { Channel, LawBook } from '../../shared/law/law-book.ts'
import { refusalGrounds } from '../../shared/law/refusal-grounds.ts'
import { type RequestFacts, requesterSchema } from '../../shared/requests/information-request.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import type { Result } from '../../shared/result.ts'
import { fixedClock } from '../clock.ts'
import { askForCompletion } from '../requests/ask-for-completion.ts'
import { askUnit } from '../requests/ask-unit.ts'
import { completeRequest } from '../requests/complete-request.ts'
import { extendRequest } from '../requests/extend-request.ts'
import { provideInformation } from '../requests/provide-information.ts'
import { type RequestDeps, receiveRequest } from '../requests/receive-request.ts'
import { redirectRequest } from '../requests/redirect-request.ts'
import { refuseRequest } from '../requests/refuse-request.ts'
import { withdrawRequest } from '../requests/withdraw-request.ts'
import type { TrainingRequest, TrainingStep } from './training-data.ts'

/** A practice request with the day it comes in, in the order they are entered. */
export type PlannedRequest = { readonly receivedOn: LocalDate; readonly request: TrainingRequest }

/** Puts the requests in the order of their days, which is the order of their numbers. */
export const planRequests = (
  { book, calendar }: Pick<RequestDeps, 'book' | 'calendar'>,
  requests: readonly TrainingRequest[],
  today: LocalDate,
): readonly PlannedRequest[] =>
  requests
    .map((request) => ({ request, receivedOn: receivedDay(book, calendar, request, today) }))
    .sort((one, other) => one.receivedOn.localeCompare(other.receivedOn))

/** Enters a practice request and does its acts, each on its own day, through the officer's own use-cases. Throws when one is refused. */
export const enterTrainingRequest = (
  deps: RequestDeps,
  { request, receivedOn }: PlannedRequest,
  today: LocalDate,
): void => {
  const facts = factsOf(deps.book, request, receivedOn)
  const { request: entered } = must(receiveRequest(on(deps, receivedOn), facts))
  for (const step of request.steps) {
    const day = workingDayFrom(deps.calendar, addDays(receivedOn, step.afterDays))
    if (day > today) return
    must(doStep(on(deps, day), entered.id, facts, step, day))
  }
}

const on = (deps: RequestDeps, day: LocalDate): RequestDeps => ({ ...deps, clock: fixedClock(day) })

const must = <T>(result: Result<T>): T => {
  if (!result.ok)
    throw new Error(
      `Practice act refused: ${result.error.code} ${JSON.stringify(result.error.issues ?? result.error.message)}`,
    )
  return result.value
}

const workingDayFrom = (calendar: WorkingCalendar, day: LocalDate): LocalDate =>
  isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day)

/** How far back a day of receiving is looked for when the end of the limit is given. */
const SEARCH_DAYS = 60

const receivedDay = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: TrainingRequest,
  today: LocalDate,
): LocalDate => {
  const asked = addDays(today, -request.receivedDaysAgo)
  if (request.dueInDays !== null) {
    const due = addDays(today, request.dueInDays)
    const amount = request.steps.find((step) => step.act === 'extend')?.amount
    for (let ago = 0; ago < SEARCH_DAYS; ago += 1) {
      const day = addDays(today, -ago)
      if (!isWorkingDay(calendar, day)) continue
      const deadline = requestDeadline(
        book,
        calendar,
        factsOf(book, request, day),
        amount === undefined ? null : { on: day, amount },
      )
      if (deadline && deadline.dueOn <= due) return day
    }
  }
  return isWorkingDay(calendar, asked) ? asked : previousWorkingDay(calendar, asked)
}

const previousWorkingDay = (calendar: WorkingCalendar, day: LocalDate): LocalDate => {
  const before = addDays(day, -1)
  return isWorkingDay(calendar, before) ? before : previousWorkingDay(calendar, before)
}

const plainRequester = {
  idIssuedOn: null,
  idIssuedBy: '',
  fax: '',
  capacity: 'self',
  representativeName: '',
  representativeIdNumber: '',
  organisationName: '',
  organisationAddress: '',
  memberCount: null,
  helpedBy: '',
  minor: false,
  circumstances: [],
  helpGiven: '',
  members: [],
}

const factsOf = (book: LawBook, request: TrainingRequest, receivedOn: LocalDate): RequestFacts => {
  const { law } = governingLaw(book, receivedOn)
  const channel: Channel = channelRules(book, law).some((rule) => rule.channel === request.channel)
    ? request.channel
    : 'post'
  return {
    channel,
    sentOn: receivedOn,
    receivedOn,
    receivedTime: '',
    directlyConcerned: null,
    concernedHow: '',
    validOn: receivedOn,
    complexity: distinguishesComplexity(book, law) ? request.complexity : null,
    requester: requesterSchema.parse({
      ...plainRequester,
      representativeName: request.requester.kind === 'organisation' ? request.requester.name : '',
      ...request.requester,
    }),
    content: request.content,
    documentName: '',
    purpose: request.purpose,
    provisionForm: request.provisionForm,
    provisionAddress: request.provisionForm === 'post' ? request.requester.address : '',
    copies: 1,
    timesAsked: 1,
    consentAttached: false,
    catalogueItemIds: [],
    missingParts: '',
    note: '',
  }
}

const groundIndex = { notAccessible: 0, conditional: 0, alreadyPublic: 1 } as const

const doStep = (
  deps: RequestDeps,
  id: number,
  facts: RequestFacts,
  step: TrainingStep,
  day: LocalDate,
): Result<unknown> => {
  switch (step.act) {
    case 'askForCompletion':
      return askForCompletion(deps, { id, on: day, missing: step.missing })
    case 'complete':
      return completeRequest(deps, { id, on: day, note: '' })
    case 'extend':
      return extendRequest(deps, { id, on: day, amount: step.amount, reason: step.reason })
    case 'provide':
      return provideInformation(deps, {
        id,
        on: day,
        extent: step.extent,
        method: step.method ?? facts.provisionForm,
        address: step.method === 'alreadyPublic' ? 'https://naphai.example/tiep-can-thong-tin/' : '',
        withheld: step.withheld,
        screening: step.extent === 'full' ? 'clear' : 'removed',
        cost: step.cost,
        note: '',
      })
    case 'refuse': {
      const grounds = refusalGrounds(deps.book, governingLaw(deps.book, facts.sentOn).law, facts.sentOn)
      const ground = grounds[groundIndex[step.clause]]?.id ?? ''
      return refuseRequest(deps, { id, on: day, ground, explanation: step.explanation, documentNumber: '' })
    }
    case 'withdraw':
      return withdrawRequest(deps, { id, on: day, reason: step.reason })
    case 'redirect': {
      const { agencyName, agencyAddress } = step
      const reason = 'Thông tin do cơ quan này tạo ra và quản lý.'
      return redirectRequest(deps, { id, on: day, agencyName, agencyAddress, reason, documentNumber: '' })
    }
    case 'askUnit': {
      const { unit, question } = step
      const dueOn = workingDayFrom(deps.calendar, addDays(day, step.withinDays))
      return askUnit(deps, { id, on: day, unit, question, dueOn, documentNumber: '' })
    }
  }
}
