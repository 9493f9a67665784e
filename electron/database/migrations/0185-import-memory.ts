import type { Migration } from '../migrate.ts'

/** How the columns of files with the same headings were matched the last time. */
export const importMemory: Migration = {
  version: 185,
  name: 'import-memory',
  sql: `
    CREATE TABLE import_memory (
      list TEXT NOT NULL,
      -- the headings folded and in order of the alphabet: a file whose columns moved is still known
      headings TEXT NOT NULL,
      -- folded heading to field
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      used_at TEXT NOT NULL,
      PRIMARY KEY (list, headings)
    ) STRICT, WITHOUT ROWID;
  `,
}
