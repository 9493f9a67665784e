import type { Migration } from '../migrate.ts'

/** Which reminders of petitions were shown, so that none is shown twice. */
export const petitionReminders: Migration = {
  version: 290,
  name: 'petition-reminders',
  sql: `
    CREATE TABLE petition_reminder (
      petition_id INTEGER NOT NULL REFERENCES petition (id),
      due_on TEXT NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('early', 'dayBefore', 'onTheDay')),
      told_on TEXT NOT NULL,
      PRIMARY KEY (petition_id, due_on, stage)
    ) STRICT, WITHOUT ROWID;
  `,
}
