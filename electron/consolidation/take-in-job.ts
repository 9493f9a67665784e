import type { TakeInResult, TakenFile } from '../../shared/consolidation/taken-bundle.ts'
import { ok, type Result } from '../../shared/result.ts'
import { largestBundle, openBundle } from '../bundle/open-bundle.ts'
import { closeDatabase, openDatabase } from '../database/open-database.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { findBundleFiles, isBundleName, isMailName, shownName } from './find-bundle-files.ts'
import { mailAttachments } from './mail-attachments.ts'
import { placeReport, type TakeInDeps } from './place-report.ts'

export type TakeInOrder = { readonly paths: readonly string[] }

/** A mail carries its attachments a third larger, and other things beside. */
const largestMail = largestBundle * 2

const refused = (name: string, message: string): TakenFile => ({ name, outcome: 'refused', agencyName: '', message })

/** Takes one bundle in; every fault of it is told, none stops the others. */
export const takeBundle = (deps: TakeInDeps, name: string, bytes: Uint8Array): TakenFile => {
  const opened = openBundle(bytes)
  if (!opened.ok)
    return refused(
      name,
      [opened.error.message, ...(opened.error.issues ?? []).slice(0, 3).map(({ message }) => message)].join(' '),
    )
  return placeReport(deps, { ...opened.value, name, way: 'file' })
}

const notRead = (folder: string): TakenFile =>
  refused(
    shownName(folder),
    'Thư mục này không đọc được (USB, ổ mạng đã bị rút hoặc hỏng). Hãy cắm lại rồi nhận lại; gói đã nhận không được tính hai lần.',
  )

const takeFile = async (deps: TakeInDeps, path: string): Promise<readonly TakenFile[]> => {
  const name = shownName(path)
  const mail = isMailName(name)
  if (!mail && !isBundleName(name))
    return [refused(name, 'Tệp này không phải gói báo cáo (.bctt) hay thư điện tử (.eml).')]
  const read = await readSmallFile(path, mail ? largestMail : largestBundle, mail ? 'Thư này' : 'Tệp này')
  if (!read.ok) return [refused(name, read.error.message)]
  if (!mail) return [takeBundle(deps, name, read.value)]
  const attached = mailAttachments(read.value, isBundleName)
  return attached.length === 0
    ? [refused(name, 'Thư này không kèm gói báo cáo (.bctt) nào.')]
    : attached.map((file) => takeBundle(deps, `${name}: ${file.name}`, file.bytes))
}

/**
 * Takes in every bundle among files, folders and mails: each in a transaction of its own, so that what was taken in until the
 * officer stops stays. Holds one file at a time.
 */
export const takeInJob = async (
  { paths }: TakeInOrder,
  context: Pick<JobContext, 'databaseFile' | 'clock' | 'officer' | 'progress' | 'cancelled'>,
): Promise<Result<TakeInResult>> => {
  context.progress(0, null, 'Tìm gói báo cáo')
  const found = await findBundleFiles(paths, context.cancelled)
  const opened = openDatabase(context.databaseFile, { busyTimeout: 10_000, beside: true })
  if (!opened.ok) return opened
  const deps: TakeInDeps = { database: opened.value, clock: context.clock, officer: context.officer }
  const files: TakenFile[] = found.unread.map(notRead)
  try {
    for (const [index, path] of found.paths.entries()) {
      if (context.cancelled()) return ok({ files, stopped: true, tooMany: found.tooMany })
      context.progress(index, found.paths.length, `Nhận ${shownName(path)}`)
      files.push(...(await takeFile(deps, path)))
    }
    context.progress(found.paths.length, found.paths.length, 'Đã nhận xong')
    return ok({ files, stopped: false, tooMany: found.tooMany })
  } finally {
    closeDatabase(opened.value)
  }
}
