import { basename } from 'node:path'
import type { ListFormat, ReleaseHead } from '../../shared/releases/release.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import type { ReleaseListFile, ReleaseListOrder } from './release-list-job.ts'
import { readReleaseHead } from './release-repository.ts'
import { drawDecision, noRelease } from './releases.ts'

export type SavedFile = Result<{ readonly fileName: string } | null>

const filters = {
  word: { name: 'Tệp Word', extensions: ['docx'] },
  pdf: { name: 'Tệp PDF', extensions: ['pdf'] },
  excel: { name: 'Bảng tính Excel', extensions: ['xlsx'] },
} as const

/** «danh-muc-15-QD-UBND», or with the day of drafting while there is no number. */
const nameOf = (head: ReleaseHead): string =>
  head.decision
    ? head.decision.number
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[đĐ]/g, 'D')
        .replace(/[^A-Za-z0-9]+/g, '-')
    : `du-thao-${head.draftedAt.slice(0, 10)}`

const write = async (path: string, bytes: Uint8Array): Promise<SavedFile> => {
  const written = await writeWholeFile(path, bytes)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

/** Asks where, then writes the decision as a Word file to be put before the head; null when the dialog was closed. */
export const saveDecision = async (
  session: Pick<Session, 'database' | 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath'>,
  { id, jobId }: { readonly id: number; readonly jobId: string },
): Promise<SavedFile> => {
  const head = readReleaseHead(session.database, id)
  const paper = head && drawDecision(session.database, head)
  if (!(head && paper)) return noRelease
  const path = await ports.chooseSavePath(`quyet-dinh-${nameOf(head)}.docx`, [
    { ...filters.word, extensions: [...filters.word.extensions] },
  ])
  if (path === null) return ok(null)
  const made = await session.jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', jobId, {
    files: [[paper]],
  })
  return made.ok ? write(path, made.value[0] ?? new Uint8Array()) : made
}

/** Asks where, then writes the frozen lists of a release; null when the dialog was closed. */
export const saveReleaseList = async (
  session: Pick<Session, 'database' | 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { id, jobId, format }: { readonly id: number; readonly jobId: string; readonly format: ListFormat },
): Promise<SavedFile> => {
  const head = readReleaseHead(session.database, id)
  if (!head) return noRelease
  const { name, extensions } = filters[format]
  const path = await ports.chooseSavePath(`danh-muc-${nameOf(head)}.${extensions[0]}`, [
    { name, extensions: [...extensions] },
  ])
  if (path === null) return ok(null)
  const made = await session.jobs.run<ReleaseListOrder, ReleaseListFile>('release-list', jobId, { id, format })
  if (!made.ok) return made
  const file = made.value
  if ('bytes' in file) return write(path, file.bytes)
  return session.jobs.runHere(jobId, async ({ signal, progress }) => {
    progress(0, null, 'Đang vẽ tệp PDF')
    return write(path, await ports.pdfFromHtml(file.html, 'A4', { landscape: true, tagged: false, signal }))
  })
}
