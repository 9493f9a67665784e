import type { Migration } from '../migrate.ts'

/** What a department keeps to put the reports of many agencies together. */
export const consolidation: Migration = {
  version: 250,
  name: 'consolidation',
  sql: `
    CREATE TABLE consolidation_scope (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      scope TEXT NOT NULL,
      set_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE expected_agency (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      province TEXT NOT NULL,
      email TEXT NOT NULL,
      removed_on TEXT,
      removed_reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX expected_agency_code ON expected_agency (code) WHERE code <> '';
    -- one call for reports: a kind and a period, and the day they must be there
    CREATE TABLE collection (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      due_on TEXT,
      narrative TEXT NOT NULL DEFAULT '{"situation":"","difficulties":"","proposals":""}',
      UNIQUE (kind, from_day, to_day)
    ) STRICT;
    CREATE TABLE taken_bundle (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      data_sha256 TEXT NOT NULL,
      file_name TEXT NOT NULL,
      way TEXT NOT NULL,
      taken_at TEXT NOT NULL,
      taken_on TEXT NOT NULL,
      taken_by TEXT NOT NULL,
      collection_id INTEGER NOT NULL REFERENCES collection (id),
      agency_id INTEGER REFERENCES expected_agency (id),
      agency_code TEXT NOT NULL,
      agency_name TEXT NOT NULL,
      province TEXT NOT NULL,
      level TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      edition_kind TEXT NOT NULL,
      edition_number INTEGER NOT NULL,
      edition_of TEXT,
      exported_at TEXT NOT NULL,
      signed_by TEXT,
      short_code TEXT NOT NULL,
      state TEXT NOT NULL,
      reason TEXT NOT NULL,
      waived TEXT NOT NULL DEFAULT '[]',
      remarks TEXT NOT NULL DEFAULT '[]',
      decided_by TEXT NOT NULL DEFAULT '',
      decided_note TEXT NOT NULL DEFAULT '',
      figure_values TEXT NOT NULL,
      report_narrative TEXT NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX taken_bundle_data ON taken_bundle (data_sha256);
    CREATE INDEX taken_bundle_agency ON taken_bundle (collection_id, agency_id);
    CREATE INDEX taken_bundle_state ON taken_bundle (state, collection_id);
    CREATE UNIQUE INDEX taken_bundle_counts ON taken_bundle (collection_id, agency_id) WHERE state = 'current';
    CREATE TABLE agency_key (
      agency_id INTEGER PRIMARY KEY REFERENCES expected_agency (id),
      public_key TEXT NOT NULL,
      trusted_at TEXT NOT NULL,
      trusted_by TEXT NOT NULL
    ) STRICT;
    CREATE TABLE consolidated_report (
      id INTEGER PRIMARY KEY,
      collection_id INTEGER NOT NULL REFERENCES collection (id),
      exported_at TEXT NOT NULL,
      by TEXT NOT NULL,
      folder_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      edition TEXT NOT NULL,
      members INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
  `,
}
