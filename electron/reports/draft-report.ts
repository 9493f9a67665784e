import { basename } from 'node:path'
import { paperHtml } from '../../shared/forms/paper-html.ts'
import { reportPaper } from '../../shared/reports/report-paper.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { gatherReport } from './gather-report.ts'

/** On the printer, or as a file to be shown to somebody. */
export type DraftWay = 'print' | 'pdf' | 'word'

const filters = {
  pdf: { name: 'Tệp PDF', extensions: ['pdf'] },
  word: { name: 'Tệp Word', extensions: ['docx'] },
} as const

const printerRefused = refusal(
  'notAllowedNow',
  'Máy in không nhận lệnh in; số liệu và nhận định vẫn nguyên. Hãy kiểm tra máy in rồi in lại, hoặc lưu tệp PDF.',
)

/**
 * The report as it stands now, marked «DỰ THẢO» on every sheet; its checks may fail, and nothing is kept. `fileName` is null when it
 * went to the printer; the answer is null when the dialog was closed.
 */
export const draftReport = async (
  session: Pick<Session, 'mode' | 'database' | 'book' | 'jobs' | 'appVersion' | 'clock'>,
  ports: Pick<Ports, 'printHtml' | 'pdfFromHtml' | 'chooseSavePath'>,
  { jobId, way, ...subject }: ReportSubject & { readonly jobId: string; readonly way: DraftWay },
): Promise<Result<{ readonly fileName: string | null } | null>> => {
  const gathered = await gatherReport(session, jobId, subject)
  if (!gathered.ok) return gathered
  const content = {
    ...gathered.value,
    exportedAt: session.clock.now(),
    edition: { kind: 'first', number: 1, of: null },
    auditHead: null,
  } as const
  const paper = { ...reportPaper(content, session.clock.today()), mark: 'draft' } as const
  const html = () => paperHtml(paper, { size: 'A4', fontsBase: paperFontsBase })
  if (way === 'print') {
    try {
      return ok((await ports.printHtml(html(), 'A4')) ? { fileName: null } : null)
    } catch {
      return printerRefused
    }
  }
  const { name, extensions } = filters[way]
  const path = await ports.chooseSavePath(
    `du-thao-bao-cao-${subject.period.from}-${subject.period.to}.${extensions[0]}`,
    [{ name, extensions: [...extensions] }],
  )
  if (path === null) return ok(null)
  const made =
    way === 'pdf'
      ? ok([await ports.pdfFromHtml(html(), 'A4')])
      : await session.jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', jobId, { files: [[paper]] })
  if (!made.ok) return made
  const written = await writeWholeFile(path, made.value[0] ?? new Uint8Array())
  return written.ok ? ok({ fileName: basename(path) }) : written
}
