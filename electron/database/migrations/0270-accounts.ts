import type { Migration } from '../migrate.ts'

/** Who may sign in, as a list of what happened to each account; and when the desk is covered. */
export const accounts: Migration = {
  version: 270,
  name: 'accounts',
  sql: `
    -- each row says how the account stands since then
    CREATE TABLE account_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      active INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_event_of_account ON account_event (account, id);
    CREATE TRIGGER account_event_is_frozen BEFORE UPDATE ON account_event BEGIN SELECT RAISE(ABORT, 'what happened to an account is kept as it was'); END;
    CREATE TRIGGER account_event_is_kept BEFORE DELETE ON account_event BEGIN SELECT RAISE(ABORT, 'what happened to an account is kept as it was'); END;

    CREATE TABLE desk_lock (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      after_minutes INTEGER NOT NULL
    ) STRICT;
  `,
}
