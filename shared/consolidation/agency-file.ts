import type { Issue } from '../result.ts'
import { fold } from '../text/vietnamese-fold.ts'
import { type ExpectedAgencyFields, expectedAgencyFieldsSchema, mostAgencies } from './expected-agency.ts'

/** The columns of a list of agencies in a spreadsheet; headings are found without tone marks and in any order. */
export const agencyColumns = [
  { key: 'code', heading: 'Mã đơn vị', width: 14, also: ['ma', 'ma xa', 'ma so'] },
  { key: 'name', heading: 'Tên cơ quan', width: 50, also: ['ten', 'ten don vi', 'xa, phuong, dac khu', 'don vi'] },
  { key: 'province', heading: 'Tỉnh, thành phố', width: 28, also: ['tinh', 'tinh/thanh pho'] },
  { key: 'email', heading: 'Thư điện tử', width: 34, also: ['email', 'e-mail', 'dia chi thu dien tu', 'hop thu'] },
] as const

/** What a spreadsheet holds: agencies that can be taken in, and what is wrong row by row. */
export type AgencyFile = {
  readonly fileName: string
  readonly agencies: readonly ExpectedAgencyFields[]
  readonly issues: readonly Issue[]
}

/** Reads rows whose headings stand in one of the first ten; undefined without a heading for the name. */
export const readAgencyRows = (rows: readonly (readonly string[])[]): Omit<AgencyFile, 'fileName'> | undefined => {
  const placesOf = (row: readonly string[]) => {
    const heads = row.map(fold)
    return agencyColumns.map(({ heading, also }) =>
      heads.findIndex((head) => head === fold(heading) || also.some((other) => other === head)),
    )
  }
  const headRow = rows.slice(0, 10).findIndex((row) => (placesOf(row)[1] ?? -1) >= 0)
  if (headRow < 0) return undefined
  const places = placesOf(rows[headRow] ?? [])
  const agencies: ExpectedAgencyFields[] = []
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [index, row] of rows.slice(headRow + 1).entries()) {
    const [rawCode = '', name = '', province = '', email = ''] = places.map((place) => (row[place] ?? '').trim())
    if (name === '' && rawCode === '') continue
    // A spreadsheet takes the leading zeros of a code away.
    const code = /^\d{3,4}$/.test(rawCode) ? rawCode.padStart(5, '0') : /^\d$/.test(rawCode) ? `0${rawCode}` : rawCode
    const read = expectedAgencyFieldsSchema.safeParse({ code, name, province, email })
    const at = headRow + 2 + index
    const key = code || fold(name)
    if (!read.success) issues.push({ row: at, message: read.error.issues[0]?.message ?? '' })
    else if (seen.has(key)) issues.push({ row: at, message: 'Cơ quan này đã có ở dòng trên.' })
    else if (agencies.length >= mostAgencies) issues.push({ row: at, message: `Quá ${mostAgencies} cơ quan.` })
    else agencies.push(read.data)
    seen.add(key)
  }
  return { agencies, issues }
}
