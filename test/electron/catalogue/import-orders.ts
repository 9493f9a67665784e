import type { ImportOrder } from '../../../electron/catalogue/read-import.ts'
import { book } from '../../law/shipped-law-book.ts'

/** How a file is read into the first list while the officer changes nothing that the preview proposes. */
export const readAsProposed = {
  list: 'mustPublish',
  sheet: null,
  headerRow: null,
  mapping: null,
  groups: 'field',
  duplicates: 'skip',
} as const

/** The order to import a file, read as proposed but for `changes`. */
export const importOrder = (file: string, changes: Partial<ImportOrder> = {}): ImportOrder => ({
  path: file,
  ...readAsProposed,
  book,
  ...changes,
})
