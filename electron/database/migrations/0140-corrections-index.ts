import type { Migration } from '../migrate.ts'

/** Finds the few requests with a correction among all that are settled. */
export const correctionsIndex: Migration = {
  version: 140,
  name: 'corrections-index',
  sql: `
    CREATE INDEX request_event_asks_correction ON request_event (request_id) WHERE kind = 'askCorrection';
  `,
}
