import type { Migration } from '../migrate.ts'

/** Files copied for a request, written down before their bytes so that none is left behind unknown. */
export const pickedFiles: Migration = {
  version: 155,
  name: 'picked-files',
  sql: `
    -- one row from before the copying until the next start, which clears what no request, item or draft names
    CREATE TABLE picked_file (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
  `,
}
