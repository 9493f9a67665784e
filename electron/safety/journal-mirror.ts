import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileHash } from '../files/content-hash.ts'
import { syncFolder } from '../files/durable-file.ts'
import { UNFINISHED } from './backup-folder.ts'
import { chainOf, readBaseManifest } from './journal-base.ts'
import { baseFile, baseManifestFile, baseNumbers, segmentFile, segmentNumbers } from './journal-places.ts'
import { journalReaches } from './journal-replay.ts'

/** Inside the folder of backups of the second place: a journal for each base it had, of which only the newest stays. */
const FOLDER = 'du-phong'

const PIECE = 1 << 20
/** Milliseconds after which the copy of another computer's journal, which was not added to since, goes. */
const FORGOTTEN_AFTER = 7 * 24 * 3600 * 1000

/** How far the journal of an open register goes: everything before is on the disk. */
export type JournalEnd = { readonly folder: string; readonly number: number; readonly bytes: number }

/** What was copied last: a segment that goes on is only added to. */
export type Mirrored = { readonly copy: string; readonly number: number; readonly bytes: number }

const short = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length)

/** How this computer's journals of a data folder are told from others on the same stick. */
export const mirrorOwner = (dataFolder: string): string => short(`${hostname()} ${dataFolder}`, 12)

/** Where the journals of a place of backups lie. */
export const mirrorFolder = (backups: string): string => join(backups, FOLDER)

/** Adds to a copy of a segment what it lacks; from its beginning where nothing is known of it. */
const copySegment = async (from: string, to: string, start: number, end: number): Promise<void> => {
  const source = await open(from, 'r')
  try {
    const target = await open(to, start === 0 ? 'w' : 'r+')
    try {
      for (let at = start; at < end; ) {
        const { buffer, bytesRead } = await source.read(Buffer.alloc(Math.min(PIECE, end - at)), 0, undefined, at)
        if (bytesRead === 0) break
        await target.write(buffer, 0, bytesRead, at)
        at += bytesRead
      }
      await target.sync()
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** A folder for the journal that goes on from a base, with the base in it, proved to be what it was. */
const beginCopy = async (folder: string, base: number, sha256: string, copy: string): Promise<void> => {
  const unfinished = `${copy}${UNFINISHED}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await copyFile(baseFile(folder, base), baseFile(unfinished, base))
  const copied = await open(baseFile(unfinished, base), 'r+')
  await copied.sync().finally(() => copied.close())
  if ((await fileHash(baseFile(unfinished, base))) !== sha256) throw new Error('The copy of the base differs')
  await copyFile(baseManifestFile(folder, base), baseManifestFile(unfinished, base))
  await syncFolder(unfinished)
  await rename(unfinished, copy)
}

/** Where the copy of a journal stands that goes on from one base: another base, even of the same number, has another place. */
type Place = {
  readonly copy: string
  readonly base: number
  readonly sha256: string
  readonly chain: readonly number[]
}

/** Undefined while there is no base yet. */
const placeOf = async (folder: string, backups: string, owner: string): Promise<Place | undefined> => {
  const chain = chainOf(folder)
  const base = baseNumbers(folder).findLast((each) => chain.includes(each))
  const manifest = base === undefined ? undefined : await readBaseManifest(folder, base)
  if (base === undefined || !manifest) return undefined
  const name = `${owner}-${short(`${base} ${manifest.at} ${manifest.sha256}`, 16)}`
  return { copy: join(mirrorFolder(backups), name), base, sha256: manifest.sha256, chain }
}

/** Whether all that a journal holds was copied before. */
export const isMirrored = async (
  { folder, number, bytes }: JournalEnd,
  backups: string,
  owner: string,
  before: Mirrored | undefined,
): Promise<boolean> =>
  before?.number === number &&
  before.bytes === bytes &&
  before.copy === (await placeOf(folder, backups, owner))?.copy &&
  existsSync(before.copy)

/**
 * Brings the copy of the journal in `backups`, the folder of backups of the second place, up to `end`; a copy is whole at every
 * moment, older ones go once the newest is there. Answers what to go on from the next time; undefined while there is no base yet. Rejects with
 * the system's error, as when the stick is pulled out.
 */
export const mirrorJournal = async (
  { folder, number, bytes }: JournalEnd,
  backups: string,
  owner: string,
  before: Mirrored | undefined,
): Promise<Mirrored | undefined> => {
  const place = await placeOf(folder, backups, owner)
  if (!place) return undefined
  const { copy, base, sha256, chain } = place
  const root = mirrorFolder(backups)
  if (!existsSync(copy)) await beginCopy(folder, base, sha256, copy)
  const known = before?.copy === copy && existsSync(segmentFile(copy, before.number)) ? before : undefined
  for (const each of chain.filter((one) => one >= (known?.number ?? base) && one <= number)) {
    const end = each === number ? bytes : (await stat(segmentFile(folder, each))).size
    const start = known?.number === each ? known.bytes : 0
    if (end > start) await copySegment(segmentFile(folder, each), segmentFile(copy, each), start, end)
  }
  await syncFolder(copy)
  for (const name of await readdir(root)) {
    const other = join(root, name)
    const isForgotten = async () => Date.now() - (await stat(other)).mtimeMs > FORGOTTEN_AFTER
    if (other !== copy && (name.startsWith(owner) || (await isForgotten())))
      await rm(other, { recursive: true, force: true })
  }
  return { copy, number, bytes }
}

/** The copies of journals in a place of backups: those of one owner, or all. */
export const mirroredJournals = async (backups: string, owner = ''): Promise<readonly string[]> => {
  const names = await readdir(mirrorFolder(backups)).catch(() => [])
  return names
    .filter((name) => /^[0-9a-f]{12}-[0-9a-f]{16}$/.test(name) && name.startsWith(owner))
    .map((name) => join(mirrorFolder(backups), name))
    .filter((folder) => segmentNumbers(folder).length > 0)
}

/** A copy of a journal, and how far it goes: milliseconds since 1970. */
export type FoundJournal = { readonly folder: string; readonly upTo: number }

/** The copy of a journal in a place of backups that goes furthest, and how far: milliseconds since 1970. Null: there is none. */
export const furthestMirror = async (backups: string, owner = ''): Promise<FoundJournal | null> => {
  let furthest: FoundJournal | null = null
  for (const folder of await mirroredJournals(backups, owner)) {
    const upTo = await journalReaches(folder)
    if (upTo !== null && upTo > (furthest?.upTo ?? 0)) furthest = { folder, upTo }
  }
  return furthest
}
