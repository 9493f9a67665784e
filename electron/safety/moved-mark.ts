import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { putFile } from '../files/durable-file.ts'

/** Beside the register and in no backup: it is about this computer. */
const FILE = 'da-chuyen.json'
const schema = z.object({ at: z.string() })

/** The moment (ISO) at which the register was last exported to another computer; null when it was not, or is used on here. */
export const movedAt = (dataFolder: string): string | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8'))).at
  } catch {
    return null
  }
}

/** Remembers the export. Rejects with the system's error. */
export const markMoved = (dataFolder: string, at: string): Promise<void> =>
  putFile(join(dataFolder, FILE), Buffer.from(`${JSON.stringify({ at })}\n`))

/** The register is used on this computer after all. */
export const unmarkMoved = (dataFolder: string): Promise<void> => rm(join(dataFolder, FILE), { force: true })
