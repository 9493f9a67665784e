import type { PetitionDetails } from '../petitions/petition-list.ts'
import type { RequestFacts } from '../requests/information-request.ts'
import type { RequestEvent } from '../requests/request-events.ts'
import type { RequestDetails } from '../requests/request-log.ts'

/** Stands for each sign that is not shown. */
const HIDDEN = '•'
/** The last signs of a number stay, by which two papers are told apart. */
const SHOWN_SIGNS = 3

/** «•••••••••234» for an identity number or a telephone: its last three signs; spaces stay where they are. */
export const maskNumber = (text: string): string => {
  const signs = [...text.replace(/\s/g, '')].length
  let left = signs - Math.min(SHOWN_SIGNS, Math.max(0, signs - SHOWN_SIGNS))
  return [...text].map((sign) => (/\s/.test(sign) || left-- <= 0 ? sign : HIDDEN)).join('')
}

/** «h•••••@tinh.gov.vn»: the first letter and where it is. */
export const maskEmail = (text: string): string =>
  text.replace(
    /([^\s@;,]+)(@[^\s@;,]+)/g,
    (_, name: string, place: string) => `${name.slice(0, 1)}${HIDDEN.repeat(5)}${place}`,
  )

/** Numbers of at least six digits and e-mail addresses within words. */
export const maskContact = (text: string): string => maskEmail(text).replace(/\d(?:[ .-]?\d){5,}/g, maskNumber)

/** True while something of a text is not shown. */
export const isMasked = (text: string): boolean => text.includes(HIDDEN)

const maskFacts = (facts: RequestFacts): RequestFacts => ({
  ...facts,
  requester: {
    ...facts.requester,
    idNumber: maskNumber(facts.requester.idNumber),
    phone: maskNumber(facts.requester.phone),
    fax: maskNumber(facts.requester.fax),
    email: maskEmail(facts.requester.email),
    representativeIdNumber: maskNumber(facts.requester.representativeIdNumber),
    members: facts.requester.members.map((member) => ({ ...member, idNumber: maskNumber(member.idNumber) })),
  },
})

const maskEvent = (event: RequestEvent): RequestEvent =>
  event.kind === 'received' || event.kind === 'amend' ? { ...event, facts: maskFacts(event.facts) } : event

/** A request as a screen is given it until somebody asks for its numbers. */
export const maskRequest = (details: RequestDetails): RequestDetails => ({
  ...details,
  request: {
    ...details.request,
    facts: maskFacts(details.request.facts),
    events: details.request.events.map(maskEvent),
  },
})

/** True while a request holds numbers that are not shown. */
export const hidesNumbers = ({ requester }: RequestFacts): boolean =>
  [
    requester.idNumber,
    requester.phone,
    requester.fax,
    requester.email,
    requester.representativeIdNumber,
    ...requester.members.map(({ idNumber }) => idNumber),
  ].some(isMasked)

/** A petition as a screen is given it until somebody asks for its numbers. */
export const maskPetition = (details: PetitionDetails): PetitionDetails => {
  const masked = <Facts extends { readonly contact: string }>(facts: Facts): Facts => ({
    ...facts,
    contact: maskContact(facts.contact),
  })
  const { petition } = details
  return {
    ...details,
    petition: {
      ...petition,
      facts: masked(petition.facts),
      events: petition.events.map((event) =>
        event.kind === 'receive' || event.kind === 'amend' ? { ...event, facts: masked(event.facts) } : event,
      ),
    },
  }
}
