import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { fold } from '../text/vietnamese-fold.ts'

const provinceCode = z.string().regex(/^\d{2}$/)
const communeCode = z.string().regex(/^\d{5}$/)
const unitName = z.string().min(1).max(100)

/** resources/units/units.json: the units of the country on one day, with their source and its licence. */
export const unitListSchema = z.strictObject({
  source: z.string(),
  licence: z.string(),
  from: localDateSchema,
  provinces: z.array(
    z.strictObject({ code: provinceCode, name: unitName, communes: z.array(z.tuple([communeCode, unitName])) }),
  ),
})
type UnitList = z.infer<typeof unitListSchema>

const changeHead = {
  from: localDateSchema,
  code: z.string().regex(/^(\d{2}|\d{5})$/),
  name: unitName,
  source: z.string(),
}
/** resources/units/changes.json: what became of them later, by the day it holds from. */
export const unitChangesSchema = z.strictObject({
  source: z.string(),
  changes: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('renamed'), ...changeHead }),
      z.strictObject({ kind: z.literal('recoded'), ...changeHead, newCode: communeCode }),
    ]),
  ),
})
type UnitChanges = z.infer<typeof unitChangesSchema>

/** A province (code of two digits) or a commune (five), with the province it lies in. */
export type Unit = {
  readonly code: string
  readonly name: string
  readonly province: { readonly code: string; readonly name: string }
}

/** All units as they are called on a day, provinces first; in the order of their codes within a province. */
export const unitsOn = (list: UnitList, { changes }: UnitChanges, day: LocalDate): readonly Unit[] => {
  const names = new Map<string, string>()
  const codes = new Map<string, string>()
  for (const change of changes.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    names.set(change.code, change.name)
    if (change.kind === 'recoded') codes.set(change.code, change.newCode)
  }
  const named = (code: string, name: string) => names.get(code) ?? name
  const provinces = list.provinces.map(({ code, name, communes }) => ({ code, name: named(code, name), communes }))
  return [
    ...provinces.map(({ code, name }) => ({ code, name, province: { code, name } })),
    ...provinces.flatMap(({ code: provinceCode, name: provinceName, communes }) =>
      communes.map(([code, name]) => ({
        code: codes.get(code) ?? code,
        name: named(code, name),
        province: { code: provinceCode, name: provinceName },
      })),
    ),
  ]
}

export const isProvince = ({ code }: Pick<Unit, 'code'>): boolean => code.length === 2

/** Units whose name or code holds the text, without tone marks; at most `most`, those that begin with it first. */
export const findUnits = (units: readonly Unit[], text: string, most: number): readonly Unit[] => {
  const wanted = fold(text)
  if (wanted === '') return []
  const terms = wanted.split(' ')
  const found = units.filter((unit) => {
    const words = fold(`${unit.code} ${unit.name} ${unit.province.name}`)
    return terms.every((term) => words.includes(term))
  })
  const rank = (unit: Unit) => (unit.code === wanted || fold(unit.name).endsWith(wanted) ? 0 : 1)
  return found.toSorted((one, other) => rank(one) - rank(other)).slice(0, most)
}
