import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readUnits } from '../../../electron/consolidation/read-units.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { findUnits, isProvince, type Unit } from '../../../shared/consolidation/units.ts'

const resources = join(import.meta.dirname, '../../../resources')
const on = (day: string) => readUnits(resources, localDate(day))
const nameOf = (units: readonly Unit[], code: string) => units.find((unit) => unit.code === code)?.name
const kinds = (units: readonly Unit[]) => {
  const communes = units.filter((unit) => !isProvince(unit))
  const count = (word: string) => communes.filter(({ name }) => name.startsWith(word)).length
  return { all: communes.length, wards: count('Phường '), communes: count('Xã '), zones: count('Đặc khu ') }
}

describe('the administrative units of the country', () => {
  it('are 34 provinces and 3,321 communes, with ten communes that became wards on 30/4/2026', () => {
    expect(on('2026-11-22').filter(isProvince)).toHaveLength(34)
    expect(kinds(on('2026-04-29'))).toEqual({ all: 3321, wards: 687, communes: 2621, zones: 13 })
    expect(kinds(on('2026-04-30'))).toEqual({ all: 3321, wards: 697, communes: 2611, zones: 13 })
  })

  it('are called as on the day that is asked for', () => {
    expect(nameOf(on('2026-04-29'), '75')).toBe('Tỉnh Đồng Nai')
    expect(nameOf(on('2026-04-30'), '75')).toBe('Thành phố Đồng Nai')
    expect(nameOf(on('2026-04-30'), '25270')).toBe('Phường Lộc Ninh')
    expect(nameOf(on('2026-11-22'), '00004')).toBe('Phường Ba Đình')
    expect(nameOf(on('2026-11-22'), '20')).toBe('Tỉnh Lạng Sơn')
    expect(nameOf(on('2026-11-22'), '06978')).toBe('Xã Ba Chẽ')
    expect(nameOf(on('2026-11-22'), '06970')).toBeUndefined()
  })

  it('have codes of their own, and lie in a province that is there', () => {
    const units = on('2026-11-22')
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
    expect(units.filter(({ province }) => province.code === '20')).toHaveLength(66)
    const provinces = new Set(units.filter(isProvince).map(({ code }) => code))
    expect(units.every(({ province }) => provinces.has(province.code))).toBe(true)
  })

  it('are found by name without tone marks, and by code', () => {
    const units = on('2026-11-22')
    expect(findUnits(units, 'bac son', 5)[0]).toMatchObject({ code: '06325', name: 'Xã Bắc Sơn' })
    expect(findUnits(units, '06325', 5).map(({ code }) => code)).toEqual(['06325'])
    expect(findUnits(units, 'thuận hoà tuyên quang', 5).map(({ name }) => name)).toEqual(['Xã Thuận Hòa'])
    expect(findUnits(units, ' ', 5)).toEqual([])
  })
})
