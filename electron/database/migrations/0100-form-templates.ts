import type { Migration } from '../migrate.ts'

/** Word templates an agency puts in, and the Word files of papers filled from them. */
export const formTemplates: Migration = {
  version: 100,
  name: 'form-templates',
  sql: `
    -- the file itself lies in the data folder under its hash
    CREATE TABLE form_template (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      form TEXT NOT NULL,
      law TEXT NOT NULL,
      from_day TEXT NOT NULL,
      until_day TEXT,
      name TEXT NOT NULL,
      number TEXT NOT NULL,
      citation TEXT NOT NULL CHECK (json_valid(citation)),
      note TEXT NOT NULL,
      file_name TEXT NOT NULL,
      hash TEXT NOT NULL,
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      retired_on TEXT,
      retired_at TEXT,
      retired_by TEXT
    ) STRICT;
    CREATE TRIGGER form_template_keeps_its_content
      BEFORE UPDATE OF form, law, from_day, until_day, name, number, citation, note, file_name, hash, fields, on_day, at, by ON form_template
      BEGIN SELECT RAISE(ABORT, 'a form template keeps its content'); END;
    CREATE TRIGGER form_template_is_kept BEFORE DELETE ON form_template
      BEGIN SELECT RAISE(ABORT, 'a form template is kept'); END;

    -- the very file that went out, beside the paper it belongs to
    CREATE TABLE issued_word (
      document_id INTEGER PRIMARY KEY REFERENCES issued_document (id),
      template_id INTEGER NOT NULL REFERENCES form_template (id),
      hash TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER issued_word_is_frozen BEFORE UPDATE ON issued_word
      BEGIN SELECT RAISE(ABORT, 'the Word file of an issued paper is frozen'); END;
    CREATE TRIGGER issued_word_is_kept BEFORE DELETE ON issued_word
      BEGIN SELECT RAISE(ABORT, 'the Word file of an issued paper is kept'); END;
  `,
}
