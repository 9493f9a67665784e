import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import type { ItemAsOf } from '../../shared/reports/catalogue-case.ts'
import type { Posting } from '../../shared/reports/list-evidence.ts'
import type { ReportScope } from '../../shared/reports/report.ts'
import { readEventBody } from '../../shared/requests/event-body.ts'
import type { RequestEvent } from '../../shared/requests/request-events.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type EventRow = {
  request_id: number
  id: number
  sequence: number
  kind: string
  on_day: LocalDate
  at: string
  by: string
  body: string
}

/**
 * Requests that can matter to a period, with all their events in order: received by the day the figures are true on, and
 * received, open or acted on since the period began; those disputed at any time too, since one dispute says that disputes are recorded.
 * What they were on that day is for the fold to say.
 */
export const requestsOfPeriod = (
  database: ReadableDatabase,
  { from, asOf }: ReportScope,
): readonly { readonly id: number; readonly events: readonly RequestEvent[] }[] => {
  const rows = statement<EventRow, [{ from: LocalDate; asOf: LocalDate }]>(
    database,
    `SELECT event.request_id, event.id, event.sequence, event.kind, event.on_day, event.at, event.by, event.body
     FROM request JOIN request_event AS event ON event.request_id = request.id
     WHERE request.received_on <= @asOf
       AND (request.received_on >= @from OR request.closed_on IS NULL
         OR EXISTS (
           SELECT 1 FROM request_event AS later
           WHERE later.request_id = request.id AND (later.on_day >= @from OR later.kind = 'complain')
         ))
     ORDER BY request.year, request.number, event.sequence`,
  ).all({ from, asOf })
  const requests = new Map<number, RequestEvent[]>()
  for (const { request_id, on_day: on, body, ...row } of rows) {
    const event = { ...readEventBody(body), ...row, on } as RequestEvent
    const known = requests.get(request_id)
    if (known) known.push(event)
    else requests.set(request_id, [event])
  }
  return [...requests].map(([id, events]) => ({ id, events }))
}

/** Rows of the log received in the period by that day, counted by the database alone: what the figure is checked against. */
export const countReceived = (database: ReadableDatabase, { from, to, asOf }: ReportScope): number =>
  statement<{ count: number }, [LocalDate, LocalDate, LocalDate]>(
    database,
    'SELECT count(*) AS count FROM request WHERE received_on BETWEEN ? AND ? AND received_on <= ?',
  ).get(from, to, asOf)?.count ?? 0

type ItemRow = {
  id: number
  list: CatalogueList
  created_on: LocalDate | null
  published_on: LocalDate | null
  law_group: string
  address: string
  retired_on: LocalDate | null
  publish_deadline: LocalDate | null
  before_law: ItemAsOf['beforeLaw']
  medium: ItemAsOf['medium']
  link_outcome: ItemAsOf['linkOutcome']
}

/** Recorded postings of the judged lists that touch a stretch of days, by list, place and days; a web address is no place of posting. */
export const postingsOfReport = (
  database: ReadableDatabase,
  { from, asOf }: { readonly from: LocalDate; readonly asOf: LocalDate },
): readonly Posting[] =>
  statement<Posting, [LocalDate, LocalDate]>(
    database,
    `SELECT list, CASE WHEN address LIKE '%://%' THEN '' ELSE address END AS place, posted_from AS "from", posted_until AS "until",
       count(*) AS items
     FROM catalogue_item
     WHERE list IN ('mustPublish', 'conditional') AND posted_from IS NOT NULL AND posted_from <= ?
       AND (posted_until IS NULL OR posted_until >= ?)
     GROUP BY 1, 2, 3, 4 ORDER BY posted_from, list, place`,
  ).all(asOf, from)

/** Items of the four reported lists that were not retired before the period or on its first day. */
export const itemsOfReport = (database: ReadableDatabase, { from, asOf }: ReportScope): readonly ItemAsOf[] =>
  statement<ItemRow, [LocalDate, LocalDate]>(
    database,
    `SELECT id, list, created_on, published_on, law_group, address, retired_on, publish_deadline, before_law, medium,
       (SELECT outcome FROM link_check WHERE link_check.address = catalogue_item.address AND substr(at, 1, 10) <= ?
        ORDER BY link_check.id DESC LIMIT 1) AS link_outcome
     FROM catalogue_item
     WHERE list <> 'notAccessible' AND (retired_on IS NULL OR retired_on > ?) ORDER BY id`,
  )
    .all(asOf, from)
    .map((row) => ({
      id: row.id,
      list: row.list,
      createdOn: row.created_on,
      publishedOn: row.published_on,
      group: row.law_group,
      address: row.address,
      retiredOn: row.retired_on,
      publishDeadline: row.publish_deadline,
      beforeLaw: row.before_law,
      medium: row.medium,
      linkOutcome: row.link_outcome,
    }))
