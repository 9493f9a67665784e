import type { Migration } from '../migrate.ts'

/** The agencies and units that are asked or pointed to, and every change to them so that it may be taken back. */
export const addressBook: Migration = {
  version: 150,
  name: 'address-book',
  sql: `
    CREATE TABLE address_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      address TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      answers_for TEXT NOT NULL,
      note TEXT NOT NULL,
      retired_on TEXT,
      folded_name TEXT NOT NULL,
      folded TEXT NOT NULL,
      sort_key TEXT NOT NULL
    ) STRICT;
    -- a name typed in a dialog must mean one entry
    CREATE UNIQUE INDEX address_entry_by_name ON address_entry (folded_name) WHERE retired_on IS NULL;

    CREATE TABLE address_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- changes of one act share its number: an import adds many entries
      act INTEGER NOT NULL,
      what TEXT NOT NULL,
      entry_id INTEGER NOT NULL,
      -- the whole entry before and after; null before: it was added
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX address_change_by_act ON address_change (act);
  `,
}
