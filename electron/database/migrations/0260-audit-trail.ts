import type { Migration } from '../migrate.ts'

/** A chain of hashes over everything that is only ever added; and who looked at a closed request. */
export const auditTrail: Migration = {
  version: 260,
  name: 'audit-trail',
  sql: `
    CREATE TABLE access_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      request_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX access_entry_of_request ON access_entry (request_id, id);
    CREATE TRIGGER access_entry_is_frozen BEFORE UPDATE ON access_entry BEGIN SELECT RAISE(ABORT, 'an access is kept as it was'); END;
    CREATE TRIGGER access_entry_is_kept BEFORE DELETE ON access_entry BEGIN SELECT RAISE(ABORT, 'an access is kept as it was'); END;

    -- each entry seals the rows first_id … last_id of one table, and the entry before it
    CREATE TABLE audit_entry (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      source TEXT NOT NULL,
      first_id INTEGER NOT NULL,
      last_id INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      rows_hash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX audit_entry_of_source ON audit_entry (source, last_id);
    CREATE TRIGGER audit_entry_is_frozen BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
  `,
}
