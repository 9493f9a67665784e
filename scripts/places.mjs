import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the source tree. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/** node_modules of the source tree. */
export const modulesFolder = join(root, 'node_modules')

/** Where small facts about this installation are remembered; goes away with node_modules. */
export const factsFolder = join(modulesFolder, '.cache', 'dau-moi')

/** The user's cache for large things that several clones share (the test runtime). */
export function cacheFolder() {
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'dau-moi', 'cache')
  }
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dau-moi')
}
