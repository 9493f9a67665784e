import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { UpdateOffer } from '../../shared/update/update-offer.ts'
import type { CurrentSession } from '../current-session.ts'
import { readTrustedKeys } from '../law/trusted-key-repository.ts'
import type { Ports } from '../ports.ts'
import { findInstallers } from '../update/find-installers.ts'
import { installUpdate } from '../update/install-update.ts'
import { type CheckedInstaller, readInstaller } from '../update/read-installer.ts'
import { readUpdateNote } from '../update/update-note.ts'

const inTraining = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi cập nhật phần mềm.')

/** Calls of bringing in a newer version by file. */
export const updateHandlers = ({ current, dataFolder }: CurrentSession, ports: Ports): Handlers['update'] => {
  const check = (path: string): Promise<Result<CheckedInstaller>> =>
    readInstaller(path, {
      target: `${process.platform}-${process.arch}`,
      currentVersion: current().appVersion,
      keys: readTrustedKeys(current().database),
    })
  const offerOf = ({ path, manifest, signedBy }: CheckedInstaller): UpdateOffer => ({
    token: current().files.issue(path),
    file: manifest.file,
    version: manifest.version,
    currentVersion: current().appVersion,
    size: manifest.size,
    signedBy,
    notes: manifest.notes,
  })
  return {
    find: async () => {
      const checked: Result<CheckedInstaller>[] = []
      for (const path of await findInstallers()) checked.push(await check(path))
      return ok({
        offers: checked.flatMap((one) => (one.ok ? [offerOf(one.value)] : [])),
        refused: checked.flatMap((one) => (one.ok ? [] : [one.error.message])),
      })
    },
    choose: async () => {
      const path = await ports.chooseFile('Chọn bộ cài đặt phiên bản mới', [
        { name: 'Bộ cài đặt Đầu Mối', extensions: process.platform === 'win32' ? ['exe'] : ['deb', 'AppImage'] },
      ])
      if (path === null) return ok(null)
      const checked = await check(path)
      return checked.ok ? ok(offerOf(checked.value)) : checked
    },
    install: async ({ jobId, token }) => {
      if (current().mode === 'training') return inTraining
      const path = current().files.path(token)
      if (path === undefined) return refusal('notFound', 'Không còn nhớ bộ cài đặt đã chọn. Hãy chọn lại.')
      const checked = await check(path)
      return checked.ok ? installUpdate(current(), checked.value, jobId, ports) : checked
    },
    last: async () => {
      const note = await readUpdateNote(dataFolder)
      if (!note) return ok(null)
      const { at, fromVersion, toVersion, fromDatabaseVersion, backupAt, keptInstaller } = note
      return ok({ at, fromVersion, toVersion, fromDatabaseVersion, backupAt, keptInstaller })
    },
  }
}
