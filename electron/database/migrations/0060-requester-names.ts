import type { Migration } from '../migrate.ts'

/** The words of requesters' names by index, for finding who asked before among a hundred thousand requests. */
export const requesterNames: Migration = {
  version: 60,
  name: 'requester-names',
  sql: `
    -- marks go by the tokenizer; đ is a letter of its own to it, so it is turned here
    CREATE VIRTUAL TABLE request_name USING fts5 (name, tokenize = 'unicode61 remove_diacritics 2', detail = none);
    INSERT INTO request_name (rowid, name) SELECT id, replace(replace(requester_name, 'Đ', 'D'), 'đ', 'd') FROM request;
    CREATE TRIGGER request_name_is_added AFTER INSERT ON request BEGIN
      INSERT INTO request_name (rowid, name) VALUES (new.id, replace(replace(new.requester_name, 'Đ', 'D'), 'đ', 'd'));
    END;
    CREATE TRIGGER request_name_follows AFTER UPDATE OF requester_name ON request WHEN old.requester_name <> new.requester_name BEGIN
      UPDATE request_name SET name = replace(replace(new.requester_name, 'Đ', 'D'), 'đ', 'd') WHERE rowid = new.id;
    END;
  `,
}
