import type { Migration } from '../migrate.ts'

/** What an agency adds to the law the app ships: updates, ticks, keys it trusts, official texts. */
export const law: Migration = {
  version: 20,
  name: 'law',
  sql: `
    -- one row an update, in the order taken in; undone ones stay
    CREATE TABLE law_update (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      origin TEXT NOT NULL CHECK (origin IN ('file', 'own')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      hash TEXT NOT NULL,
      signature TEXT NOT NULL CHECK (json_valid(signature)),
      difference TEXT NOT NULL CHECK (json_valid(difference)),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      undone_on TEXT,
      undone_at TEXT,
      undone_by TEXT
    ) STRICT;
    CREATE TRIGGER law_update_keeps_its_content BEFORE UPDATE OF origin, content, hash, signature, difference, on_day, at, by ON law_update
      BEGIN SELECT RAISE(ABORT, 'a law update keeps its content'); END;
    CREATE TRIGGER law_update_is_kept BEFORE DELETE ON law_update BEGIN SELECT RAISE(ABORT, 'a law update is kept'); END;

    -- «đã đối chiếu»: the datum exactly as it was compared, so that a changed datum loses its tick
    CREATE TABLE law_check (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      datum TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      taken_back_at TEXT,
      taken_back_by TEXT
    ) STRICT;

    CREATE TABLE trusted_key (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      fingerprint TEXT NOT NULL,
      name TEXT NOT NULL,
      public_key TEXT NOT NULL,
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      removed_at TEXT,
      removed_by TEXT
    ) STRICT;
    CREATE UNIQUE INDEX trusted_key_once ON trusted_key (fingerprint) WHERE removed_at IS NULL;

    CREATE TABLE law_text (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document TEXT NOT NULL,
      file_name TEXT NOT NULL,
      hash TEXT NOT NULL,
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      removed_at TEXT,
      removed_by TEXT
    ) STRICT;
    CREATE TABLE law_article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      text_id INTEGER NOT NULL REFERENCES law_text (id),
      sequence INTEGER NOT NULL,
      article TEXT NOT NULL,
      clause TEXT NOT NULL,
      point TEXT NOT NULL,
      heading TEXT NOT NULL,
      body TEXT NOT NULL,
      folded TEXT NOT NULL,
      UNIQUE (text_id, sequence)
    ) STRICT;
  `,
}
