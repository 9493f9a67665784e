import { basename } from 'node:path'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { papersHtml } from '../../shared/forms/paper-html.ts'
import {
  type FocalNotice,
  focalNoticePaper,
  noticeDifferences,
  noticeLines,
} from '../../shared/releases/focal-notice.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { inTransaction } from '../database/database.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { insertNotice, readNotices } from './focal-notice-repository.ts'

const noAgency = refusal(
  'notAllowedNow',
  'Chưa có thông tin cơ quan nên chưa lập được thông báo. Hãy vào trang Cơ quan và điền cho đủ.',
)

/** The notice as it would be published now, what differs from the one published last, and every earlier one. */
export const readFocalNotice = ({
  database,
  clock,
  mode,
}: Pick<Session, 'database' | 'clock' | 'mode'>): Result<FocalNotice> => {
  const agency = readAgency(database)
  if (!agency) return noAgency
  const lines = noticeLines(agency)
  const kept = readNotices(database)
  const [last] = kept
  return ok({
    lines,
    paper: focalNoticePaper(agency, clock.today(), mode === 'training'),
    changes: last ? noticeDifferences(last.lines, lines) : null,
    history: kept.map(({ id, on, by, lines: told }, index) => ({
      id,
      on,
      by,
      differences: noticeDifferences(kept[index + 1]?.lines ?? [], told),
    })),
  })
}

/** Records that the notice, as it stands, was published on a day. Refuses a day to come, or before the one recorded last. */
export const recordFocalNotice = (
  session: Pick<Session, 'database' | 'clock' | 'officer' | 'mode'>,
  { on }: { readonly on: LocalDate },
): Result<FocalNotice> => {
  const { database, clock, officer } = session
  const agency = readAgency(database)
  if (!agency) return noAgency
  const [last] = readNotices(database)
  if (on > clock.today() || (last && on < last.on)) {
    return refusal('invalidInput', 'Ngày công bố chưa đúng; hãy sửa rồi ghi lại.', [
      {
        field: 'on',
        message: last
          ? `Ngày công bố từ lần trước (${formatDay(last.on)}) đến hôm nay.`
          : 'Ngày công bố không sau hôm nay.',
      },
    ])
  }
  inTransaction(database, () =>
    insertNotice(database, { lines: noticeLines(agency), on, by: officer(), at: clock.now() }),
  )
  return readFocalNotice(session)
}

/** Asks where, then writes the notice as Word or PDF; null when the dialog was closed. */
export const saveFocalNotice = async (
  session: Pick<Session, 'database' | 'clock' | 'mode' | 'jobs'>,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { jobId, format }: { readonly jobId: string; readonly format: 'word' | 'pdf' },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const notice = readFocalNotice(session)
  if (!notice.ok) return notice
  const { paper } = notice.value
  const ending = format === 'word' ? 'docx' : 'pdf'
  const path = await ports.chooseSavePath(`thong-bao-dau-moi.${ending}`, [
    { name: format === 'word' ? 'Tệp Word' : 'Tệp PDF', extensions: [ending] },
  ])
  if (path === null) return ok(null)
  const made: Result<Uint8Array> =
    format === 'word'
      ? await wordOf(session, jobId, paper)
      : ok(await ports.pdfFromHtml(papersHtml([paper], { size: 'A4', fontsBase: paperFontsBase }), 'A4'))
  if (!made.ok) return made
  const written = await writeWholeFile(path, made.value)
  return written.ok ? ok({ fileName: basename(path) }) : written
}

const wordOf = async (
  { jobs }: Pick<Session, 'jobs'>,
  jobId: string,
  paper: FocalNotice['paper'],
): Promise<Result<Uint8Array>> => {
  const made = await jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', jobId, { files: [[paper]] })
  return made.ok ? ok(made.value[0] ?? new Uint8Array()) : made
}
