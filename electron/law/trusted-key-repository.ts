import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { TrustedKey } from '../../shared/law/trusted-key.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** A key as it is kept: `publicKey` is the raw 32 bytes in base64. */
export type StoredKey = TrustedKey & { readonly publicKey: string }

/** The keys this agency trusts now, in the order they were installed. */
export const readTrustedKeys = (database: ReadableDatabase): readonly StoredKey[] =>
  statement<StoredKey>(
    database,
    `SELECT fingerprint, name, public_key AS publicKey, on_day AS "on", by
     FROM trusted_key WHERE removed_at IS NULL ORDER BY id`,
  ).all()

/** Trusts a key from now on; `at` is the moment from the clock. Throws when the key is trusted already. */
export const addTrustedKey = (
  database: WritableDatabase,
  key: { readonly fingerprint: string; readonly name: string; readonly publicKey: string },
  on: LocalDate,
  at: string,
  by: string,
): void => {
  statement(
    database,
    'INSERT INTO trusted_key (fingerprint, name, public_key, on_day, at, by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(key.fingerprint, key.name, key.publicKey, on, at, by)
}

/** Trusts a key no longer; its row stays. False when it was not trusted. */
export const removeTrustedKey = (database: WritableDatabase, fingerprint: string, at: string, by: string): boolean =>
  statement(
    database,
    'UPDATE trusted_key SET removed_at = ?, removed_by = ? WHERE fingerprint = ? AND removed_at IS NULL',
  ).run(at, by, fingerprint).changes > 0
