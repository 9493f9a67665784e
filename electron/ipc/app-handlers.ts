import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SignedInAccount } from '../../shared/accounts/account.ts'
import type { AppStatus } from '../../shared/agency/app-status.ts'
import type { IntakeDraft } from '../../shared/ipc/app-calls.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { CurrentSession } from '../current-session.ts'
import { databaseVersion } from '../database/migrate.ts'
import { dropDraft, readDraft, readDrafts, saveDraft } from '../drafts/draft-repository.ts'
import { webAddress } from '../files/web-address.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of the frame: status, training, drafts, guide, addresses, stopping a job. */
export const appHandlers = (sessions: CurrentSession, ports: Ports): Handlers['app'] => {
  const current = sessions.current
  const status = () => statusOf(current(), sessions.access.signedIn())
  const statusAfter = (switched: Result<null>): Result<AppStatus> => (switched.ok ? ok(status()) : switched)
  return {
    status: () => ok(status()),
    enterTraining: async ({ jobId }) => statusAfter(await sessions.enterTraining(jobId)),
    leaveTraining: () => statusAfter(sessions.leaveTraining()),
    readDraft: ({ kind }) => ok(readDraft(current().database, kind)),
    saveDraft: ({ kind, json }) => {
      const { database, clock } = current()
      saveDraft(database, kind, json, clock.now())
      return ok(null)
    },
    dropDraft: ({ kind }) => {
      dropDraft(current().database, kind)
      return ok(null)
    },
    // Only kinds of the contract were ever written.
    intakeDrafts: () => ok(readDrafts(current().database, 'receive') as readonly IntakeDraft[]),
    readGuide: ({ page }) => readGuidePage(current().resourcesFolder, page),
    openAddress: ({ address }) => openAddress(current(), ports, address),
    cancelJob: ({ jobId }) => {
      current().jobs.cancel(jobId)
      return ok(null)
    },
  }
}

const statusOf = ({ mode, look, database, clock, appVersion }: Session, account: SignedInAccount | null): AppStatus => {
  const agency = readAgency(database)
  return {
    mode: mode === 'training' ? 'training' : agency || look ? 'agency' : 'empty',
    agencyName: agency?.name ?? '',
    role: agency?.role ?? 'agency',
    today: clock.today(),
    appVersion,
    databaseVersion: databaseVersion(database),
    ...(account ? { account } : {}),
    ...(look ? { look: { reason: look.reason, rowsLost: look.rowsLost, mayNot: look.mayNot } } : {}),
  }
}

/** `page` has been parsed: letters, digits and hyphens, so it can't leave the folder. */
const readGuidePage = async (resourcesFolder: string, page: string): Promise<Result<string>> => {
  try {
    return ok(await readFile(join(resourcesFolder, 'guide', `${page}.md`), 'utf8'))
  } catch {
    return refusal('notFound', 'Chưa có trang hướng dẫn này. Hãy xem mục lục hướng dẫn.')
  }
}

/** `address` is a web or mail address, or the token of a folder that the officer chose for writing. */
const openAddress = async (session: Session, ports: Ports, address: string): Promise<Result<null>> => {
  const folder = session.files.path(address)
  if (folder !== undefined) return openFolder(ports, folder)
  const web = webAddress(address)
  if (web === undefined) {
    return refusal(
      'invalidInput',
      'Địa chỉ này không mở được. Địa chỉ trang thông tin bắt đầu bằng https:// hoặc http://.',
      [{ field: 'address', message: 'Địa chỉ không đúng.' }],
    )
  }
  try {
    await ports.openExternal(web)
    return ok(null)
  } catch {
    return refusal(
      'notAllowedNow',
      'Máy này chưa có chương trình để mở địa chỉ. Hãy chép địa chỉ và mở bằng trình duyệt.',
    )
  }
}

const openFolder = async (ports: Ports, folder: string): Promise<Result<null>> => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return refusal('notFound', 'Thư mục này không còn. Nếu là USB, hãy cắm lại rồi thử lại.')
  }
  try {
    await ports.openPath(folder)
    return ok(null)
  } catch {
    return refusal('notAllowedNow', 'Không mở được thư mục này. Hãy mở bằng trình quản lý tệp.')
  }
}
