import type { Migration } from '../migrate.ts'

/** The book of petitions about published information: one row each as it stands, and its history. */
export const petitions: Migration = {
  version: 210,
  name: 'petitions',
  sql: `
    CREATE TABLE petition (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      received_on TEXT NOT NULL,
      -- the catalogue item it is about, where it stands in a list
      item_id INTEGER,
      state TEXT NOT NULL CHECK (state IN ('checking', 'correcting', 'done', 'void')),
      UNIQUE (year, number)
    ) STRICT;
    CREATE INDEX petition_of_item ON petition (item_id) WHERE item_id IS NOT NULL;
    -- the desk asks for these few alone
    CREATE INDEX petition_open ON petition (state) WHERE state IN ('checking', 'correcting');
    CREATE TRIGGER petition_is_kept BEFORE DELETE ON petition BEGIN SELECT raise(ABORT, 'a petition is kept'); END;

    CREATE TABLE petition_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      petition_id INTEGER NOT NULL REFERENCES petition (id),
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      UNIQUE (petition_id, sequence)
    ) STRICT;
    CREATE TRIGGER petition_event_is_frozen BEFORE UPDATE ON petition_event
      BEGIN SELECT raise(ABORT, 'the history of a petition is frozen'); END;
    CREATE TRIGGER petition_event_is_kept BEFORE DELETE ON petition_event
      BEGIN SELECT raise(ABORT, 'the history of a petition is kept'); END;
  `,
}
