import { type Result, refusal } from '../../shared/result.ts'
import type { CurrentSession } from '../current-session.ts'
import { isSealed } from '../database/open-connection.ts'
import { dropBeforeProtect } from './drop-plain-copies.ts'
import { makeBackup } from './make-backup.ts'
import type { ProtectOrder } from './protect-register-job.ts'
import { changeMark } from './safety-repository.ts'

/** The register is copied anew when it was written to meanwhile, so often at most. */
const TRIES = 3

const notAgency = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi bảo vệ sổ của cơ quan.')
const already = refusal('notAllowedNow', 'Sổ đã được mã hóa từ trước.')
const neverStill = refusal(
  'conflict',
  'Sổ được ghi liên tục nên chưa mã hóa được; sổ vẫn dùng được như trước. Hãy chờ việc đang chạy xong rồi làm lại.',
)

/**
 * Encrypts the agency's register with the key (32 bytes): backed up and proved first, a proved encrypted twin made beside it, then put
 * in its place in one step, so that a power cut at any moment leaves the one or the other whole. On success the key is in use, the
 * register is open with it and no plain file of it lies beside it. A refusal leaves the plain register open as it was. Whoever calls
 * has written khoa.json before.
 */
export const protectAgency = async (
  sessions: CurrentSession,
  jobId: string,
  key: Uint8Array,
): Promise<Result<null>> => {
  const session = sessions.current()
  if (session.mode !== 'agency') return notAgency
  if (isSealed(session.database)) return already
  const kept = await makeBackup(session, `${jobId}-giu`, 'beforeProtect')
  if (!kept.ok) return kept
  const sealed = await session.writeGate.alone(async (): Promise<Result<null>> => {
    for (let left = TRIES; left > 0; left -= 1) {
      const mark = changeMark(session.database)
      const made = await session.jobs.run<ProtectOrder, string>('register-protect', jobId, { key })
      if (!made.ok) return made
      // Nothing is awaited between this look and the closing of the register.
      if (changeMark(session.database) === mark) return sessions.sealAgency(made.value, key)
    }
    return neverStill
  })
  // The plain backup goes once an encrypted one was proved; where that fails it stays, and the page of safety tells of it.
  if (sealed.ok && (await makeBackup(sessions.current(), `${jobId}-sau`, 'asked')).ok)
    await dropBeforeProtect(session.dataFolder, key)
  return sealed
}
