import type { Migration } from '../migrate.ts'

/** The officer's text belongs to a kind of report as well as to a period; figures may be overridden with a reason. */
export const reportKinds: Migration = {
  version: 220,
  name: 'report-kinds',
  sql: `
    CREATE TABLE report_text (
      kind TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      json TEXT NOT NULL CHECK (json_valid(json)),
      saved_at TEXT NOT NULL,
      PRIMARY KEY (kind, from_day, to_day)
    ) STRICT;
    INSERT INTO report_text SELECT 'annual', from_day, to_day, json, saved_at FROM report_narrative;
    DROP TABLE report_narrative;
    ALTER TABLE report_text RENAME TO report_narrative;

    CREATE TABLE report_override (
      kind TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      figure_id TEXT NOT NULL,
      value INTEGER NOT NULL CHECK (value >= 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      PRIMARY KEY (kind, from_day, to_day, figure_id)
    ) STRICT;
  `,
}
