import { describe, expect, it } from 'vitest'
import {
  type BookSize,
  bookColumnWidths,
  bookSheets,
  bookSizes,
  usualBookColumns,
} from '../../../shared/requests/register-book.ts'
import { type RegisterColumnId, registerColumnIds } from '../../../shared/requests/register-column-names.ts'
import { registerColumns } from '../../../shared/requests/register-columns.ts'
import { registerPeriodSchema } from '../../../shared/requests/register-period.ts'

const columns = (ids: readonly RegisterColumnId[]) =>
  ids.flatMap((id) => registerColumns.filter((one) => one.id === id))
const widths = (ids: readonly RegisterColumnId[], size: BookSize) => bookColumnWidths(columns(ids), size)

describe('the columns of the register', () => {
  it('stand in the order of their names, each once', () => {
    expect(registerColumns.map(({ id }) => id)).toEqual(registerColumnIds)
    expect(new Set(registerColumns.map(({ heading }) => heading)).size).toBe(registerColumnIds.length)
  })
})

describe('columns on a sheet of the book', () => {
  it.each(bookSizes)('fill %s with those usual for it, days all as wide', (size) => {
    const given = widths(usualBookColumns[size], size) ?? []
    expect(given.reduce((sum, width) => sum + width, 0)).toBeCloseTo(bookSheets[size].usable, 5)
    const days = columns(usualBookColumns[size]).flatMap(({ kind }, index) => (kind === 'day' ? [given[index]] : []))
    expect(new Set(days).size).toBe(1)
  })

  it('do not fit when texts would be too narrow to read; the larger sheet takes more', () => {
    expect(widths(usualBookColumns.A3, 'A4')).toBeNull()
    expect(widths(['number', 'receivedOn', 'dueOn'], 'A4')).toEqual([19, 20.5, 20.5])
  })
})

describe('a period of the register', () => {
  it('ends on its first day or later', () => {
    const read = (from: string, to: string) => registerPeriodSchema.safeParse({ kind: 'days', from, to }).success
    expect([read('2026-07-01', '2026-07-01'), read('2026-07-02', '2026-07-01')]).toEqual([true, false])
  })
})
