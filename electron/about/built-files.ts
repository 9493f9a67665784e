import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BuildFacts, Licence } from '../../shared/about/build-facts.ts'

const buildSchema = z.object({ commit: z.string().nullable(), day: z.string().nullable(), changed: z.boolean() })
const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

/** What the build left beside the main process, in out/about; null where there was no build. */
const readBuilt = async <T>(mainFolder: string, name: string, schema: z.ZodType<T>): Promise<T | null> => {
  try {
    return schema.parse(JSON.parse(await readFile(join(mainFolder, '..', 'about', name), 'utf8')))
  } catch {
    return null
  }
}

/** From which state of the sources this copy was built. */
export const readBuildFacts = (mainFolder: string): Promise<BuildFacts | null> =>
  readBuilt(mainFolder, 'build.json', buildSchema)

/** What others made of what is shipped, by name. */
export const readLicences = async (mainFolder: string): Promise<readonly Licence[]> =>
  (await readBuilt(mainFolder, 'licences.json', licencesSchema)) ?? []
