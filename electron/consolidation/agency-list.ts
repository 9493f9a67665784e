import {
  type ExpectedAgency,
  type ExpectedAgencyFields,
  mostAgencies,
} from '../../shared/consolidation/expected-agency.ts'
import { isProvince, type Unit } from '../../shared/consolidation/units.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import {
  agencyOfCode,
  insertAgency,
  markRemoved,
  readAgencies,
  readExpectedAgency,
  saveScope,
  updateAgency,
} from './agency-list-repository.ts'
import { readUnits } from './read-units.ts'

type Deps = Pick<Session, 'database' | 'clock' | 'resourcesFolder'>

const noAgency = refusal('notFound', 'Cơ quan này không còn trong danh sách. Hãy mở lại trang.')
const codeTaken = (name: string) =>
  refusal('conflict', 'Mã này đã có trong danh sách.', [{ field: 'code', message: `Mã này là của ${name}.` }])

const unitsOfScope = (units: readonly Unit[], scope: string): readonly Unit[] => {
  if (scope === 'nation') return units.filter(isProvince)
  const communes = units.filter((unit) => !isProvince(unit))
  return scope === 'communes' ? communes : communes.filter(({ province }) => province.code === scope)
}

const fieldsOf = ({ code, name, province }: Unit): ExpectedAgencyFields => ({
  code,
  name,
  province: province.name,
  email: '',
})

/**
 * Sets whose reports are put together and puts those units on the list; what is on it stays, with its names and addresses.
 * Refuses a scope without units.
 */
export const chooseScope = (deps: Deps, scope: string): Result<{ readonly added: number }> => {
  const { database, clock, resourcesFolder } = deps
  const units = unitsOfScope(readUnits(resourcesFolder, clock.today()), scope)
  if (units.length === 0) return refusal('notFound', 'Không có đơn vị nào mang mã này. Hãy chọn lại tỉnh, thành phố.')
  return inTransaction(database, () => {
    saveScope(database, scope, clock.now())
    const missing = units.filter(({ code }) => agencyOfCode(database, code) === undefined)
    for (const unit of missing) insertAgency(database, fieldsOf(unit))
    return ok({ added: missing.length })
  })
}

const saved = ({ database }: Pick<Deps, 'database'>, id: number): Result<ExpectedAgency> => {
  const agency = readExpectedAgency(database, id)
  return agency ? ok(agency) : noAgency
}

/** Puts an agency on the list. Refuses a code that is there. */
export const addExpectedAgency = (deps: Deps, fields: ExpectedAgencyFields): Result<ExpectedAgency> =>
  inTransaction(deps.database, () => {
    const taken = agencyOfCode(deps.database, fields.code)
    return taken ? codeTaken(taken.name) : saved(deps, insertAgency(deps.database, fields))
  })

/** Changes what is said of an agency. Refuses a code that is another's. */
export const editExpectedAgency = (deps: Deps, id: number, fields: ExpectedAgencyFields): Result<ExpectedAgency> =>
  inTransaction(deps.database, () => {
    if (!readExpectedAgency(deps.database, id)) return noAgency
    const taken = agencyOfCode(deps.database, fields.code)
    if (taken && taken.id !== id) return codeTaken(taken.name)
    updateAgency(deps.database, id, fields)
    return saved(deps, id)
  })

/** Takes an agency off the list, with the reason; its bundles stay kept. `reason` null puts it back. */
export const removeExpectedAgency = (deps: Deps, id: number, reason: string | null): Result<ExpectedAgency> =>
  inTransaction(deps.database, () => {
    if (!readExpectedAgency(deps.database, id)) return noAgency
    markRemoved(deps.database, id, reason === null ? null : { on: deps.clock.today(), reason })
    return saved(deps, id)
  })

/** What is wrong with a list in which two agencies have one code; undefined when none have. */
const codeTwice = (agencies: readonly ExpectedAgencyFields[]): Result<never> | undefined => {
  const names = new Map<string, string>()
  for (const { code, name } of agencies) {
    const other = names.get(code)
    if (code !== '' && other !== undefined)
      return refusal(
        'invalidInput',
        `Mã ${code} ghi ở hai dòng của danh sách: ${other} và ${name}. Chưa nhập dòng nào; hãy sửa mã rồi nhập lại.`,
      )
    names.set(code, name)
  }
  return undefined
}

/** Takes in a list: agencies whose code or name is there get the address, the others are added. All or none. Refuses a code given twice. */
export const addAgencyList = (
  deps: Deps,
  agencies: readonly ExpectedAgencyFields[],
): Result<{ readonly added: number; readonly changed: number }> =>
  inTransaction(deps.database, () => {
    const { database } = deps
    const twice = codeTwice(agencies)
    if (twice) return twice
    const known = readAgencies(database)
    if (known.length + agencies.length > mostAgencies)
      return refusal('invalidInput', `Danh sách có hơn ${mostAgencies} cơ quan. Hãy bớt rồi nhập lại.`)
    const byCode = new Map(known.filter(({ code }) => code !== '').map((agency) => [agency.code, agency]))
    const byName = new Map(known.map((agency) => [agency.name, agency]))
    let added = 0
    let changed = 0
    for (const fields of agencies) {
      const there = fields.code === '' ? byName.get(fields.name) : byCode.get(fields.code)
      if (there) {
        changed += 1
        updateAgency(database, there.id, {
          ...fields,
          code: there.code,
          province: fields.province || there.province,
          email: fields.email || there.email,
        })
        if (there.removedOn !== null) markRemoved(database, there.id, null)
      } else {
        added += 1
        insertAgency(database, fields)
      }
    }
    return ok({ added, changed })
  })
