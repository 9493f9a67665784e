import type { Migration } from '../migrate.ts'

/** Who works on a request, and the day one taken up again must be settled by. Both derived from the events. */
export const requestBranches: Migration = {
  version: 80,
  name: 'request-branches',
  sql: `
    ALTER TABLE request ADD COLUMN assigned_to TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN reopened_due_on TEXT;
  `,
}
