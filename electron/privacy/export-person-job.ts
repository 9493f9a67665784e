import { extname } from 'node:path'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { type HeldRequest, personSummary } from '../../shared/privacy/person-summary.ts'
import { requestFiles } from '../../shared/requests/request-files.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { attachmentContent } from '../files/attachment-store.ts'
import { contentHash } from '../files/content-hash.ts'
import { type FolderPart, writeWholeFolder } from '../files/write-whole-folder.ts'
import { readDocument } from '../forms/document-repository.ts'
import { paperOf } from '../forms/read-document.ts'
import type { JobContext } from '../jobs/job.ts'
import { readPetition } from '../petitions/petition-repository.ts'
import { readEntry } from '../requests/register-cells.ts'
import { writePapersDocx } from '../word/write-paper-docx.ts'
import { paperIdsOf } from './person-repository.ts'

export type PersonOrder = {
  readonly folder: string
  readonly requestIds: readonly number[]
  readonly petitionIds: readonly number[]
  readonly book: LawBook
}
export type PersonOutcome = { readonly folderName: string; readonly files: number }

const noAgency = refusal(
  'notAllowedNow',
  'Chưa khai báo cơ quan nên chưa lập được bản tổng hợp. Hãy khai báo ở trang Cơ quan.',
)
const nothing = refusal('notFound', 'Không còn hồ sơ nào đã chọn trong sổ. Hãy tìm lại rồi chọn.')
const stopped = refusal('cancelled', 'Đã dừng; không có tệp nào được ghi.')

/** What was attached, byte for byte; null when it is gone or no longer that. */
const contentOf = async (dataFolder: string, hash: string): Promise<Uint8Array | null> => {
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of attachmentContent(dataFolder, hash)) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    return contentHash(bytes) === hash ? bytes : null
  } catch {
    return null
  }
}

/** A request with its papers and files as parts of the folder; names of parts hold numbers alone. */
const heldRequest = async (
  { database, dataFolder }: { readonly database: ReadableDatabase; readonly dataFolder: string },
  entry: HeldRequest['entry'],
): Promise<{ readonly held: HeldRequest; readonly parts: readonly FolderPart[] }> => {
  const { request } = entry
  const name = `${request.number}-${request.year}`
  const parts: FolderPart[] = []
  const papers: { name: string; file: string }[] = []
  for (const id of paperIdsOf(database, request.id)) {
    const document = readDocument(database, id)
    if (!document) continue
    const file = `van-ban/${name}-${papers.length + 1}.docx`
    papers.push({ name: `${document.paper.title} số ${document.number}/${document.year}`, file })
    parts.push({ name: file, bytes: await writePapersDocx([paperOf(document)]) })
  }
  const files: { name: string; file: string }[] = []
  for (const kept of requestFiles(request.events)) {
    const bytes = kept.hash === '' ? null : await contentOf(dataFolder, kept.hash)
    const file = `tep/${name}-${files.length + 1}${extname(kept.name).toLowerCase()}`
    files.push({ name: kept.name, file: bytes ? file : 'không còn trong máy hoặc đã bị hỏng' })
    if (bytes) parts.push({ name: file, bytes })
  }
  return { held: { entry, papers, files }, parts }
}

/** Writes what is held about one person into a new folder: a readable summary, the same as data, the papers and files. */
export const exportPersonJob = async (
  { folder, requestIds, petitionIds, book }: PersonOrder,
  context: JobContext,
): Promise<Result<PersonOutcome>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const agency = readAgency(database)
    if (!agency) return noAgency
    const on = context.clock.today()
    const deps = { database, book, calendar: workingCalendar(book.calendar), clock: context.clock }
    const requests: HeldRequest[] = []
    const parts: FolderPart[] = []
    for (const [index, id] of requestIds.entries()) {
      if (context.cancelled()) return stopped
      context.progress(index, requestIds.length, 'Gom văn bản và tệp')
      const entry = readEntry(deps, id)
      if (!entry) continue
      const found = await heldRequest({ database, dataFolder: context.dataFolder }, entry)
      requests.push(found.held)
      parts.push(...found.parts)
    }
    const petitions = petitionIds.flatMap((id) => readPetition(database, id) ?? [])
    if (requests.length + petitions.length === 0) return nothing
    const data = { requests: requests.map(({ entry }) => entry.request), petitions }
    const written = await writeWholeFolder(
      folder,
      `du-lieu-ca-nhan-${on}`,
      [
        { name: 'tom-tat.docx', bytes: await writePapersDocx([personSummary({ agency, on, requests, petitions })]) },
        { name: 'du-lieu.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) },
        ...parts,
      ],
      {
        undone: 'chưa xuất được dữ liệu',
        progress: (done, total) => context.progress(done, total, 'Ghi vào thư mục'),
        cancelled: context.cancelled,
      },
    )
    return written.ok ? ok({ folderName: written.value.folderName, files: written.value.files.length }) : written
  } finally {
    closeDatabase(database)
  }
}
