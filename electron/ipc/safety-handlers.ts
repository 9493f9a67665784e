import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { AuditVerdict } from '../../shared/safety/audit-trail.ts'
import type { BackupDifference, BackupPlace } from '../../shared/safety/backup.ts'
import { noteDesk } from '../accounts/note-desk.ts'
import type { CurrentSession } from '../current-session.ts'
import { savedAt } from '../desk/desk-repository.ts'
import type { Ports } from '../ports.ts'
import { trustClock } from '../safety/clock-guard.ts'
import type { BackupChoice } from '../safety/compare-backup-job.ts'
import { dropPlainCopies } from '../safety/drop-plain-copies.ts'
import { findRegister } from '../safety/find-register.ts'
import { isDamaged } from '../safety/known-damage.ts'
import { makeBackup } from '../safety/make-backup.ts'
import { moveOut } from '../safety/move-out.ts'
import { unmarkMoved } from '../safety/moved-mark.ts'
import { protectionStatus } from '../safety/protection-status.ts'
import { printRecoverySheet, saveRecoverySheet } from '../safety/recovery-sheet.ts'
import type { Resealed } from '../safety/reseal-copies-job.ts'
import { restoreBackup } from '../safety/restore-backup.ts'
import { allBackups, safetyStatus } from '../safety/safety-status.ts'
import { backupRoots, keepSecondPlace } from '../safety/second-place.ts'
import { takeIn } from '../safety/take-in.ts'

const placeGone = refusal('notFound', 'Không thấy nơi lưu này. Nếu là USB, hãy cắm lại rồi làm lại.')

/** Calls that keep the register from being lost. */
export const safetyHandlers = (sessions: CurrentSession, ports: Ports): Handlers['safety'] => {
  const current = sessions.current
  const status = async () => ok(await safetyStatus(current(), savedAt(current().database)))
  const choiceOf = (place: BackupPlace, id: string): Result<BackupChoice> => {
    const root = backupRoots(current().dataFolder).find((candidate) => candidate.place === place)
    return root ? ok({ root, id }) : placeGone
  }
  return {
    status,
    backups: async () => ok(await allBackups(current().dataFolder)),
    backUp: ({ jobId }) => makeBackup(current(), jobId, 'asked'),
    verify: ({ jobId, mark }) => current().jobs.run<string, AuditVerdict>('audit-verify', jobId, mark),
    chooseSecondPlace: async () => {
      const folder = await ports.chooseFolder('Chọn ổ đĩa hoặc thư mục thứ hai để giữ bản sao lưu')
      if (folder === null) return ok(null)
      const kept = await keepSecondPlace(current().dataFolder, folder)
      return kept.ok ? status() : kept
    },
    forgetSecondPlace: async () => {
      const kept = await keepSecondPlace(current().dataFolder, null)
      return kept.ok ? status() : kept
    },
    trustClock: async () => {
      const moment = trustClock(current())
      if (moment !== null) await noteDesk(current(), { kind: 'clockTrusted', amount: 0, moment })
      return status()
    },
    compare: async ({ jobId, place, id }) => {
      const choice = choiceOf(place, id)
      return choice.ok
        ? current().jobs.run<BackupChoice, BackupDifference>('backup-compare', jobId, choice.value)
        : choice
    },
    protection: async () => ok(await protectionStatus(current())),
    printRecovery: () => printRecoverySheet(current(), ports),
    saveRecovery: () => saveRecoverySheet(current(), ports),
    resealCopies: ({ jobId }) => current().jobs.run<null, Resealed>('copies-reseal', jobId, null),
    dropPlainCopies: ({ jobId }) => dropPlainCopies(current(), jobId),
    moveOut: (order) => moveOut(current(), ports, order),
    stayHere: async () => {
      await unmarkMoved(current().dataFolder)
      return status()
    },
    startOver: () => {
      // The window is told before it goes.
      setImmediate(() => ports.startOver(isDamaged(current())))
      return ok(null)
    },
    findRegister: ({ kind }) => findRegister(current(), ports, kind),
    takeIn: async ({ jobId, token, kind, secret }) => {
      const path = current().files.path(token)
      return path === undefined ? placeGone : takeIn(sessions, { jobId, chosen: { kind, path }, secret })
    },
    restore: async ({ jobId, place, id }) => {
      const choice = choiceOf(place, id)
      return choice.ok ? restoreBackup(sessions, jobId, choice.value) : choice
    },
  }
}
