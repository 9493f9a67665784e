import { closeSync, fstatSync, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Result } from '../../shared/result.ts'
import { pageContent } from '../database/page-content.ts'
import { registerKey } from '../database/register-key.ts'
import { fileHash } from '../files/content-hash.ts'
import type { JobContext } from '../jobs/job.ts'
import { chainOf, readBaseManifest } from './journal-base.ts'
import { baseFile, baseNumbers, journalFolder } from './journal-places.ts'
import { type PageVersions, versionsOf } from './journal-versions.ts'
import { readAt } from './journal-wal.ts'

/** `register`: a handle that is open anyway. */
export type CompareOrder = { readonly register: number }

/**
 * What register and journal say of each other. `registerDamaged`: a page of the register is none that was ever written; found even
 * where SQLite's own check sees nothing, in the middle of a text. `journalDamaged`: the base is not what it was; nothing can be compared.
 */
export type Compared = 'alike' | 'registerDamaged' | 'journalDamaged'

/** Milliseconds after which a page that was just being written is looked at again. */
const LOOK_AGAIN = 300

/** Compares the register with its journal, page by page, beside everybody's work. */
export const compareJob = async (
  { register }: CompareOrder,
  { databaseFile, cancelled }: Pick<JobContext, 'databaseFile' | 'cancelled'>,
): Promise<Result<Compared>> => ok(await compareRegister(databaseFile, register, cancelled))

/** As the job does; `register` is a handle on `databaseFile`. */
export const compareRegister = async (
  databaseFile: string,
  register: number,
  stopped: () => boolean = () => false,
): Promise<Compared> => {
  const folder = journalFolder(databaseFile)
  const chain = chainOf(folder)
  const number = baseNumbers(folder).findLast((each) => chain.includes(each))
  const manifest = number === undefined ? undefined : await readBaseManifest(folder, number)
  if (number === undefined || !manifest) return 'journalDamaged'
  const file = baseFile(folder, number)
  if ((await fileHash(file).catch(() => '')) !== manifest.sha256) return 'journalDamaged'
  const since = chain.filter((each) => each >= number)
  const base = openSync(file, 'r')
  try {
    const unknown = unknownPages(register, base, versionsOf(folder, since), undefined, stopped)
    if (unknown.length === 0 || stopped()) return 'alike'
    // Written, perhaps, since the journal was read.
    await pause(LOOK_AGAIN)
    const still = unknownPages(register, base, versionsOf(folder, since), unknown, stopped)
    return still.length === 0 || stopped() ? 'alike' : 'registerDamaged'
  } finally {
    closeSync(base)
  }
}

/** SQLite's page where nothing says another. */
const USUAL_PAGE = 4096

const isPlain = (firstPage: Buffer): boolean => firstPage.toString('latin1', 0, 15) === 'SQLite format 3'

/** Whether another copy of a page says what this one says; an encrypted page is encrypted anew when it is moved out of the log. */
const sayer = (page: number, now: Buffer, key: Uint8Array | null): ((other: Buffer) => boolean) => {
  let content: Buffer | undefined
  return (other) => {
    if (now.equals(other)) return true
    if (key === null || now.length !== other.length) return false
    content ??= pageContent(page, now, key)
    return content.equals(pageContent(page, other, key))
  }
}

/** Pages of the register that neither base nor journal knows in this content. */
const unknownPages = (
  register: number,
  base: number,
  { pageSize, pages }: PageVersions,
  among: readonly number[] | undefined,
  stopped: () => boolean,
): readonly number[] => {
  const size = pageSize ?? USUAL_PAGE
  const count = Math.ceil(fstatSync(register).size / size)
  const inBase = fstatSync(base).size / size
  const handles = new Map<string, number>()
  const versionOf = (file: string, offset: number): Buffer => {
    const handle = handles.get(file) ?? openSync(file, 'r')
    handles.set(file, handle)
    return readAt(handle, offset, size)
  }
  const key = isPlain(readAt(base, 0, size)) ? null : registerKey()
  const isKnown = (page: number): boolean => {
    const now = readAt(register, (page - 1) * size, size)
    const says = sayer(page, now, key)
    const versions = pages.get(page) ?? []
    if (versions.toReversed().some(({ file, offset }) => says(versionOf(file, offset)))) return true
    if (page <= inBase) return says(readAt(base, (page - 1) * size, size))
    // A page that was free before it was ever written.
    return versions.length === 0 && now.length === size && now.every((byte) => byte === 0)
  }
  try {
    const asked = among ?? Array.from({ length: Math.max(count, 1) }, (_, index) => index + 1)
    return asked.filter((page) => !stopped() && !isKnown(page))
  } finally {
    for (const handle of handles.values()) closeSync(handle)
  }
}
