import { z } from 'zod'
import type { AgencyArea } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { type Channel, channels, lawIds } from '../law/law-book.ts'
import { type InformationRequest, type RequestState, requesterKinds, requestStates } from './information-request.ts'
import { type RegisterColumnId, registerColumnIds } from './register-column-names.ts'
import type { DeadlineStatus, RequestDeadline } from './request-deadline-types.ts'
import type { ActName } from './request-events.ts'
import type { Milestone } from './request-milestones.ts'

export const requestFilters = [
  'all',
  'open',
  'soon',
  'today',
  'overdue',
  'waitingCompletion',
  'closed',
  'refused',
  'extended',
] as const
export type RequestFilter = (typeof requestFilters)[number]
export const requestSorts = ['number', 'receivedOn', 'requester', 'dueOn', 'state'] as const
export type RequestSort = (typeof requestSorts)[number]

/** What else rows must meet, all of it at once; null leaves a condition out. */
export const requestConditionsSchema = z.object({
  state: z.enum(requestStates).nullable(),
  law: z.enum(lawIds).nullable(),
  channel: z.enum(channels).nullable(),
  requesterKind: z.enum(requesterKinds).nullable(),
  /** First and last day of receipt. */
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  /** Name of the colleague it was given to. */
  assignedTo: z.string().max(120).nullable().default(null),
})
export type RequestConditions = z.infer<typeof requestConditionsSchema>
export const noConditions: RequestConditions = {
  state: null,
  law: null,
  channel: null,
  requesterKind: null,
  from: null,
  to: null,
  assignedTo: null,
}

/** Columns a row always brings; the others are asked for by name. */
export const rowColumnIds = ['number', 'receivedOn', 'requester', 'content', 'channel', 'state', 'dueOn'] as const

export const requestQuerySchema = z.object({
  text: z.string().max(200),
  filter: z.enum(requestFilters),
  /** Year of the number series; null shows every year. */
  year: z.number().int().nullable(),
  /** Only these (a figure's list of cases); null shows all. */
  ids: z.array(z.number().int().positive()).max(100_000).nullable(),
  conditions: requestConditionsSchema.default(noConditions),
  /** Columns of the register to be read as text beside what a row always brings. */
  columns: z.array(z.enum(registerColumnIds)).max(registerColumnIds.length).default([]),
  sort: z.enum(requestSorts),
  descending: z.boolean(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
export type RequestQuery = z.infer<typeof requestQuerySchema>

export type RequestRow = {
  readonly id: number
  readonly number: number
  readonly year: number
  readonly receivedOn: LocalDate
  readonly requesterName: string
  readonly content: string
  readonly channel: Channel
  readonly state: RequestState
  readonly dueOn: LocalDate | null
  readonly status: DeadlineStatus
  /** «còn 3 ngày (thứ Sáu 27/11)»; empty when closed. */
  readonly dueText: string
  readonly provisional: boolean
  readonly closedOn: LocalDate | null
  /** The colleague who works on it; empty while it is the focal point's own. */
  readonly assignedTo: string
}
/** A row of the log with the columns its query asked for. */
export type RequestLogRow = RequestRow & { readonly cells: Readonly<Partial<Record<RegisterColumnId, string>>> }
export type RequestPage = {
  readonly total: number
  readonly offset: number
  readonly rows: readonly RequestLogRow[]
  readonly years: readonly number[]
}

/** An act the officer may choose now, or why not. */
export type NextAct = {
  readonly act: ActName
  readonly possible: boolean
  readonly usual: boolean
  readonly whyNot: string
}

/** When and why an issued paper was declared void. */
export type VoidMark = { readonly on: LocalDate; readonly reason: string }

export type IssuedDocumentRow = {
  readonly id: number
  readonly form: string
  readonly name: string
  readonly number: string
  readonly issuedOn: LocalDate
  readonly voided: VoidMark | null
}

/** Everything the page «Một yêu cầu» shows. */
export type RequestDetails = {
  readonly request: InformationRequest
  /** By the law, after the extension when there is one. */
  readonly deadline: RequestDeadline | null
  /** The day that holds: the law's, or the one set while a request taken up again is worked on. */
  readonly dueOn: LocalDate | null
  readonly status: DeadlineStatus
  readonly dueText: string
  /** The earliest first; empty while the request waits for completion. */
  readonly milestones: readonly Milestone[]
  /** Where the agency lies: the share of the price paid for copying follows from it. */
  readonly area: AgencyArea
  readonly nextActs: readonly NextAct[]
  readonly documents: readonly IssuedDocumentRow[]
  /** Titles and addresses of matched catalogue items. */
  readonly catalogueItems: readonly { readonly id: number; readonly title: string; readonly address: string }[]
  /** Earlier requests of the same ID number. */
  readonly earlier: readonly RequestRow[]
}
