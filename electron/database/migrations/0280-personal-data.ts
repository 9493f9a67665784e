import type { Migration } from '../migrate.ts'

/**
 * Keeping personal data no longer than needed: the agency's rule, what was anonymised with the new hashes of the sealed rows, uses
 * of whole data, and what people asked about their own data. Guards open for one request, inside the transaction that anonymises it.
 */
export const personalData: Migration = {
  version: 280,
  name: 'personal-data',
  sql: `
    -- the newest row is the rule that holds; years null: the rule was taken back
    CREATE TABLE retention_rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      years INTEGER CHECK (years BETWEEN 1 AND 100),
      citation TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER retention_rule_is_frozen BEFORE UPDATE ON retention_rule BEGIN SELECT RAISE(ABORT, 'a retention rule is kept as it was'); END;
    CREATE TRIGGER retention_rule_is_kept BEFORE DELETE ON retention_rule BEGIN SELECT RAISE(ABORT, 'a retention rule is kept as it was'); END;

    CREATE TABLE anonymisation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- ids of the requests
      requests TEXT NOT NULL CHECK (json_valid(requests))
    ) STRICT;
    CREATE TRIGGER anonymisation_is_frozen BEFORE UPDATE ON anonymisation BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    CREATE TRIGGER anonymisation_is_kept BEFORE DELETE ON anonymisation BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    CREATE TABLE anonymised_request (
      request_id INTEGER PRIMARY KEY REFERENCES request (id),
      anonymisation_id INTEGER NOT NULL REFERENCES anonymisation (id)
    ) STRICT;
    CREATE TRIGGER anonymised_request_is_kept BEFORE DELETE ON anonymised_request BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    -- one link of the audit trail whose rows were anonymised: what they were sealed as, and what they are sealed as since
    CREATE TABLE anonymised_rows (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      anonymisation_id INTEGER NOT NULL REFERENCES anonymisation (id),
      link_id INTEGER NOT NULL,
      source TEXT NOT NULL,
      row_ids TEXT NOT NULL CHECK (json_valid(row_ids)),
      before_hash TEXT NOT NULL,
      after_hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX anonymised_rows_of_link ON anonymised_rows (link_id, id);
    CREATE TRIGGER anonymised_rows_are_frozen BEFORE UPDATE ON anonymised_rows BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    CREATE TRIGGER anonymised_rows_are_kept BEFORE DELETE ON anonymised_rows BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    -- files taken away that old backups still have; emptied with them
    CREATE TABLE anonymised_file (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    -- empty outside a transaction that anonymises
    CREATE TABLE anonymising_now (request_id INTEGER PRIMARY KEY) STRICT;

    -- whole personal data shown on a press, or written to a file
    CREATE TABLE data_use (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('shown', 'logExport', 'petitionExport', 'personExport')),
      -- null for a use of many
      request_id INTEGER,
      petition_id INTEGER,
      people INTEGER NOT NULL CHECK (people >= 0),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER data_use_is_frozen BEFORE UPDATE ON data_use BEGIN SELECT RAISE(ABORT, 'a use of data is kept as it was'); END;
    CREATE TRIGGER data_use_is_kept BEFORE DELETE ON data_use BEGIN SELECT RAISE(ABORT, 'a use of data is kept as it was'); END;

    -- what people asked about their own data; the person stands in the letter named by the reference, not here
    CREATE TABLE subject_request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      reference TEXT NOT NULL CHECK (reference <> ''),
      asked TEXT NOT NULL CHECK (asked IN ('view', 'correct', 'supply', 'delete')),
      about TEXT NOT NULL,
      received_on TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      UNIQUE (year, number)
    ) STRICT;
    CREATE TRIGGER subject_request_is_frozen BEFORE UPDATE ON subject_request BEGIN SELECT RAISE(ABORT, 'a subject request is kept as it was'); END;
    CREATE TRIGGER subject_request_is_kept BEFORE DELETE ON subject_request BEGIN SELECT RAISE(ABORT, 'a subject request is kept as it was'); END;
    -- the newest decision on a request holds
    CREATE TABLE subject_decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subject_request_id INTEGER NOT NULL REFERENCES subject_request (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'partly', 'refused')),
      on_day TEXT NOT NULL,
      explanation TEXT NOT NULL,
      document_number TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX subject_decision_of_request ON subject_decision (subject_request_id, id);
    CREATE TRIGGER subject_decision_is_frozen BEFORE UPDATE ON subject_decision BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was'); END;
    CREATE TRIGGER subject_decision_is_kept BEFORE DELETE ON subject_decision BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was'); END;

    DROP TRIGGER request_event_is_append_only_update;
    CREATE TRIGGER request_event_is_append_only_update BEFORE UPDATE ON request_event
      WHEN NOT EXISTS (SELECT 1 FROM anonymising_now WHERE request_id = old.request_id)
        OR new.id <> old.id OR new.request_id <> old.request_id OR new.sequence <> old.sequence OR new.kind <> old.kind
        OR new.on_day <> old.on_day OR new.at <> old.at OR new.by <> old.by
      BEGIN SELECT RAISE(ABORT, 'request_event is append-only'); END;
    DROP TRIGGER issued_document_is_frozen;
    CREATE TRIGGER issued_document_is_frozen BEFORE UPDATE ON issued_document
      WHEN NOT EXISTS (SELECT 1 FROM anonymising_now WHERE request_id = old.request_id)
        OR new.id <> old.id OR new.request_id <> old.request_id OR new.form <> old.form OR new.year <> old.year
        OR new.number <> old.number OR new.issued_on <> old.issued_on
      BEGIN SELECT RAISE(ABORT, 'an issued document is frozen'); END;
    DROP TRIGGER issued_document_basis_is_frozen;
    CREATE TRIGGER issued_document_basis_is_frozen BEFORE UPDATE ON issued_document_basis
      WHEN NOT EXISTS (
          SELECT 1 FROM anonymising_now JOIN issued_document ON issued_document.request_id = anonymising_now.request_id
          WHERE issued_document.id = old.document_id
        ) OR new.document_id <> old.document_id OR new.law <> old.law OR new.calendar <> old.calendar
      BEGIN SELECT RAISE(ABORT, 'the basis of an issued document is frozen'); END;
    DROP TRIGGER voided_document_is_frozen;
    CREATE TRIGGER voided_document_is_frozen BEFORE UPDATE ON voided_document
      WHEN NOT EXISTS (
          SELECT 1 FROM anonymising_now JOIN issued_document ON issued_document.request_id = anonymising_now.request_id
          WHERE issued_document.id = old.document_id
        ) OR new.document_id <> old.document_id OR new.on_day <> old.on_day OR new.at <> old.at OR new.by <> old.by
      BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;
  `,
}
