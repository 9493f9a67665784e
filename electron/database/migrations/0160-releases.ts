import type { Migration } from '../migrate.ts'

/** Lists as they were put in force, packs written for the portal, notices of the focal point, and the steps of approval. */
export const releases: Migration = {
  version: 160,
  name: 'releases',
  sql: `
    CREATE TABLE release (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      drafted_at TEXT NOT NULL,
      by TEXT NOT NULL,
      -- how many items of each list, for the list of releases
      counts TEXT NOT NULL CHECK (json_valid(counts)),
      -- the lists as frozen, and what differs from the release in force then
      content TEXT NOT NULL CHECK (json_valid(content)),
      difference TEXT NOT NULL CHECK (json_valid(difference)),
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER release_is_frozen BEFORE UPDATE ON release BEGIN SELECT raise(ABORT, 'a release is frozen'); END;
    CREATE TRIGGER release_is_kept BEFORE DELETE ON release BEGIN SELECT raise(ABORT, 'a release is kept'); END;

    CREATE TABLE release_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      release_id INTEGER NOT NULL REFERENCES release (id),
      kind TEXT NOT NULL CHECK (kind IN ('issue', 'drop')),
      number TEXT NOT NULL,
      on_day TEXT,
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX release_event_of_release ON release_event (release_id, id);

    CREATE TABLE publication_pack (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      made_at TEXT NOT NULL,
      by TEXT NOT NULL,
      release_id INTEGER REFERENCES release (id),
      items INTEGER NOT NULL,
      folder_name TEXT NOT NULL,
      manifest_hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE focal_notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      content TEXT NOT NULL CHECK (json_valid(content)),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE item_approval (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item_id INTEGER NOT NULL,
      -- of the item as it was then: a later change asks for the steps again
      revision INTEGER NOT NULL,
      step TEXT NOT NULL CHECK (step IN ('propose', 'check', 'approve', 'return')),
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX item_approval_of_item ON item_approval (item_id, id);
  `,
}
