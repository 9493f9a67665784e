import Database from 'better-sqlite3'

type Row = { readonly id: string; readonly total: number }

/** What each figure counts, said in SQL alone; for registers in which a request is closed at most once and nothing is taken back. */
const queries: readonly string[] = [
  `SELECT 'requests.received' AS id, count(*) AS total FROM request WHERE received_on BETWEEN @from AND @to`,
  `SELECT 'requests.received.channel.' || channel AS id, count(*) AS total FROM request
   WHERE received_on BETWEEN @from AND @to GROUP BY channel`,
  `SELECT 'requests.settled' AS id, count(*) AS total FROM request_event
   WHERE kind IN ('provide', 'refuse', 'redirect') AND on_day BETWEEN @from AND @to`,
  `SELECT 'requests.settled.full' AS id, count(*) AS total FROM request_event
   WHERE kind = 'provide' AND body ->> '$.extent' = 'full' AND on_day BETWEEN @from AND @to`,
  `SELECT 'requests.refused' AS id, count(*) AS total FROM request_event WHERE kind = 'refuse' AND on_day BETWEEN @from AND @to`,
  `SELECT 'requests.refused.ground.' || (body ->> '$.ground') AS id, count(*) AS total FROM request_event
   WHERE kind = 'refuse' AND on_day BETWEEN @from AND @to GROUP BY 1`,
  `SELECT 'requests.open' AS id, count(*) AS total FROM request WHERE received_on <= @to AND NOT EXISTS (
     SELECT 1 FROM request_event WHERE request_id = request.id AND kind IN ('provide', 'refuse', 'redirect', 'withdraw'))`,
  `SELECT 'catalogue.items' AS id, count(*) AS total FROM catalogue_item WHERE list <> 'notAccessible' AND retired_on IS NULL`,
  `SELECT 'catalogue.items.' || list AS id, count(*) AS total FROM catalogue_item
   WHERE list <> 'notAccessible' AND retired_on IS NULL GROUP BY list`,
  `SELECT 'catalogue.public.withLink' AS id, count(*) AS total FROM catalogue_item
   WHERE list = 'published' AND retired_on IS NULL AND address <> ''`,
]

/** Figures of a period by their ids, counted from a register's file without the product. */
export const recountedRegister = (
  file: string,
  period: { readonly from: string; readonly to: string },
): ReadonlyMap<string, number> => {
  const database = new Database(file, { readonly: true })
  try {
    return new Map(
      queries.flatMap((sql) =>
        database
          .prepare<[object], Row>(sql)
          .all(period)
          .map(({ id, total }) => [id, total]),
      ),
    )
  } finally {
    database.close()
  }
}

/** Several recounts put together. */
export const addedUp = (counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const count of counts) for (const [id, total] of count) sums.set(id, (sums.get(id) ?? 0) + total)
  return sums
}
