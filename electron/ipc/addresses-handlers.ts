import { basename } from 'node:path'
import type { AddressFile } from '../../shared/addresses/address-file.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import { importAddresses } from '../addresses/import-addresses.ts'
import { queryAddresses } from '../addresses/query-addresses.ts'
import { addAddress, editAddress, restoreAddress, retireAddress } from '../addresses/save-address.ts'
import { undoAddressAct } from '../addresses/undo-address-act.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

type Calls = Handlers['addresses']

const readFile =
  (current: () => Session): Calls['readFile'] =>
  async ({ jobId, fileToken }) => {
    const { files, jobs } = current()
    const path = files.path(fileToken)
    return path === undefined
      ? refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp.')
      : jobs.run<{ path: string }, AddressFile>('addresses-read', jobId, { path })
  }

const exportBook =
  (current: () => Session, ports: Ports): Calls['export'] =>
  async ({ jobId }) => {
    const path = await ports.chooseSavePath('so-dia-chi-co-quan.xlsx', [
      { name: 'Bảng tính Excel', extensions: ['xlsx'] },
    ])
    if (path === null) return ok(null)
    const written = await current().jobs.run<{ path: string }, { rows: number }>('addresses-export', jobId, { path })
    return written.ok ? ok({ fileName: basename(path), rows: written.value.rows }) : written
  }

/** Calls of the address book. */
export const addressesHandlers = (current: () => Session, ports: Ports): Calls => ({
  query: (query) => queryAddresses(current(), query),
  add: (fields) => addAddress(current(), fields),
  edit: ({ id, fields }) => editAddress(current(), id, fields),
  retire: ({ id }) => retireAddress(current(), id),
  restore: ({ id }) => restoreAddress(current(), id),
  undo: () => undoAddressAct(current()),
  readFile: readFile(current),
  addAll: ({ entries }) => importAddresses(current(), entries),
  export: exportBook(current, ports),
})
