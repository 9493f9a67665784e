import { type Migration, newestVersion } from '../../electron/database/migrate.ts'
import { allMigrations } from '../../electron/database/migrations/all-migrations.ts'

const newest = newestVersion(allMigrations)

/** The product's structure and some steps that it may take one day, each of which writes all the requests anew. */
export const migrationsAhead: readonly Migration[] = [
  ...allMigrations,
  ...Array.from({ length: 8 }, (_, at) => ({
    version: newest + 10 * (at + 1),
    name: `ahead-${at}`,
    sql: `CREATE TABLE ahead_${at} (id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES request (id), body TEXT NOT NULL) STRICT;
      INSERT INTO ahead_${at} (request_id, body) SELECT request_id, body FROM request_event;
      CREATE INDEX ahead_${at}_request ON ahead_${at} (request_id);
      ${at === 0 ? '' : `DROP TABLE ahead_${at - 1};`}`,
  })),
]
