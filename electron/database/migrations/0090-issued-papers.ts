import type { Migration } from '../migrate.ts'

/** What an issued paper was drawn from, and the papers declared void. */
export const issuedPapers: Migration = {
  version: 90,
  name: 'issued-papers',
  sql: `
    -- papers issued before this table have no row
    CREATE TABLE issued_document_basis (
      document_id INTEGER PRIMARY KEY REFERENCES issued_document (id),
      -- what the officer added to what the register knew
      details TEXT NOT NULL CHECK (json_valid(details)),
      -- the packs of law data that held, and the calendar days were counted by: names, versions, hashes
      law TEXT NOT NULL CHECK (json_valid(law)),
      calendar TEXT NOT NULL CHECK (json_valid(calendar))
    ) STRICT;
    CREATE TRIGGER issued_document_basis_is_frozen BEFORE UPDATE ON issued_document_basis BEGIN SELECT RAISE(ABORT, 'the basis of an issued document is frozen'); END;
    CREATE TRIGGER issued_document_basis_is_kept BEFORE DELETE ON issued_document_basis BEGIN SELECT RAISE(ABORT, 'the basis of an issued document is kept'); END;

    -- a void paper keeps its number; there is no way back: another one is issued
    CREATE TABLE voided_document (
      document_id INTEGER PRIMARY KEY REFERENCES issued_document (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER voided_document_is_frozen BEFORE UPDATE ON voided_document BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;
    CREATE TRIGGER voided_document_is_kept BEFORE DELETE ON voided_document BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;
  `,
}
