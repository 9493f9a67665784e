import type { Migration } from '../migrate.ts'

/** The bundle an exported report left as, and each time it was handed over; both frozen. */
export const reportBundles: Migration = {
  version: 230,
  name: 'report-bundles',
  sql: `
    CREATE TABLE report_bundle (
      report_id INTEGER PRIMARY KEY REFERENCES exported_report (id),
      kind TEXT NOT NULL,
      edition TEXT NOT NULL CHECK (json_valid(edition)),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      short_code TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER report_bundle_is_frozen BEFORE UPDATE ON report_bundle BEGIN SELECT RAISE(ABORT, 'a report bundle is frozen'); END;
    CREATE TRIGGER report_bundle_is_kept BEFORE DELETE ON report_bundle BEGIN SELECT RAISE(ABORT, 'a report bundle is kept'); END;
    CREATE TABLE report_delivery (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      report_id INTEGER NOT NULL REFERENCES exported_report (id),
      at TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('folder', 'drive', 'mail')),
      recipient TEXT NOT NULL,
      place TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_delivery_by_report ON report_delivery (report_id);
    CREATE TRIGGER report_delivery_is_frozen BEFORE UPDATE ON report_delivery BEGIN SELECT RAISE(ABORT, 'a report delivery is frozen'); END;
    CREATE TRIGGER report_delivery_is_kept BEFORE DELETE ON report_delivery BEGIN SELECT RAISE(ABORT, 'a report delivery is kept'); END;
  `,
}
