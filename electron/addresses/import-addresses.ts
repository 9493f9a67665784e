import type { AddressEntry, AddressFields } from '../../shared/addresses/address-book.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { inTransaction } from '../database/database.ts'
import { entryNamed, keepAct, nextEntryId, writeEntry } from './address-repository.ts'
import type { AddressDeps } from './save-address.ts'

/** Adds all entries as one act, which is taken back as one. Refuses all when a name is in the book or stands twice. */
export const importAddresses = (
  deps: AddressDeps,
  entries: readonly AddressFields[],
): Result<{ readonly added: number }> =>
  inTransaction(deps.database, () => {
    const { database, clock } = deps
    const names = new Set(entries.map(({ name }) => fold(name)))
    if (names.size < entries.length || entries.some(({ name }) => entryNamed(database, name))) {
      return refusal('conflict', 'Chưa nhập: sổ địa chỉ vừa thay đổi, có tên đã có trong sổ. Hãy chọn lại tệp.')
    }
    const first = nextEntryId(database)
    const added = entries.map((fields, index): AddressEntry => ({ ...fields, id: first + index, retiredOn: null }))
    for (const entry of added) writeEntry(database, entry)
    keepAct(
      database,
      added.map((after) => ({ entryId: after.id, before: null, after })),
      { what: `Nhập ${added.length} mục`, at: clock.now(), by: deps.officer() },
    )
    return ok({ added: added.length })
  })
