import type { Migration } from '../migrate.ts'

/** What came of asking the published addresses: every asking, and how each address stands now. */
export const linkChecks: Migration = {
  version: 170,
  name: 'link-checks',
  sql: `
    CREATE TABLE link_check (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- as the catalogue has it: an address that was changed begins untested
      address TEXT NOT NULL CHECK (address <> ''),
      outcome TEXT NOT NULL,
      status INTEGER,
      final_link TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX link_check_by_address ON link_check (address);

    CREATE TABLE link_state (
      address TEXT PRIMARY KEY CHECK (address <> ''),
      -- the newest check; null while it only waits for a network
      check_id INTEGER REFERENCES link_check (id),
      broken INTEGER NOT NULL CHECK (broken IN (0, 1)),
      waiting_since TEXT
    ) STRICT, WITHOUT ROWID;
  `,
}
