import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FaultRow } from './fault-rows.ts'
import { inFreshPlace, runJournalWriter } from './journal-faults.ts'
import { missingIn, missingInJournal, startUp } from './journal-start.ts'

const kinds = ['write', 'cut', 'sync', 'made', 'renamed', 'gone', 'syncFolder', 'said'] as const

/** One thing a writer asked of the disk; see power-loss-recorder.c. */
type Note = {
  readonly kind: (typeof kinds)[number]
  readonly inode: number
  readonly offset: number
  readonly path: string
  readonly data: Buffer
}

const HEADER = 40

const readNotes = (file: string): readonly Note[] => {
  const bytes = readFileSync(file)
  const notes: Note[] = []
  for (let at = 0; at + HEADER <= bytes.length; ) {
    const word = (index: number): number => Number(bytes.readBigUInt64LE(at + 8 * index))
    const [path, end] = [at + HEADER + word(3), at + HEADER + word(3) + word(4)]
    const kind = kinds[word(0) - 1]
    if (!kind || end > bytes.length) break
    notes.push({
      kind,
      inode: word(1),
      offset: word(2),
      path: bytes.toString('utf8', at + HEADER, path),
      data: bytes.subarray(path, end),
    })
    at = end
  }
  return notes
}

/** What lies on the disk for sure, and what was only asked for since. */
type DiskFile = { lasting: Buffer; asked: Note[] }

/** A disk as it fills: contents by inode, names that last and names that were only asked for. */
type Disk = {
  readonly files: Map<number, DiskFile>
  readonly lasting: Map<string, number>
  names: Note[]
  readonly said: string[]
}

const applied = (content: Buffer, { kind, offset, data }: Note, length: number = data.length): Buffer => {
  if (kind === 'cut') {
    const cut = Buffer.alloc(offset)
    content.copy(cut)
    return cut
  }
  const grown =
    offset + length > content.length
      ? Buffer.concat([content, Buffer.alloc(offset + length - content.length)])
      : Buffer.from(content)
  data.copy(grown, offset, 0, length)
  return grown
}

/** A name of a folder stands for everything in it. */
const moved = (names: Map<string, number>, from: string, to: string): void => {
  for (const [path, inode] of [...names])
    if (path === from || path.startsWith(`${from}/`)) {
      names.delete(path)
      names.set(to + path.slice(from.length), inode)
    }
}

const nameChanged = (names: Map<string, number>, { kind, path, inode, data }: Note): void => {
  if (kind === 'made') names.set(path, inode)
  else if (kind === 'gone') names.delete(path)
  else moved(names, path, data.toString('utf8'))
}

const fileOf = (disk: Disk, inode: number): DiskFile => {
  const file = disk.files.get(inode) ?? { lasting: Buffer.alloc(0), asked: [] }
  disk.files.set(inode, file)
  return file
}

const happen = (disk: Disk, note: Note): void => {
  const file = fileOf(disk, note.inode)
  switch (note.kind) {
    case 'write':
    case 'cut':
      file.asked.push(note)
      break
    case 'sync':
      file.lasting = file.asked.reduce((content, asked) => applied(content, asked), file.lasting)
      file.asked = []
      // With its content a new file's name reaches the disk.
      for (const name of disk.names.filter(({ kind, inode }) => kind === 'made' && inode === note.inode))
        nameChanged(disk.lasting, name)
      disk.names = disk.names.filter(({ kind, inode }) => kind !== 'made' || inode !== note.inode)
      break
    case 'syncFolder': {
      const isHere = ({ kind, path, data }: Note): boolean =>
        dirname(path) === note.path || (kind === 'renamed' && dirname(data.toString('utf8')) === note.path)
      for (const name of disk.names.filter(isHere)) nameChanged(disk.lasting, name)
      disk.names = disk.names.filter((name) => !isHere(name))
      break
    }
    case 'said':
      disk.said.push(note.data.toString('utf8'))
      break
    case 'made':
      disk.files.set(note.inode, { lasting: Buffer.alloc(0), asked: [] })
      disk.names.push(note)
      break
    default:
      disk.names.push(note)
  }
}

const SECTOR = 512

/** What is found after the cut: everything asked for but not made to last is lost, or (`some`) any part of it is there. */
const contentAfter = ({ lasting, asked }: DiskFile, some: boolean): Buffer =>
  some
    ? asked.reduce((content, note) => {
        if (randomInt(2) === 0) return content
        const torn = randomInt(4) === 0 ? Math.floor(note.data.length / SECTOR / 2) * SECTOR : note.data.length
        return applied(content, note, torn)
      }, lasting)
    : lasting

const layOut = (disk: Disk, from: string, to: string, some: boolean): void => {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const names = new Map(disk.lasting)
  if (some) for (const name of disk.names) nameChanged(names, name)
  for (const [path, inode] of names) {
    // Memory shared between connections; after a cut there is none.
    if (path.endsWith('-shm')) continue
    const target = join(to, path.slice(from.length))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, contentAfter(fileOf(disk, inode), some))
  }
}

/** The moments to cut at: spread over the whole, each right after something was acknowledged or anywhere. */
const momentsOf = (notes: readonly Note[], count: number): ReadonlySet<number> => {
  const first = notes.findIndex(({ kind, data }) => kind === 'said' && data.includes('renewed'))
  const acknowledged = notes.flatMap(({ kind }, index) => (kind === 'said' && index > first ? [index] : []))
  const moments = new Set<number>()
  while (moments.size < Math.min(count, notes.length - first - 1))
    moments.add(
      moments.size % 2 === 0 ? (acknowledged[randomInt(acknowledged.length)] ?? first) : randomInt(first, notes.length),
    )
  return moments
}

/**
 * The power goes at a moment of a writer's work: what it wrote up to then but did not make to last is gone, wholly or in parts. Null
 * where nothing can be recorded: no compiler, or another system than Linux.
 */
export const powerLoss = (runs: number): Promise<FaultRow | null> =>
  inFreshPlace(async (place) => {
    const recorder = join(place.folder, 'ghi.so')
    try {
      const source = join(import.meta.dirname, 'power-loss-recorder.c')
      execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', recorder, source, '-ldl', '-lpthread'], { stdio: 'ignore' })
    } catch {
      return null
    }
    const data = dirname(place.file)
    const recorded = join(place.folder, 'ghi')
    await runJournalWriter(place, {
      acts: runs < 100 ? '40' : '160',
      how: 'quiet',
      environment: { LD_PRELOAD: recorder, DAUMOI_DIA: data, DAUMOI_GHI: recorded },
    })
    const notes = readNotes(recorded)
    const moments = momentsOf(notes, runs)
    const disk: Disk = { files: new Map(), lasting: new Map(), names: [], said: [] }
    const [found, file] = [join(place.folder, 'sau'), join(place.folder, 'sau', 'dau-moi.db')]
    let [lost, wrong, cuts] = [0, 0, 0]
    for (const [index, note] of notes.entries()) {
      happen(disk, note)
      if (!moments.has(index)) continue
      cuts += 1
      layOut(disk, data, found, cuts % 2 === 0)
      const lines = disk.said.join('').split('\n').slice(0, -1)
      lost += (await missingInJournal(file, lines)) ?? 0
      if ((await startUp(file)) === 'refused') wrong += 1
      const missing = missingIn(file, lines)
      lost += missing.lost
      wrong += missing.wrong
    }
    return { fault: 'Mất điện giữa lúc ghi', runs: cuts, lost, wrong, officerSaw: 'Mở lại như thường' }
  })
