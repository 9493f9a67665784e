import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { installerName } from '../../shared/update/update-manifest.ts'
import { type DriveFacts, removableDrives, systemDriveFacts } from '../delivery/removable-drives.ts'

/** Folders of a stick that are looked into: its root and the ones right under it. */
const MOST_FOLDERS = 200

const installersIn = async (folder: string): Promise<{ readonly files: string[]; readonly folders: string[] }> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const pathsOf = (wanted: typeof entries) => wanted.map(({ name }) => join(folder, name))
  return {
    files: pathsOf(entries.filter((entry) => entry.isFile() && installerName.test(entry.name))),
    folders: pathsOf(entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))).slice(
      0,
      MOST_FOLDERS,
    ),
  }
}

/** Paths of the installers on what is plugged in, two levels deep. */
export const findInstallers = async (facts: DriveFacts = systemDriveFacts): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { path } of await removableDrives(facts)) {
    const root = await installersIn(path)
    found.push(...root.files)
    for (const folder of root.folders) found.push(...(await installersIn(folder)).files)
  }
  return found
}
