import type { Migration } from '../migrate.ts'

/** Ways of looking at the log that the officer named; removed ones stay, so that they can come back. */
export const savedViews: Migration = {
  version: 110,
  name: 'saved-views',
  sql: `
    CREATE TABLE saved_view (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      -- the name as it is compared: no two views in use look alike
      name_key TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      saved_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX saved_view_once ON saved_view (name_key) WHERE removed_at IS NULL;

    CREATE INDEX request_by_assigned ON request (assigned_to) WHERE assigned_to <> '';
  `,
}
