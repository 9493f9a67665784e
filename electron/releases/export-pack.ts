import { join } from 'node:path'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { packFiles, packFolderName } from '../../shared/releases/pack/pack-names.ts'
import type { NewPack, PackOrder } from '../../shared/releases/pack-order.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { FolderPart } from '../files/write-whole-folder.ts'
import { drawPaper } from '../forms/draw-paper.ts'
import type { FormDeps } from '../forms/preview-form.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PackForm, PackParts, PackPartsOrder } from './pack-parts-job.ts'
import { insertPack } from './pack-repository.ts'
import type { PackOnDisk, PackWriteOrder } from './pack-write-job.ts'

export type PackSession = Pick<
  Session,
  'mode' | 'database' | 'book' | 'calendar' | 'clock' | 'officer' | 'jobs' | 'writeGate' | 'files' | 'appVersion'
>

const blanks = [
  { name: 'tep/phieu-yeu-cau-ca-nhan', form: 'requestByPerson' },
  { name: 'tep/phieu-yeu-cau-qua-to-chuc', form: 'requestThroughOrganisation' },
] as const

/** The forms a citizen fills in, blank; one that today's law has no form for is left out. */
const blankForms = (deps: FormDeps): readonly PackForm[] =>
  blanks.flatMap(({ name, form }) => {
    try {
      const drawn = drawPaper(deps, { kind: 'requestForm', form, requestId: null, law: null })
      return drawn.ok ? [{ name, label: drawn.value[0]?.title ?? '', papers: drawn.value }] : []
    } catch (error) {
      if (error instanceof LawUnknownError) return []
      throw error
    }
  })

/**
 * Writes what is published of the lists into a new folder: pages, lists, open data, forms, notice, board and manifest, all of it or
 * nothing. Refuses without an agency, items or a number of the decision, and as `writeWholeFolder` does.
 */
export const exportPack = async (
  session: PackSession,
  ports: Pick<Ports, 'pdfFromHtml'>,
  { jobId, folderToken, releaseId, base }: PackOrder,
): Promise<Result<NewPack>> => {
  const folder = session.files.path(folderToken)
  if (folder === undefined) return refusal('notFound', 'Chưa chọn thư mục để ghi gói công khai. Hãy chọn lại thư mục.')
  const { jobs, clock, database } = session
  const training = session.mode === 'training'
  const forms = blankForms(session)
  const made = await jobs.run<PackPartsOrder, PackParts>('pack-parts', jobId, {
    releaseId,
    base,
    book: session.book,
    training,
    appVersion: session.appVersion,
    forms,
  })
  if (!made.ok) return made
  const pack = made.value
  const drawings: readonly { readonly name: string; readonly html: string; readonly landscape: boolean }[] = [
    ...(pack.listsHtml === null ? [] : [{ name: packFiles.pdf, html: pack.listsHtml, landscape: true }]),
    { name: packFiles.board, html: pack.boardHtml, landscape: false },
    { name: packFiles.noticePdf, html: paperPage([pack.notice]), landscape: false },
    ...forms.map(({ name, papers }) => ({ name: `${name}.pdf`, html: paperPage(papers), landscape: false })),
  ]
  const drawn = await jobs.runHere<readonly FolderPart[]>(jobId, async ({ signal, progress }) => {
    let done = 0
    progress(0, drawings.length, 'Đang vẽ tệp PDF')
    // All at once: each page of its own waits for its window and its fonts most of the time.
    const pdfs = await Promise.all(
      drawings.map(async ({ name, html, landscape }) => {
        const bytes = await ports.pdfFromHtml(html, 'A4', { landscape, tagged: !landscape, signal })
        done += 1
        progress(done, drawings.length, 'Đang vẽ tệp PDF')
        return { name, bytes }
      }),
    )
    return ok(pdfs)
  })
  if (!drawn.ok) return drawn
  const madeAt = clock.now()
  const order: PackWriteOrder = {
    folder,
    name: packFolderName(clock.today()),
    parts: [...pack.parts, ...drawn.value],
    about: {
      agency: readAgency(database)?.name ?? '',
      madeAt,
      appVersion: session.appVersion,
      decision: pack.decision,
      training,
      lists: pack.lists,
    },
  }
  const written = await jobs.run<PackWriteOrder, PackOnDisk>('pack-write', jobId, order)
  if (!written.ok) return written
  await session.writeGate.whenFree()
  const { folderName, files, bytes, manifestHash } = written.value
  const kept = insertPack(database, {
    madeAt,
    by: session.officer(),
    releaseId,
    decision: pack.decision,
    items: pack.items,
    folderName,
    manifestHash,
  })
  return ok({
    ...kept,
    files,
    bytes,
    openToken: session.files.issue(join(folder, folderName)),
    remarks: [
      ...(base === ''
        ? ['Chưa ghi địa chỉ sẽ đăng: dữ liệu mở và mã QR chưa có địa chỉ đầy đủ trên mạng của các trang.']
        : []),
      ...(forms.length < blanks.length
        ? ['Pháp luật hiện có trong phần mềm chưa đủ mẫu phiếu yêu cầu để kèm theo.']
        : []),
    ],
  })
}

const paperPage = (papers: Parameters<typeof papersHtml>[0]): string =>
  papersHtml(papers, { size: 'A4', fontsBase: paperFontsBase })
