import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { fixedClock } from '../../electron/clock.ts'
import { chooseScope } from '../../electron/consolidation/agency-list.ts'
import { readCollections } from '../../electron/consolidation/collection-repository.ts'
import { consolidateCollection } from '../../electron/consolidation/consolidate-job.ts'
import { takeInJob } from '../../electron/consolidation/take-in-job.ts'
import { closeDatabase, openDatabase, openReadOnly } from '../../electron/database/open-database.ts'
import { readZipDirectory } from '../../electron/files/zip-directory.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { resourcesFolder } from './registers.ts'
import { periodOf, yearOfReports } from './report-bundles.ts'

/**
 * One measurement in a process of its own, so that its memory is its own: `ours` takes the bundles of a folder in and puts them
 * together, in a register that holds those of the years before, whose folders follow; `bare` only unzips and parses the same files.
 * Says a line of JSON.
 */
const [, , what = 'ours', folder = '', databaseFile = '', scope = 'communes', ...foldersBefore] = process.argv
const told = { progress: () => undefined, cancelled: () => false }

/** Everything but the reading of the data is left out: no hash, no check, no register. */
const unzipAndParse = (): number => {
  let read = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    for (const { method, offset, name, size, compressedSize } of readZipDirectory(bytes) ?? []) {
      const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      const content =
        method === 0 ? bytes.subarray(from, from + size) : inflateRawSync(bytes.subarray(from, from + compressedSize))
      if (name.endsWith('.json')) JSON.parse(content.toString('utf8'))
    }
    read += 1
  }
  return read
}

const takeInAndConsolidate = async (): Promise<{
  taken: number
  takeIn: number
  together: number
  members: number
}> => {
  const clock = fixedClock(localDate('2026-12-22'))
  const opened = openDatabase(databaseFile)
  if (!opened.ok) throw new Error(opened.error.message)
  const chosen = chooseScope({ database: opened.value, clock, resourcesFolder }, scope)
  if (!chosen.ok) throw new Error(chosen.error.message)
  closeDatabase(opened.value)
  for (const before of foldersBefore)
    await takeInJob({ paths: [before] }, { databaseFile, clock, officer: 'Đo', ...told })
  const from = performance.now()
  const taken = await takeInJob({ paths: [folder] }, { databaseFile, clock, officer: 'Đo', ...told })
  if (!taken.ok) throw new Error(taken.error.message)
  const between = performance.now()
  const database = openReadOnly(databaseFile)
  const own = readCollections(database).find(({ to }) => to === periodOf(yearOfReports).to)
  const collectionId = own?.id ?? 0
  const { file } = consolidateCollection(
    database,
    {
      collectionId,
      own: {
        agency: { level: 'nation', code: '', name: 'Đo', parentName: '', province: 'Đo' },
        kind: 'annual',
        edition: { kind: 'first', number: 1, of: null },
        period: periodOf(yearOfReports),
        narrative: { situation: '', difficulties: '', proposals: '' },
        appVersion: '0',
        exportedAt: clock.now(),
        training: false,
        auditHead: null,
      },
    },
    told,
  )
  const end = performance.now()
  closeDatabase(database)
  const accepted = taken.value.files.filter(({ outcome }) => outcome === 'accepted').length
  return { taken: accepted, takeIn: between - from, together: end - between, members: file.members.length }
}

const bare = () => {
  const from = performance.now()
  const taken = unzipAndParse()
  return { taken, ms: performance.now() - from }
}
const ours = async () => {
  const found = await takeInAndConsolidate()
  return { ...found, ms: found.takeIn + found.together }
}
const found = what === 'bare' ? bare() : await ours()
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ ...found, megabytes }))
