import type { Migration } from '../migrate.ts'

/** All that the desk counts limits from, in the order it asks: ten thousand open requests are read without their texts. */
export const runningRequests: Migration = {
  version: 200,
  name: 'running-requests',
  sql: `
    CREATE INDEX request_running ON request (
      year, number, channel, sent_on, valid_on, complexity, extension_on, extension_amount, reopened_due_on
    ) WHERE state = 'open';
  `,
}
