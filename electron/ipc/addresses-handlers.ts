import type { Handlers } from '../../shared/ipc/contract.ts'
import { queryAddresses } from '../addresses/query-addresses.ts'
import { addAddress, editAddress, restoreAddress, retireAddress } from '../addresses/save-address.ts'
import { undoAddressAct } from '../addresses/undo-address-act.ts'
import type { Session } from '../session.ts'

/** Calls of the address book. */
export const addressesHandlers = (current: () => Session): Handlers['addresses'] => ({
  query: (query) => queryAddresses(current(), query),
  add: (fields) => addAddress(current(), fields),
  edit: ({ id, fields }) => editAddress(current(), id, fields),
  retire: ({ id }) => retireAddress(current(), id),
  restore: ({ id }) => restoreAddress(current(), id),
  undo: () => undoAddressAct(current()),
})
