import type { LocalDate } from '../calendar/local-date.ts'
import type { RequestEvent } from './request-events.ts'

/** What a file kept with a request is. A scanned identity card is none of them: it is not kept. */
export const requestFileKinds = ['requestForm', 'consent', 'given', 'other'] as const
export type RequestFileKind = (typeof requestFileKinds)[number]
export const requestFileKindLabels: Readonly<Record<RequestFileKind, string>> = {
  requestForm: 'Phiếu yêu cầu',
  consent: 'Văn bản đồng ý',
  given: 'Thông tin đã cung cấp',
  other: 'Tệp khác',
}

/** The most files that stand with one request. */
export const mostRequestFiles = 30

/** A file as the register knows it: its SHA-256 (hex), the name it came under, its size in bytes. */
export type KeptFile = { readonly hash: string; readonly name: string; readonly size: number }

/** A file of a request; `id` is the event that attached it, `removed` says who took it off and why. */
export type RequestFile = KeptFile & {
  readonly id: number
  readonly fileKind: RequestFileKind
  readonly on: LocalDate
  readonly by: string
  readonly removed: { readonly on: LocalDate; readonly by: string; readonly reason: string } | null
}

/** The files of a request in the order they were attached, those taken off too. */
export const requestFiles = (events: readonly RequestEvent[]): readonly RequestFile[] => {
  const removals = new Map(
    events.flatMap((event) =>
      event.kind === 'detachFile'
        ? [[event.fileId, { on: event.on, by: event.by, reason: event.reason }] as const]
        : [],
    ),
  )
  return events.flatMap((event) => {
    if (event.kind !== 'attachFile') return []
    const { id, hash, name, size, fileKind, on, by } = event
    return [{ id, hash, name, size, fileKind, on, by, removed: removals.get(id) ?? null }]
  })
}

/** Those that still stand. */
export const standingFiles = (events: readonly RequestEvent[]): readonly RequestFile[] =>
  requestFiles(events).filter((file) => file.removed === null)
