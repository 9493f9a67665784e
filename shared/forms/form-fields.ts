import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { channelRules } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { durationText } from '../law/duration-text.ts'
import { lawName } from '../law/governing-law.ts'
import type { LawId } from '../law/law-book.ts'
import { refusalGround, remedy } from '../law/refusal-grounds.ts'
import { isSent } from '../requests/cost-statement.ts'
import { collectedCosts, owedCosts } from '../requests/costs-paid.ts'
import { capacityLabels, provisionFormLabels, requestLabel } from '../requests/information-request.ts'
import { correctionOutcomeLabels } from '../requests/request-branches.ts'
import { limitText, requestDeadline } from '../requests/request-deadline.ts'
import { standingActs } from '../requests/standing-acts.ts'
import { addedDuration } from '../requests/used-limits.ts'
import { dongFigures } from '../text/dong-text.ts'
import { dongWords } from '../text/number-words.ts'
import { agencyLines } from './agency-lines.ts'
import { bookingText } from './cost-blocks.ts'
import { type FieldName, type FieldValues, fieldNames } from './field-list.ts'
import type { FormInput } from './form-input.ts'
import { dayWithWeekday } from './paper-blocks.ts'
import { paymentsWithoutReceipt } from './payments-without-receipt.ts'
import { sendingAddress } from './provision-text.ts'

type Part = Partial<Record<FieldName, string>>

const shortDay = (day: LocalDate | null): string => (day === null ? '' : formatDay(day))
const dong = (amount: number): string => `${dongFigures(amount)} đồng`

const agencyFields = ({ agency }: Pick<FormInput, 'agency'>) =>
  ({
    agencyName: agency.name,
    agencyLines: agencyLines(agency.name).join('\n'),
    parentName: agency.parentName,
    parentLines: agencyLines(agency.parentName).join('\n'),
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
    receivingMethods: agency.receivingMethods,
    focalPointPhone: agency.focalPoint.phone || agency.phone,
    focalPointPosition: agency.focalPoint.position,
    signerAuthority: agency.signer.authority,
    signerPosition: agency.signer.position,
    signerName: agency.signer.name,
  }) satisfies Part

/** The last day for the answer; a request taken up again has a day of its own. */
const dueOn = ({ request, book, calendar }: FormInput): LocalDate | null =>
  request.reopened?.dueOn ?? requestDeadline(book, calendar, request.facts, request.extension)?.dueOn ?? null

const paperFields = (input: FormInput) => {
  const { agency, request, rule, details, number, on } = input
  const due = dueOn(input)
  const usualPlace = isSent(request.facts.provisionForm) ? sendingAddress(request) : agency.receivingPlace
  return {
    number,
    day: formatDay(on),
    longDay: longDay(on),
    formName: rule.name,
    formNumber: rule.number,
    formSource: citationText(rule.citation),
    detailsTime: details.time || (due === null ? '' : `chậm nhất ${dayWithWeekday(due)}`),
    detailsPlace: details.place || usualPlace,
    detailsNote: details.note,
  } satisfies Part
}

const requestFields = ({ request, book }: FormInput) => {
  const { facts } = request
  return {
    requestNumber: requestLabel(request),
    qrCode: requestLabel(request),
    lawName: lawName(book, request.law),
    sentOn: formatDay(facts.sentOn),
    receivedOn: formatDay(facts.receivedOn),
    receivedTime: facts.receivedTime,
    validOn: shortDay(facts.validOn),
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

const deadlineFields = (input: FormInput) => {
  const { request, book, calendar } = input
  const { extension } = request
  const deadline = requestDeadline(book, calendar, request.facts, extension)
  const due = dueOn(input)
  const limit = request.reopened === null ? deadline?.limit : undefined
  const longer = deadline?.extensionLimit
  return {
    dueDay: shortDay(due),
    appointment: due === null ? '' : dayWithWeekday(due),
    timeLimit: limit ? limitText(limit) : '',
    timeLimitSource: limit ? citationText(limit.citation) : '',
    extendedOn: shortDay(extension?.on ?? null),
    extensionAmount: extension && longer ? durationText(addedDuration(longer, extension.amount)) : '',
    extensionSource: longer ? citationText(longer.citation) : '',
    extensionReason: extension?.reason ?? '',
    firstDueDay: deadline ? dayWithWeekday(deadline.firstDueOn) : '',
  } satisfies Part
}

const refusalFields = ({ request, book, on }: FormInput) => {
  const ground = request.refusalGround === null ? undefined : refusalGround(book, request.refusalGround)
  const act = standingActs(request.events).findLast(({ kind }) => kind === 'refuse')
  const right = remedy(book, request.law, on)
  return {
    refusalGround: ground?.wording ?? '',
    refusalSource: ground ? citationText(ground.citation) : '',
    refusalReason: act?.kind === 'refuse' ? act.explanation : '',
    remedy: right ? `${right.told} theo ${citationText(right.citation)}` : '',
  } satisfies Part
}

const answerFields = ({ request }: FormInput) => {
  const acts = standingActs(request.events)
  const redirected = acts.findLast(({ kind }) => kind === 'redirect')
  const provided = acts.findLast(({ kind }) => kind === 'provide')
  const corrected = acts.findLast(({ kind }) => kind === 'correct')
  const settled = corrected?.kind === 'correct' ? corrected : null
  const correction = request.corrections.find(({ id }) => id === settled?.correctionId)
  return {
    redirectedTo: request.redirectedTo?.agencyName ?? '',
    redirectedAddress: request.redirectedTo?.agencyAddress ?? '',
    redirectReason: redirected?.kind === 'redirect' ? redirected.reason : '',
    correctionClaim: correction?.claim ?? '',
    correctionOutcome: settled ? correctionOutcomeLabels[settled.outcome] : '',
    correctionText: settled?.answer ?? '',
    withheld: provided?.kind === 'provide' ? provided.withheld : '',
  } satisfies Part
}

const costFields = (input: FormInput) => {
  const { costs, events } = input.request
  const paid = collectedCosts(events)
  const received = paymentsWithoutReceipt(events).reduce((sum, { amount }) => sum + amount, 0)
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
    owed: costs ? dong(owedCosts(input.request)) : '',
    received: received > 0 ? dong(received) : '',
    receivedWords: received > 0 ? dongWords(received) : '',
  } satisfies Part
}

/** What every field of a Word template says for a paper; empty where the register knows nothing. The form itself chooses none. */
export const formFields = (input: FormInput): FieldValues => ({
  ...agencyFields(input),
  ...paperFields(input),
  ...requestFields(input),
  ...requesterFields(input),
  ...deadlineFields(input),
  ...refusalFields(input),
  ...answerFields(input),
  ...costFields(input),
})

/** Room to write by hand. */
const dots = '…………………………………………'

/** The fields of a form handed out blank: who the agency is and which form it is; all else is room to write. */
export const blankFields = ({
  agency,
  book,
  law,
  rule,
}: Pick<FormInput, 'agency' | 'book' | 'rule'> & { readonly law: LawId }): FieldValues => ({
  ...(Object.fromEntries(fieldNames.map((name) => [name, dots])) as FieldValues),
  ...agencyFields({ agency }),
  // No request yet: no code.
  qrCode: '',
  number: '',
  day: '……/……/……',
  longDay: 'ngày …… tháng …… năm ………',
  lawName: lawName(book, law),
  formName: rule.name,
  formNumber: rule.number,
  formSource: citationText(rule.citation),
})
