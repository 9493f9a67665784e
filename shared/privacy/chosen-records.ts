import { z } from 'zod'

const ids = z.array(z.number().int().positive())

/** Most records anonymised at once, and listed as due. */
export const mostDue = 200

/** Requests and petitions picked to be anonymised, or that a decision is about. */
export const chosenRecordsShape = { requestIds: ids.max(500), petitionIds: ids.max(500) } as const
export type ChosenRecords = { readonly requestIds: readonly number[]; readonly petitionIds: readonly number[] }

/** A request or a petition by its id and its number in words: «12/2026», «KN 03/2026». */
export type RecordMark = { readonly kind: 'request' | 'petition'; readonly id: number; readonly label: string }

const recordKindLabels: Readonly<Record<RecordMark['kind'], string>> = {
  request: 'Yêu cầu số',
  petition: 'Kiến nghị',
}

/** «Yêu cầu số 12/2026», «Kiến nghị KN 03/2026». */
export const recordText = ({ kind, label }: RecordMark): string => `${recordKindLabels[kind]} ${label}`

/** The ids of marks, apart by kind. */
export const chosenOf = (marks: readonly RecordMark[]): { requestIds: number[]; petitionIds: number[] } => ({
  requestIds: marks.flatMap(({ kind, id }) => (kind === 'request' ? [id] : [])),
  petitionIds: marks.flatMap(({ kind, id }) => (kind === 'petition' ? [id] : [])),
})
