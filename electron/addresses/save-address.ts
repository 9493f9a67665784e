import type { AddressEntry, AddressFields } from '../../shared/addresses/address-book.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { entryNamed, keepAct, nextEntryId, readEntry, writeEntry } from './address-repository.ts'

export type AddressDeps = Pick<Session, 'database' | 'clock' | 'officer'>

const noSuchEntry = refusal(
  'notFound',
  'Mục này không còn trong sổ địa chỉ. Hãy tìm lại trong sổ rồi làm lại việc vừa chọn.',
)

const nameTaken = refusal('conflict', 'Chưa lưu được: tên này đã có trong sổ địa chỉ.', [
  { field: 'name', message: 'Tên này đã có trong sổ địa chỉ. Hãy sửa mục đã có, hoặc ghi tên khác.' },
])

const keep = (deps: AddressDeps, what: string, before: AddressEntry | null, after: AddressEntry): AddressEntry => {
  writeEntry(deps.database, after)
  keepAct(deps.database, [{ entryId: after.id, before, after }], {
    what,
    at: deps.clock.now(),
    by: deps.officer(),
  })
  return after
}

/** Adds an agency or unit to the address book. Refuses (`conflict`) a name that is there already, whatever its tone marks. */
export const addAddress = (deps: AddressDeps, fields: AddressFields): Result<AddressEntry> =>
  inTransaction(deps.database, () => {
    if (entryNamed(deps.database, fields.name)) return nameTaken
    const entry = { ...fields, id: nextEntryId(deps.database), retiredOn: null }
    return ok(keep(deps, 'Thêm mục', null, entry))
  })

/** Changes an entry; papers and requests that name it keep what they said. */
export const editAddress = (deps: AddressDeps, id: number, fields: AddressFields): Result<AddressEntry> =>
  inTransaction(deps.database, () => {
    const before = readEntry(deps.database, id)
    if (!before) return noSuchEntry
    const named = entryNamed(deps.database, fields.name)
    if (named && named.id !== id && before.retiredOn === null) return nameTaken
    return ok(keep(deps, 'Sửa mục', before, { ...fields, id, retiredOn: before.retiredOn }))
  })

/** Puts an entry aside: it is offered no more, and stays in the book. */
export const retireAddress = (deps: AddressDeps, id: number): Result<AddressEntry> =>
  inTransaction(deps.database, () => {
    const before = readEntry(deps.database, id)
    if (!before) return noSuchEntry
    return before.retiredOn === null
      ? ok(keep(deps, 'Ngừng dùng mục', before, { ...before, retiredOn: deps.clock.today() }))
      : ok(before)
  })

/** Takes an entry up again. Refuses while another in use bears its name. */
export const restoreAddress = (deps: AddressDeps, id: number): Result<AddressEntry> =>
  inTransaction(deps.database, () => {
    const before = readEntry(deps.database, id)
    if (!before) return noSuchEntry
    if (before.retiredOn === null) return ok(before)
    if (entryNamed(deps.database, before.name)) return nameTaken
    return ok(keep(deps, 'Dùng lại mục', before, { ...before, retiredOn: null }))
  })
