import type { CatalogueList } from '../../shared/catalogue/catalogue-lists.ts'
import type { LinkCheck, LinkOutcome } from '../../shared/catalogue/link-check.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** Items in use whose address a citizen may be given. */
const published = `address <> '' AND retired_on IS NULL
  AND (list IN ('published', 'serviceUnits') OR (list = 'mustPublish' AND published_on IS NOT NULL))`

/** How one published address stands; `outcome` null: never tested. */
export type AddressState = {
  readonly address: string
  readonly outcome: LinkOutcome | null
  readonly at: string | null
  readonly waitingSince: string | null
}

/** Every published address once, those waiting for a network and those tested longest ago first. */
export const publishedAddresses = (database: ReadableDatabase): readonly AddressState[] =>
  statement<AddressState>(
    database,
    `SELECT item.address, link_check.outcome, link_check.at, link_state.waiting_since AS waitingSince
     FROM (SELECT DISTINCT address FROM catalogue_item WHERE ${published}) AS item
     LEFT JOIN link_state ON link_state.address = item.address
     LEFT JOIN link_check ON link_check.id = link_state.check_id
     ORDER BY link_state.waiting_since IS NULL, link_check.at, item.address`,
  ).all()

/** Numbers of all items, retired ones too, that have this address. */
export const itemsWithAddress = (database: ReadableDatabase, address: string): readonly number[] =>
  statement<{ id: number }, [string]>(database, 'SELECT id FROM catalogue_item WHERE address = ?')
    .all(address)
    .map((row) => row.id)

/** Every result for an address, newest first, at most `limit`. */
export const checksOfAddress = (database: ReadableDatabase, address: string, limit: number): readonly LinkCheck[] =>
  statement<LinkCheck, [string, number]>(
    database,
    `SELECT outcome, status, final_link AS finalLink, at, by FROM link_check WHERE address = ? ORDER BY id DESC LIMIT ?`,
  ).all(address, limit)

/** Since when an address waits for a network; null when it does not. */
export const waitingSince = (database: ReadableDatabase, address: string): string | null =>
  statement<{ since: string | null }, [string]>(
    database,
    'SELECT waiting_since AS since FROM link_state WHERE address = ?',
  ).get(address)?.since ?? null

/** Keeps a result; the address waits no longer. */
export const saveLinkCheck = (database: WritableDatabase, address: string, check: LinkCheck, broken: boolean): void => {
  const { lastInsertRowid } = statement<unknown, [LinkCheck & { address: string }]>(
    database,
    `INSERT INTO link_check (address, outcome, status, final_link, at, by)
     VALUES (@address, @outcome, @status, @finalLink, @at, @by)`,
  ).run({ ...check, address })
  statement<unknown, [string, number, number]>(
    database,
    `INSERT INTO link_state (address, check_id, broken, waiting_since) VALUES (?, ?, ?, NULL)
     ON CONFLICT (address) DO UPDATE SET check_id = excluded.check_id, broken = excluded.broken, waiting_since = NULL`,
  ).run(address, Number(lastInsertRowid), broken ? 1 : 0)
}

/** Puts an address among those that wait for a network; its last result stands. */
export const saveWaiting = (database: WritableDatabase, address: string, since: string): void => {
  statement<unknown, [string, string]>(
    database,
    `INSERT INTO link_state (address, check_id, broken, waiting_since) VALUES (?, NULL, 0, ?)
     ON CONFLICT (address) DO UPDATE SET waiting_since = coalesce(waiting_since, excluded.waiting_since)`,
  ).run(address, since)
}

/** Items in use whose address was broken when last tested, by list: as the filter of the grid counts them. */
export const countBrokenLinks = (
  database: ReadableDatabase,
): readonly { readonly list: CatalogueList; readonly count: number }[] =>
  statement<{ list: CatalogueList; count: number }>(
    database,
    `SELECT list, count(*) AS count FROM catalogue_item JOIN link_state ON link_state.address = catalogue_item.address
     WHERE link_state.broken = 1 AND retired_on IS NULL GROUP BY list ORDER BY count DESC, list`,
  ).all()
