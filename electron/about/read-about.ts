import { arch, platform, release } from 'node:os'
import type { AboutFacts } from '../../shared/about/about-facts.ts'
import { databaseVersion } from '../database/migrate.ts'
import { registerKey } from '../database/register-key.ts'
import { allBackups } from '../safety/safety-status.ts'
import type { Session } from '../session.ts'
import { engineVersions } from './about-repository.ts'
import { readBuildFacts } from './built-files.ts'

/** What this copy of the app is made of and works with. */
export const readAbout = async (session: Session): Promise<AboutFacts> => {
  const { database, book } = session
  const [newest] = await allBackups(session.dataFolder)
  return {
    appVersion: session.appVersion,
    build: await readBuildFacts(session.workersFolder),
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
    node: process.versions.node,
    ...engineVersions(database),
    system: `${platform()} ${release()} ${arch()}`,
    databaseVersion: databaseVersion(database),
    encrypted: session.mode === 'agency' && registerKey() !== null,
    packs: [...book.packs, book.calendar].map(({ title, version }) => ({ title, version: String(version) })),
    calendarYears: book.calendar.years
      .map(({ year, status }) => ({ year, official: status === 'official' }))
      .toSorted((one, other) => one.year - other.year),
    newestBackup: newest?.at ?? null,
    dataFolder: session.dataFolder,
  }
}
