import type { Migration } from '../migrate.ts'

/** What an item's publication duties need: its medium and reason, a deadline of its own, posting, loudspeaker, review and screening. */
export const itemDuties: Migration = {
  version: 180,
  name: 'item-duties',
  sql: `
    ALTER TABLE catalogue_item ADD COLUMN classification_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN medium TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN before_law TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN screening TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN publish_deadline TEXT;
    ALTER TABLE catalogue_item ADD COLUMN deadline_ground TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN posted_from TEXT;
    ALTER TABLE catalogue_item ADD COLUMN posted_until TEXT;
    ALTER TABLE catalogue_item ADD COLUMN loudspeaker_from TEXT;
    ALTER TABLE catalogue_item ADD COLUMN loudspeaker_until TEXT;
    ALTER TABLE catalogue_item ADD COLUMN review_on TEXT;
    ALTER TABLE catalogue_item ADD COLUMN focal_person TEXT NOT NULL DEFAULT '';
    ALTER TABLE catalogue_item ADD COLUMN decision TEXT NOT NULL DEFAULT '';
    -- the desk asks these few among all items
    CREATE INDEX catalogue_item_posted ON catalogue_item (posted_from) WHERE posted_from IS NOT NULL AND retired_on IS NULL;
    CREATE INDEX catalogue_item_read_out ON catalogue_item (loudspeaker_from)
      WHERE loudspeaker_from IS NOT NULL AND retired_on IS NULL;
    CREATE INDEX catalogue_item_reviewed ON catalogue_item (review_on) WHERE review_on IS NOT NULL AND retired_on IS NULL;
    -- the list of a quarter and the proof of what was published in time
    CREATE INDEX catalogue_item_published ON catalogue_item (published_on) WHERE published_on IS NOT NULL;
  `,
}
