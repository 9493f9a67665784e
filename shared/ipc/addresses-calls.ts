import { z } from 'zod'
import {
  type AddressEntry,
  type AddressPage,
  addressFieldsSchema,
  addressQuerySchema,
} from '../addresses/address-book.ts'
import { type AddressFile, mostAddressRows } from '../addresses/address-file.ts'
import { answers } from './call.ts'
import { id, jobId, nothing, token } from './call-inputs.ts'

/** Calls of the address book. */
export const addressesCalls = {
  query: answers<AddressPage>()(addressQuerySchema),
  add: answers<AddressEntry>()(addressFieldsSchema),
  edit: answers<AddressEntry>()(z.object({ id, fields: addressFieldsSchema })),
  /** Offered no more, kept in the book; `restore` takes it up again. */
  retire: answers<AddressEntry>()(z.object({ id })),
  restore: answers<AddressEntry>()(z.object({ id })),
  /** Takes back the newest act on the book; answers what it was, or null when there is none. */
  undo: answers<{ readonly what: string } | null>()(nothing),
  /** What a chosen .xlsx holds, with what is wrong row by row; `addAll` then takes the good ones in as one act. */
  readFile: answers<AddressFile>()(z.object({ jobId, fileToken: token })),
  addAll: answers<{ readonly added: number }>()(
    z.object({ entries: z.array(addressFieldsSchema).min(1).max(mostAddressRows) }),
  ),
  /** Asks where, then writes an .xlsx; null when the officer closed the dialog. */
  export: answers<{ readonly fileName: string; readonly rows: number } | null>()(z.object({ jobId })),
} as const
