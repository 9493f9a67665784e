import { expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  catalogueFieldsSchema,
  catalogueLists,
} from '../../../shared/catalogue/catalogue-item.ts'
import type { SheetCell } from '../../../shared/catalogue/read-cells.ts'
import { importRowReader } from '../../../shared/catalogue/read-import-row.ts'
import { book } from '../../law/shipped-law-book.ts'

const keys = Object.keys(blankCatalogueFields)
const mapping = Object.fromEntries(keys.map((key, column) => [String(column), key]))
const texts = [
  '',
  ' ',
  'Quyết định',
  '  Đường  liên thôn ',
  '\u00a0x\u00a0',
  '\n\n',
  'https://xa.gov.vn/1',
  '12/QĐ-UBND',
]
const days = ['05/09/2026', '31/02/2026', '2026', 'ngày mai', 46000, new Date(Date.UTC(2026, 8, 5))]
const others = ['Niêm yết; Truyền thanh', 'điểm a', 'Trên giấy', '#REF!', true, null, 0, 12.5]

/** The same numbers in every run. */
const makeChance = () => {
  let state = 20_261_122
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

it('ten thousand rows of any content come out as the schema of the fields has them', () => {
  const chance = makeChance()
  const readers = catalogueLists.map((list) => importRowReader(book, list, mapping, localDate('2026-11-22')))
  const cellOf = (): SheetCell => {
    const kinds = [texts, days, others] as const
    const kind = kinds[chance(kinds.length)] ?? texts
    const cell = kind[chance(kind.length)] ?? null
    return typeof cell === 'string' && chance(40) === 0 ? cell + 'ư'.repeat(chance(2400)) : cell
  }
  let refused = 0
  for (let row = 0; row < 10_000; row += 1) {
    const cells = keys.map(() => (chance(3) === 0 ? null : cellOf()))
    const { fields, problems } = (readers[row % readers.length] ?? readers[0])?.(row, cells, '') ?? {}
    const parsed = catalogueFieldsSchema.safeParse(fields)
    const faults = parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
    const told = (problems ?? []).map(({ field, message }) => `${field}: ${message}`)
    for (const fault of faults) expect(told).toContain(fault)
    if (parsed.success) expect(fields).toEqual(parsed.data)
    else refused += 1
  }
  expect(refused).toBeGreaterThan(100)
  expect(refused).toBeLessThan(9900)
})
