import type { Migration } from '../migrate.ts'

/** The implementation programme, and every change to it so that it may be told and taken back. */
export const programme: Migration = {
  version: 240,
  name: 'programme',
  sql: `
    CREATE TABLE programme_record (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('task', 'activity', 'review', 'regulation', 'inspection', 'need')),
      -- the fields of the kind; a few hundred records are read whole
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      -- attachments: hash, name, size
      files TEXT NOT NULL CHECK (json_valid(files))
    ) STRICT;
    CREATE INDEX programme_record_by_kind ON programme_record (kind);

    CREATE TABLE programme_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- changes of one act share its number: a plan taken over adds many tasks
      act INTEGER NOT NULL,
      what TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      -- the whole record before and after; null before: it was added, null after: it was removed
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX programme_change_by_act ON programme_change (act);
    CREATE INDEX programme_change_by_record ON programme_change (record_id);
  `,
}
