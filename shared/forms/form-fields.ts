import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { channelRules } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import { lawName } from '../law/governing-law.ts'
import { refusalGround, remedy } from '../law/refusal-grounds.ts'
import { collectedCosts } from '../requests/costs-paid.ts'
import { capacityLabels, provisionFormLabels, requestLabel } from '../requests/information-request.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { standingActs } from '../requests/standing-acts.ts'
import { dongFigures } from '../text/dong-text.ts'
import { dongWords } from '../text/number-words.ts'
import { bookingText } from './cost-blocks.ts'
import type { FieldName, FieldValues } from './field-list.ts'
import type { FormInput } from './form-input.ts'
import { dayWithWeekday } from './paper-blocks.ts'
import { sendingAddress } from './provision-text.ts'

type Part = Partial<Record<FieldName, string>>

const shortDay = (day: LocalDate | null): string => (day === null ? '' : formatDay(day))
const dong = (amount: number): string => `${dongFigures(amount)} đồng`

const agencyFields = ({ agency }: FormInput) =>
  ({
    agencyName: agency.name,
    parentName: agency.parentName,
    province: agency.province,
    place: agency.place,
    documentSymbol: agency.documentSymbol,
    agencyAddress: agency.address,
    agencyPhone: agency.phone,
    agencyFax: agency.fax,
    agencyEmail: agency.email,
    website: agency.website,
    receivingPlace: agency.receivingPlace,
    receivingHours: agency.receivingHours,
    focalPointName: agency.focalPoint.name,
    focalPointPosition: agency.focalPoint.position,
    signerAuthority: agency.signer.authority,
    signerPosition: agency.signer.position,
    signerName: agency.signer.name,
  }) satisfies Part

const paperFields = ({ agency, rule, details, number, on }: FormInput) =>
  ({
    number,
    day: formatDay(on),
    longDay: longDay(on),
    formName: rule.name,
    formNumber: rule.number,
    formSource: citationText(rule.citation),
    detailsTime: details.time,
    detailsPlace: details.place || agency.receivingPlace,
    detailsNote: details.note,
  }) satisfies Part

const requestFields = ({ request, book }: FormInput) => {
  const { facts } = request
  return {
    requestNumber: requestLabel(request),
    lawName: lawName(book, request.law),
    sentOn: formatDay(facts.sentOn),
    receivedOn: formatDay(facts.receivedOn),
    receivedTime: facts.receivedTime,
    validOn: shortDay(request.validOn),
    channel: channelRules(book, request.law).find((rule) => rule.channel === facts.channel)?.label ?? '',
    content: facts.content,
    documentName: facts.documentName,
    purpose: facts.purpose,
    provisionForm: provisionFormLabels[facts.provisionForm],
    provisionAddress: sendingAddress(request),
    copies: String(facts.copies),
    timesAsked: String(facts.timesAsked),
    missingParts: facts.missingParts,
  } satisfies Part
}

const requesterFields = ({ request }: FormInput) => {
  const { requester } = request.facts
  return {
    requesterName: requester.name,
    idNumber: requester.idNumber,
    idIssuedOn: shortDay(requester.idIssuedOn),
    idIssuedBy: requester.idIssuedBy,
    requesterAddress: requester.address,
    requesterPhone: requester.phone,
    requesterFax: requester.fax,
    requesterEmail: requester.email,
    capacity: capacityLabels[requester.capacity],
    representativeName: requester.representativeName,
    representativeIdNumber: requester.representativeIdNumber,
    organisationName: requester.organisationName,
    organisationAddress: requester.organisationAddress,
  } satisfies Part
}

const deadlineFields = ({ request, book, calendar }: FormInput) => {
  const deadline = requestDeadline(book, calendar, request.facts, request.extension)
  const { extension } = request
  return {
    dueDay: deadline ? formatDay(deadline.dueOn) : '',
    appointment: deadline ? dayWithWeekday(deadline.dueOn) : '',
    timeLimit: deadline ? durationText(deadline.limit.duration) : '',
    timeLimitSource: deadline ? citationText(deadline.limit.citation) : '',
    extendedOn: shortDay(extension?.on ?? null),
    extensionAmount: extension ? String(extension.amount) : '',
    extensionReason: extension?.reason ?? '',
  } satisfies Part
}

const answerFields = ({ request, book, on }: FormInput) => {
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  const acts = standingActs(request.events)
  const refusal = acts.findLast((act) => act.kind === 'refuse')
  const provided = acts.findLast((act) => act.kind === 'provide')
  const right = remedy(book, request.law, on)
  return {
    refusalGround: ground?.wording ?? '',
    refusalSource: ground ? citationText(ground.citation) : '',
    refusalReason: refusal?.kind === 'refuse' ? refusal.explanation : '',
    remedy: right ? `${right.told} theo ${citationText(right.citation)}` : '',
    redirectedTo: request.redirectedTo?.agencyName ?? '',
    redirectedAddress: request.redirectedTo?.agencyAddress ?? '',
    withheld: provided?.kind === 'provide' ? provided.withheld : '',
  } satisfies Part
}

const costFields = (input: FormInput) => {
  const { costs, events } = input.request
  const paid = collectedCosts(events)
  const { lines = [], sending = null } = costs?.statement ?? {}
  return {
    costLines: [
      ...lines.map(
        ({ description, quantity, per, amount }) =>
          `${description}: ${dongFigures(quantity)} ${per.toLowerCase()}, ${dong(amount)}`,
      ),
      ...(sending && sending.amount > 0
        ? [`Gửi thông tin ${provisionFormLabels[sending.form].toLowerCase()}: ${dong(sending.amount)}`]
        : []),
    ].join('\n'),
    costTotal: costs ? dong(costs.total) : '',
    costWords: costs ? dongWords(costs.total) : '',
    payBy: shortDay(costs?.payBy ?? null),
    collectingOffice: input.agency.collectingOffice,
    treasury: input.agency.treasury,
    booking: bookingText(input),
    paid: paid > 0 ? dong(paid) : '',
    paidWords: paid > 0 ? dongWords(paid) : '',
  } satisfies Part
}

/** What every field of a Word template says for a paper; empty where the register knows nothing. The form itself chooses none. */
export const formFields = (input: FormInput): FieldValues => ({
  ...agencyFields(input),
  ...paperFields(input),
  ...requestFields(input),
  ...requesterFields(input),
  ...deadlineFields(input),
  ...answerFields(input),
  ...costFields(input),
})
