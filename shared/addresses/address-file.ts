import type { Issue } from '../result.ts'
import { fold } from '../text/vietnamese-fold.ts'
import {
  type AddressFields,
  addressFieldsSchema,
  addressKindLabels,
  addressKinds,
  blankAddress,
} from './address-book.ts'

/** The columns of the address book as a spreadsheet, in their order. Adding a field: a line here. */
export const addressColumns: readonly {
  readonly key: keyof AddressFields
  readonly heading: string
  /** Other headings the column is known by. */
  readonly known: readonly string[]
  readonly width: number
}[] = [
  { key: 'name', heading: 'Tên cơ quan, đơn vị', known: ['Tên', 'Tên cơ quan', 'Tên đơn vị', 'Cơ quan'], width: 40 },
  { key: 'kind', heading: 'Loại', known: [], width: 18 },
  { key: 'address', heading: 'Địa chỉ', known: [], width: 40 },
  { key: 'phone', heading: 'Điện thoại', known: ['Số điện thoại'], width: 18 },
  { key: 'email', heading: 'Thư điện tử', known: ['Email', 'E-mail'], width: 28 },
  { key: 'answersFor', heading: 'Phụ trách cung cấp', known: ['Phụ trách', 'Lĩnh vực'], width: 40 },
  { key: 'note', heading: 'Ghi chú', known: [], width: 30 },
]

/** Most entries taken in from one file. */
export const mostAddressRows = 5000

/** What a file holds: entries that can be taken in, and what is wrong with the other rows (`row` as the spreadsheet numbers it). */
export type AddressFile = {
  readonly fileName: string
  readonly entries: readonly AddressFields[]
  readonly issues: readonly Issue[]
}

const keyOf = (heading: string): keyof AddressFields | undefined => {
  const folded = fold(heading)
  return addressColumns.find((column) => [column.heading, ...column.known].some((one) => fold(one) === folded))?.key
}

/** Where the headings stand: the first row with a name column and one more; undefined when there is none. */
const findHeadings = (rows: readonly (readonly string[])[]) => {
  for (const [at, cells] of rows.entries()) {
    const keys = cells.map(keyOf)
    if (keys.includes('name') && keys.filter((key) => key !== undefined).length >= 2) return { at, keys }
  }
  return undefined
}

/** «Đơn vị trong xã», «đơn vị» → unit; «Cơ quan khác», empty → agency; anything else stays as typed and is refused. */
const kindOf = (text: string): string => {
  const folded = fold(text)
  if (folded === '') return blankAddress.kind
  return addressKinds.find((kind) => fold(addressKindLabels[kind]).startsWith(folded)) ?? text
}

/**
 * The entries of a sheet given as text; undefined when no row looks like headings. `isTaken` says whether a name is in the book already.
 * A name that stands twice in the file counts the first time only.
 */
export const readAddressRows = (
  rows: readonly (readonly string[])[],
  isTaken: (name: string) => boolean,
): Omit<AddressFile, 'fileName'> | undefined => {
  const headings = findHeadings(rows)
  if (!headings) return undefined
  const entries: AddressFields[] = []
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [index, cells] of rows.slice(headings.at + 1).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const row = headings.at + index + 2
    const typed: Record<string, string> = { ...blankAddress }
    for (const [column, key] of headings.keys.entries()) if (key) typed[key] = cells[column]?.trim() ?? ''
    const parsed = addressFieldsSchema.safeParse({ ...typed, kind: kindOf(typed.kind ?? '') })
    if (!parsed.success) {
      issues.push(...parsed.error.issues.map(({ path, message }) => ({ row, field: String(path[0] ?? ''), message })))
      continue
    }
    const name = fold(parsed.data.name)
    if (seen.has(name)) issues.push({ row, field: 'name', message: 'Tên này đã có ở dòng trên của tệp.' })
    else if (isTaken(parsed.data.name)) {
      issues.push({ row, field: 'name', message: 'Tên này đã có trong sổ địa chỉ.' })
    } else entries.push(parsed.data)
    seen.add(name)
  }
  return { entries, issues }
}
