import type { Migration } from '../migrate.ts'

/**
 * What the audit trail did not tell yet: who opened the desk and what was decided about it, papers declared void; and petitions whose
 * people are taken out, with the files that a decision about somebody's data names.
 */
export const wholeTrail: Migration = {
  version: 300,
  name: 'whole-trail',
  sql: `
    CREATE TABLE desk_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      -- what the kind counts: tries in vain before a sign-in, minutes until the desk is covered
      amount INTEGER NOT NULL CHECK (amount >= 0),
      -- the moment that a clock put right had shown
      moment TEXT
    ) STRICT;
    CREATE TRIGGER desk_event_is_frozen BEFORE UPDATE ON desk_event BEGIN SELECT RAISE(ABORT, 'what happened at the desk is kept as it was'); END;
    CREATE TRIGGER desk_event_is_kept BEFORE DELETE ON desk_event BEGIN SELECT RAISE(ABORT, 'what happened at the desk is kept as it was'); END;

    -- papers declared void, in the order it was done: the trail seals rows in their order
    CREATE TABLE void_entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document_id INTEGER NOT NULL UNIQUE REFERENCES issued_document (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    INSERT INTO void_entry (document_id, reason, on_day, at, by)
      SELECT document_id, reason, on_day, at, by FROM voided_document ORDER BY at, document_id;
    CREATE TRIGGER void_is_entered AFTER INSERT ON voided_document
      WHEN NOT EXISTS (SELECT 1 FROM void_entry WHERE document_id = new.document_id)
      BEGIN
        INSERT INTO void_entry (document_id, reason, on_day, at, by)
        VALUES (new.document_id, new.reason, new.on_day, new.at, new.by);
      END;
    CREATE TRIGGER void_entry_is_frozen BEFORE UPDATE ON void_entry
      WHEN NOT EXISTS (
          SELECT 1 FROM anonymising_now JOIN issued_document ON issued_document.request_id = anonymising_now.request_id
          WHERE issued_document.id = old.document_id
        ) OR new.id <> old.id OR new.document_id <> old.document_id OR new.on_day <> old.on_day OR new.at <> old.at
        OR new.by <> old.by
      BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;
    CREATE TRIGGER void_entry_is_kept BEFORE DELETE ON void_entry BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;

    CREATE TABLE anonymised_petition (
      petition_id INTEGER PRIMARY KEY REFERENCES petition (id),
      anonymisation_id INTEGER NOT NULL REFERENCES anonymisation (id)
    ) STRICT;
    CREATE TRIGGER anonymised_petition_is_kept BEFORE DELETE ON anonymised_petition BEGIN SELECT RAISE(ABORT, 'an anonymisation is kept as it was'); END;
    -- empty outside a transaction that anonymises
    CREATE TABLE anonymising_petition_now (petition_id INTEGER PRIMARY KEY) STRICT;
    DROP TRIGGER petition_event_is_frozen;
    CREATE TRIGGER petition_event_is_frozen BEFORE UPDATE ON petition_event
      WHEN NOT EXISTS (SELECT 1 FROM anonymising_petition_now WHERE petition_id = old.petition_id)
        OR new.id <> old.id OR new.petition_id <> old.petition_id OR new.sequence <> old.sequence OR new.kind <> old.kind
        OR new.on_day <> old.on_day OR new.at <> old.at OR new.by <> old.by
      BEGIN SELECT raise(ABORT, 'the history of a petition is frozen'); END;

    -- the files of the person whose data a decision is about, by their ids alone
    CREATE TABLE subject_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      decision_id INTEGER NOT NULL REFERENCES subject_decision (id),
      request_id INTEGER REFERENCES request (id),
      petition_id INTEGER REFERENCES petition (id),
      CHECK ((request_id IS NULL) <> (petition_id IS NULL))
    ) STRICT;
    CREATE INDEX subject_file_of_decision ON subject_file (decision_id);
    CREATE TRIGGER subject_file_is_frozen BEFORE UPDATE ON subject_file BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was'); END;
    CREATE TRIGGER subject_file_is_kept BEFORE DELETE ON subject_file BEGIN SELECT RAISE(ABORT, 'a decision is kept as it was'); END;
  `,
}
