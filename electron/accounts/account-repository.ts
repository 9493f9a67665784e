import { usualLockMinutes } from '../../shared/accounts/access-state.ts'
import type { Account, AccountEventKind, AccountRole } from '../../shared/accounts/account.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** An account as its newest event left it. */
export type KeptAccount = Account & { readonly changedAt: string; readonly changedBy: string }

type Row = {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly active: number
  readonly at: string
  readonly by: string
}

/** Every account the register knows, those in use first, in the order they came. */
export const readAccounts = (database: ReadableDatabase): readonly KeptAccount[] =>
  statement<Row>(
    database,
    `SELECT account AS id, name, roles, active, at, by FROM account_event AS newest
     WHERE id = (SELECT max(id) FROM account_event WHERE account = newest.account)
     ORDER BY active DESC, (SELECT min(id) FROM account_event WHERE account = newest.account)`,
  )
    .all()
    .map(({ id, name, roles, active, at, by }) => ({
      id,
      name,
      roles: JSON.parse(roles) as readonly AccountRole[],
      active: active === 1,
      changedAt: at,
      changedBy: by,
    }))

/** Adds what happened to an account; `account` is how it stands since then, `at` the ISO moment, `by` who did it. */
export const recordAccount = (
  database: WritableDatabase,
  kind: AccountEventKind,
  { id, name, roles, active }: Account,
  { at, by }: { readonly at: string; readonly by: string },
): void => {
  statement<unknown, [string, string, string, string, number, string, string]>(
    database,
    'INSERT INTO account_event (account, kind, name, roles, active, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, kind, name, JSON.stringify(roles), active ? 1 : 0, at, by)
}

/** Minutes without input after which the desk is covered. */
export const readLockAfter = (database: ReadableDatabase): number =>
  statement<{ minutes: number }>(database, 'SELECT after_minutes AS minutes FROM desk_lock WHERE id = 1').get()
    ?.minutes ?? usualLockMinutes

/** Keeps after how many minutes without input the desk is covered. */
export const saveLockAfter = (database: WritableDatabase, minutes: number): void => {
  statement<unknown, [number]>(
    database,
    `INSERT INTO desk_lock (id, after_minutes) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET after_minutes = excluded.after_minutes`,
  ).run(minutes)
}
