import type { z } from 'zod'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { circumstances, type RequestFacts, type requestFactsSchema } from '../../shared/requests/information-request.ts'

/** The facts while they are being typed: days are still text, nothing is checked yet. */
export type FactsInput = z.input<typeof requestFactsSchema>

/** The form as it opens: everything blank, all three days today, as when somebody stands at the desk. */
export const blankFacts = (today: LocalDate): FactsInput => ({
  channel: 'inPerson',
  sentOn: today,
  receivedOn: today,
  receivedTime: '',
  validOn: today,
  complexity: null,
  requester: {
    kind: 'citizen',
    name: '',
    idNumber: '',
    idIssuedOn: null,
    idIssuedBy: '',
    address: '',
    phone: '',
    fax: '',
    email: '',
    livesHere: true,
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
  },
  content: '',
  documentName: '',
  purpose: '',
  provisionForm: 'copyOnSite',
  provisionAddress: '',
  copies: 1,
  timesAsked: 1,
  consentAttached: false,
  catalogueItemIds: [],
  missingParts: '',
  note: '',
  directlyConcerned: null,
  concernedHow: '',
})

/** The facts of a request already in the log, as the form holds them. */
export const factsInput = (facts: RequestFacts): FactsInput => ({
  ...facts,
  requester: {
    ...facts.requester,
    circumstances: [...facts.requester.circumstances],
    members: facts.requester.members.map((member) => ({ ...member })),
  },
  catalogueItemIds: [...facts.catalogueItemIds],
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields that hold null while empty and what they hold otherwise. */
const nullable: Readonly<Record<string, 'string' | 'number'>> = {
  sentOn: 'string',
  receivedOn: 'string',
  validOn: 'string',
  complexity: 'string',
  directlyConcerned: 'string',
  idIssuedOn: 'string',
  memberCount: 'number',
}

const memberCells = ['name', 'idNumber', 'reason'] as const

const isMember = (one: unknown): boolean => isRecord(one) && memberCells.every((cell) => typeof one[cell] === 'string')

/** What the lists hold, where it is not numbers. */
const elements: Readonly<Record<string, (one: unknown) => boolean>> = {
  circumstances: (one) => circumstances.some((known) => known === one),
  members: isMember,
}

const fits = (key: string, saved: unknown, blank: unknown): boolean => {
  const kind = nullable[key]
  if (kind) return saved === null || typeof saved === kind
  if (Array.isArray(blank)) return Array.isArray(saved) && saved.every(elements[key] ?? Number.isInteger)
  return typeof saved === typeof blank && !Array.isArray(saved)
}

const merge = (blank: Record<string, unknown>, saved: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(blank).map(([key, empty]) => {
      const value = saved[key]
      if (isRecord(empty)) return [key, isRecord(value) ? merge(empty, value) : empty]
      return [key, fits(key, value, empty) ? value : empty]
    }),
  )

/**
 * Reads a draft kept on disk. Fields it does not know or that hold something else stay blank, so a draft of an older
 * version never breaks the page. Null when the text is no draft or says nothing that was typed.
 */
export const restoreDraft = (json: string | null, blank: FactsInput): FactsInput | null => {
  if (!json) return null
  let saved: unknown
  try {
    saved = JSON.parse(json)
  } catch {
    return null
  }
  if (!isRecord(saved)) return null
  const restored = merge(blank, saved) as unknown as FactsInput
  return hasTyping(restored) ? restored : null
}

/** True once something worth keeping was typed: a name, a content, an ID number, a note. */
export const hasTyping = (facts: FactsInput): boolean =>
  [
    facts.content,
    facts.documentName,
    facts.purpose,
    facts.note,
    facts.requester.name,
    facts.requester.idNumber,
    facts.requester.organisationName,
    facts.requester.address,
    facts.requester.phone,
    facts.requester.email,
  ].some((typed) => typed.trim() !== '')
