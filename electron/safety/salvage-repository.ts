import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** A table that both registers have, with the columns that both have. */
export type SalvagedTable = { readonly name: string; readonly columns: readonly string[]; readonly byId: boolean }

type Row = Readonly<Record<string, unknown>>

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const columnsOf = (database: ReadableDatabase, table: string): readonly string[] =>
  statement<{ name: string }, [string]>(database, 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

/**
 * The tables of a new register that a damaged one still knows; a new register's own rules that would refuse rows out of their order
 * are switched off first. Throws when not even the list of tables can be read.
 */
export const salvagedTables = (source: ReadableDatabase, made: WritableDatabase): readonly SalvagedTable[] => {
  const known = new Set(
    statement<{ name: string }>(source, "SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  return statement<{ name: string; wr: number; type: string }>(
    made,
    "SELECT name, wr, type FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  )
    .all()
    .filter(({ name }) => known.has(name))
    .map(({ name, wr }) => {
      const there = new Set(columnsOf(source, name))
      return { name, columns: columnsOf(made, name).filter((column) => there.has(column)), byId: wr === 0 }
    })
}

/** Far above what a commune ever writes down. */
const UNKNOWN_LAST = 10_000_000

/** The ids of a table; `exact` false: its end can't be read. Undefined for an empty one. */
export const idRange = (
  source: ReadableDatabase,
  { name, byId }: SalvagedTable,
): { readonly first: number; readonly last: number; readonly exact: boolean } | undefined => {
  if (!byId) return { first: 0, last: 0, exact: true }
  const end = (order: 'ASC' | 'DESC'): number | null | undefined => {
    try {
      return (
        statement<{ id: number }>(
          source,
          `SELECT rowid AS id FROM ${quoted(name)} ORDER BY rowid ${order} LIMIT 1`,
        ).get()?.id ?? null
      )
    } catch {
      return undefined
    }
  }
  const [first, last] = [end('ASC'), end('DESC')]
  if (first === null || last === null) return undefined
  return { first: first ?? 1, last: last ?? UNKNOWN_LAST, exact: last !== undefined }
}

/** The rows of a range of ids, all of them where a table has none; undefined when they can't be read. */
export const readRows = (
  source: ReadableDatabase,
  { name, columns, byId }: SalvagedTable,
  from: number,
  to: number,
): readonly Row[] | undefined => {
  try {
    const values = columns.map(quoted).join(', ')
    const sql = `SELECT ${byId ? 'rowid AS "salvaged id", ' : ''}${values} FROM ${quoted(name)}`
    return byId
      ? statement<Row, [number, number]>(source, `${sql} WHERE rowid BETWEEN ? AND ?`).all(from, to)
      : statement<Row>(source, sql).all()
  } catch {
    return undefined
  }
}

/** Puts rows into the new register; answers how many it took. Rows of its own that have the same id make way. */
export const takeRows = (
  made: WritableDatabase,
  { name, columns, byId }: SalvagedTable,
  rows: readonly Row[],
): number => {
  const places = [...(byId ? ['rowid'] : []), ...columns.map(quoted)]
  const insert = statement<unknown, unknown[]>(
    made,
    `INSERT OR REPLACE INTO ${quoted(name)} (${places.join(', ')}) VALUES (${places.map(() => '?').join(', ')})`,
  )
  let taken = 0
  made.transaction(() => {
    for (const row of rows) {
      try {
        insert.run(...(byId ? [row['salvaged id']] : []), ...columns.map((column) => row[column]))
        taken += 1
      } catch {
        // A row that its own table refuses is no row of ours any more.
      }
    }
  })()
  return taken
}

/** Takes rows away that speak of a row that could not be read; answers how many. */
export const dropOrphans = (made: WritableDatabase): number => {
  let dropped = 0
  for (;;) {
    const orphans = made.pragma('foreign_key_check') as { table: string; rowid: number | null }[]
    const found = orphans.filter(({ rowid }) => rowid !== null)
    if (found.length === 0) return dropped
    const triggers = statement<{ name: string; sql: string }>(
      made,
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    ).all()
    made.transaction(() => {
      for (const { name } of triggers) made.exec(`DROP TRIGGER ${quoted(name)}`)
      for (const { table, rowid } of found) {
        made.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(rowid)
        dropped += 1
      }
      for (const { sql } of triggers) made.exec(sql)
    })()
  }
}
