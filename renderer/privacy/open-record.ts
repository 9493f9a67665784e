import type { RecordMark } from '../../shared/privacy/chosen-records.ts'
import { go } from '../navigation-store.ts'

/** Opens a request or a petition on its own page. */
export const openRecord = ({ kind, id }: Pick<RecordMark, 'kind' | 'id'>): void =>
  kind === 'request' ? go('request', { id }) : go('catalogue', { duty: 'petitions', petitions: { open: id } })

/** What a mark is told apart by among requests and petitions. */
export const recordKey = ({ kind, id }: Pick<RecordMark, 'kind' | 'id'>): string => `${kind} ${id}`
