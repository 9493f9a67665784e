import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { WrittenPack } from '../../shared/releases/pack-order.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type PackRow = {
  id: number
  made_at: string
  by: string
  number: string | null
  on_day: LocalDate | null
  items: number
  folder_name: string
  manifest_hash: string
}

/** Every pack that was written, newest first, each with the decision its lists came from. */
export const readPacks = (database: ReadableDatabase): readonly WrittenPack[] =>
  statement<PackRow>(
    database,
    `SELECT pack.id, pack.made_at, pack.by, event.number, event.on_day, pack.items, pack.folder_name, pack.manifest_hash
     FROM publication_pack AS pack LEFT JOIN release_event AS event
       ON event.id = (SELECT max(id) FROM release_event WHERE release_id = pack.release_id AND kind = 'issue')
     ORDER BY pack.id DESC`,
  )
    .all()
    .map((row) => ({
      id: row.id,
      madeAt: row.made_at,
      by: row.by,
      decision: row.on_day === null ? null : { number: row.number ?? '', on: row.on_day },
      items: row.items,
      folderName: row.folder_name,
      manifestHash: row.manifest_hash,
    }))

/** Keeps that a pack was written. */
export const insertPack = (
  database: WritableDatabase,
  pack: Omit<WrittenPack, 'id'> & { readonly releaseId: number | null },
): WrittenPack => {
  const { releaseId, ...kept } = pack
  const { lastInsertRowid } = statement<unknown, [string, string, number | null, number, string, string]>(
    database,
    'INSERT INTO publication_pack (made_at, by, release_id, items, folder_name, manifest_hash) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(kept.madeAt, kept.by, releaseId, kept.items, kept.folderName, kept.manifestHash)
  return { id: Number(lastInsertRowid), ...kept }
}
