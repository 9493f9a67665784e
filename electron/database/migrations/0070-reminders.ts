import type { Migration } from '../migrate.ts'

/** Which reminders were shown, so that none is shown twice. */
export const reminders: Migration = {
  version: 70,
  name: 'reminders',
  sql: `
    -- a request reminded of for one due day at one occasion; a due day that moves is reminded of anew
    CREATE TABLE reminder (
      request_id INTEGER NOT NULL REFERENCES request (id),
      due_on TEXT NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('early', 'dayBefore', 'onTheDay')),
      told_on TEXT NOT NULL,
      PRIMARY KEY (request_id, due_on, stage)
    ) STRICT, WITHOUT ROWID;
  `,
}
