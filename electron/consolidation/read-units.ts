import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type Unit, unitChangesSchema, unitListSchema, unitsOn } from '../../shared/consolidation/units.ts'

const read = (resourcesFolder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(resourcesFolder, 'units', name), 'utf8'))

let known: { readonly key: string; readonly units: readonly Unit[] } | undefined

/** Provinces and communes of the country as they are called on a day; read from the disk once a day. */
export const readUnits = (resourcesFolder: string, day: LocalDate): readonly Unit[] => {
  const key = `${resourcesFolder} ${day}`
  if (known?.key !== key) {
    const list = unitListSchema.parse(read(resourcesFolder, 'units.json'))
    const changes = unitChangesSchema.parse(read(resourcesFolder, 'changes.json'))
    known = { key, units: unitsOn(list, changes, day) }
  }
  return known.units
}
