import { z } from 'zod'

/** Rows of a table as one list a column; rows without a column of others have null there. Like stands beside like, which packs well. */
export const columnsOf = (rows: readonly object[]): Readonly<Record<string, readonly unknown[]>> => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name] ?? null)]),
  )
}

const columnsSchema = z.record(z.string(), z.array(z.unknown()).max(5000))

/** The rows again; undefined for what is no table, or has columns of different lengths. */
export const rowsOf = (columns: unknown): readonly Readonly<Record<string, unknown>>[] | undefined => {
  const parsed = columnsSchema.safeParse(columns)
  if (!parsed.success) return undefined
  const entries = Object.entries(parsed.data)
  const length = entries[0]?.[1].length ?? 0
  if (entries.some(([, values]) => values.length !== length)) return undefined
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(entries.map(([name, values]) => [name, values[index]])),
  )
}
