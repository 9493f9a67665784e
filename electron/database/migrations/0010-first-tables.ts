import type { Migration } from '../migrate.ts'

/** Agency, catalogue with its acts, request log with its events, issued papers, reports, drafts. */
export const firstTables: Migration = {
  version: 10,
  name: 'first-tables',
  sql: `
    CREATE TABLE agency (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      json TEXT NOT NULL CHECK (json_valid(json)),
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE draft (
      kind TEXT PRIMARY KEY,
      json TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE catalogue_item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      list TEXT NOT NULL CHECK (list IN ('mustPublish', 'published', 'conditional', 'serviceUnits', 'notAccessible')),
      revision INTEGER NOT NULL,
      title TEXT NOT NULL,
      document_number TEXT NOT NULL,
      created_on TEXT,
      field TEXT NOT NULL,
      law_group TEXT NOT NULL,
      creating_unit TEXT NOT NULL,
      publication_forms TEXT NOT NULL CHECK (json_valid(publication_forms)),
      published_on TEXT,
      publication_term TEXT NOT NULL,
      address TEXT NOT NULL,
      condition TEXT NOT NULL,
      contact TEXT NOT NULL,
      note TEXT NOT NULL,
      attachments TEXT NOT NULL CHECK (json_valid(attachments)),
      retired_on TEXT,
      added_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      -- folded text for searching and a key that sorts as Vietnamese does; both derived from the columns above
      folded TEXT NOT NULL,
      sort_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX catalogue_item_by_list ON catalogue_item (list, retired_on, sort_key);

    -- one act of the officer (an edit, a move of many, an import), the unit of undo
    CREATE TABLE catalogue_act (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      what TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      reason TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      -- the act that this one took back or did again; such an act has no changes of its own
      of_act INTEGER REFERENCES catalogue_act (id)
    ) STRICT;
    CREATE INDEX catalogue_act_by_of_act ON catalogue_act (of_act) WHERE of_act IS NOT NULL;
    CREATE TABLE catalogue_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      act_id INTEGER NOT NULL REFERENCES catalogue_act (id),
      item_id INTEGER NOT NULL,
      -- the whole item before and after; null before: it was added
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after))
    ) STRICT;
    CREATE INDEX catalogue_change_by_item ON catalogue_change (item_id);
    CREATE INDEX catalogue_change_by_act ON catalogue_change (act_id);

    CREATE TABLE request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      law TEXT NOT NULL,
      sent_on TEXT NOT NULL,
      received_on TEXT NOT NULL,
      valid_on TEXT,
      channel TEXT NOT NULL,
      complexity TEXT,
      requester_kind TEXT NOT NULL,
      requester_name TEXT NOT NULL,
      id_number TEXT NOT NULL,
      content TEXT NOT NULL,
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      state TEXT NOT NULL,
      extension_on TEXT,
      extension_amount INTEGER,
      closed_on TEXT,
      refusal_ground TEXT,
      folded TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      UNIQUE (year, number)
    ) STRICT;
    CREATE INDEX request_by_received ON request (received_on);
    CREATE INDEX request_by_state ON request (state);
    CREATE INDEX request_by_id_number ON request (id_number) WHERE id_number <> '';

    CREATE TABLE request_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      request_id INTEGER NOT NULL REFERENCES request (id),
      sequence INTEGER NOT NULL,
      kind TEXT NOT NULL,
      on_day TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      UNIQUE (request_id, sequence)
    ) STRICT;
    -- the register is a proof: what was recorded is never changed or removed
    CREATE TRIGGER request_event_is_append_only_update BEFORE UPDATE ON request_event BEGIN SELECT RAISE(ABORT, 'request_event is append-only'); END;
    CREATE TRIGGER request_event_is_append_only_delete BEFORE DELETE ON request_event BEGIN SELECT RAISE(ABORT, 'request_event is append-only'); END;
    CREATE TRIGGER request_is_never_deleted BEFORE DELETE ON request BEGIN SELECT RAISE(ABORT, 'a request is never deleted'); END;
    CREATE TRIGGER request_number_is_fixed BEFORE UPDATE OF year, number ON request BEGIN SELECT RAISE(ABORT, 'a request keeps its number'); END;

    CREATE TABLE issued_document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      request_id INTEGER NOT NULL REFERENCES request (id),
      form TEXT NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      issued_on TEXT NOT NULL,
      paper TEXT NOT NULL CHECK (json_valid(paper)),
      UNIQUE (form, year, number)
    ) STRICT;
    CREATE INDEX issued_document_by_request ON issued_document (request_id);
    CREATE TRIGGER issued_document_is_frozen BEFORE UPDATE ON issued_document BEGIN SELECT RAISE(ABORT, 'an issued document is frozen'); END;
    CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document BEGIN SELECT RAISE(ABORT, 'an issued document is kept'); END;

    CREATE TABLE report_narrative (
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      json TEXT NOT NULL CHECK (json_valid(json)),
      saved_at TEXT NOT NULL,
      PRIMARY KEY (from_day, to_day)
    ) STRICT;
    CREATE TABLE exported_report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      folder_name TEXT NOT NULL,
      files TEXT NOT NULL CHECK (json_valid(files)),
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT;
    CREATE TRIGGER exported_report_is_frozen BEFORE UPDATE ON exported_report BEGIN SELECT RAISE(ABORT, 'an exported report is frozen'); END;
  `,
}
