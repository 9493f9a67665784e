import type { ImportPreview, ImportRequest } from '../../shared/catalogue/catalogue-import.ts'
import { catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { LegacyEncoding } from '../../shared/text/legacy-encodings.ts'

/** What the officer chose for a file; null: the app's own guess holds. */
export type ImportChoice = Omit<ImportRequest, 'jobId' | 'fileToken'>

/** Nothing chosen but the list. */
export const freshChoice = (list: ImportChoice['list']): ImportChoice => ({
  list,
  sheet: null,
  headerRow: null,
  mapping: null,
  groups: 'field',
  duplicates: 'skip',
})

const encodingNames: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }

/** Columns named one by one; the others are counted. */
const NAMED = 3

/** What the officer should know of how the file was read, in sentences. */
export const importNotes = (preview: ImportPreview, choice: ImportChoice): string[] => {
  const notes = preview.fileNote === '' ? [] : [preview.fileNote]
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const columns = preview.oldLetters.filter((each) => each.encoding === encoding).map(({ column }) => column)
    if (columns.length === 0) continue
    const names = columns
      .slice(0, NAMED)
      .map((column) => `«${preview.headings[column]?.trim() || `Cột ${column + 1}`}»`)
      .join(', ')
    const more = columns.length > NAMED ? ` và ${columns.length - NAMED} cột khác` : ''
    notes.push(
      `Cột ${names}${more} gõ bằng phông cũ ${encodingNames[encoding]}, đã chuyển sang Unicode; hãy đọc lại vài dòng.`,
    )
  }
  if (preview.remembered) notes.push('Các cột được ghép như lần nhập trước của tệp có cùng tên cột.')
  const lists = preview.groups.flatMap(({ name, list }) =>
    list ? [`«${name.slice(0, 60)}» → ${catalogueListLabels[list]}`] : [],
  )
  if (lists.length > 0)
    notes.push(
      choice.groups === 'list'
        ? `Nhóm chỉ danh mục: ${lists.join('; ')}.`
        : `Tệp có nhóm mang tên danh mục: ${lists.join('; ')}. Nếu muốn chia dòng theo các nhóm này, đổi mục «Dòng nhóm».`,
    )
  return notes
}

/** Rows that «Nhập» would bring in or bring up to date. */
export const rowsToImport = (preview: ImportPreview, choice: ImportChoice): number =>
  preview.goodRows - (choice.duplicates === 'skip' ? preview.duplicateRows : 0)
