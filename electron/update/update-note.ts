import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { putFile } from '../files/durable-file.ts'

/** Folder of installers that were taken over, inside the agency's data folder; the newest two stay. */
export const UPDATES = 'cap-nhat'
const NOTE = 'cap-nhat.json'

const noteSchema = z.object({
  format: z.literal('dau-moi/cap-nhat'),
  version: z.literal(1),
  at: z.string(),
  fromVersion: z.string(),
  fromDatabaseVersion: z.int(),
  toVersion: z.string(),
  backupAt: z.string(),
  /** File of the version that is being installed. */
  installer: z.string(),
  /** File of the version before it, when that one came by file too. */
  keptInstaller: z.string().nullable(),
})
/** What was done to change the version, told before the installer is opened: afterwards another version reads it. */
export type UpdateNote = z.infer<typeof noteSchema>

/** The note of the last update by file; null while there is none. */
export const readUpdateNote = async (dataFolder: string): Promise<UpdateNote | null> => {
  try {
    return noteSchema.parse(JSON.parse(await readFile(join(dataFolder, UPDATES, NOTE), 'utf8')))
  } catch {
    return null
  }
}

/** Writes the note in place of an earlier one. Rejects with the system's error. */
export const writeUpdateNote = (dataFolder: string, note: Omit<UpdateNote, 'format' | 'version'>): Promise<void> =>
  putFile(
    join(dataFolder, UPDATES, NOTE),
    Buffer.from(`${JSON.stringify({ format: 'dau-moi/cap-nhat', version: 1, ...note }, null, 2)}\n`),
  )
