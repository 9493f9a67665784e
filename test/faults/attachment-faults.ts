import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { KEY_BYTES, useRegisterKey } from '../../electron/database/register-key.ts'
import { attachmentPath, sealedAttachmentPath, storeAttachment } from '../../electron/files/attachment-store.ts'
import { contentHash } from '../../electron/files/content-hash.ts'
import { readKeptFile } from '../../electron/files/read-kept-file.ts'
import { showAttachment } from '../../electron/files/show-attachment.ts'
import { copyKeptFiles } from '../../electron/safety/copy-kept-files.ts'
import { makeBackupJob } from '../../electron/safety/make-backup-job.ts'
import { prepareRestoreJob } from '../../electron/safety/prepare-restore-job.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { withFolder } from './fault-places.ts'
import type { FaultRow } from './fault-rows.ts'
import { receiveMany } from './killed-at.ts'

const key = new Uint8Array(KEY_BYTES).fill(9)

/** Sizes around the pieces in which an encrypted file is written, and small ones. */
const sizes = [1, 900, 70_000, 256 * 1024, 256 * 1024 + 1, 600_000]

/** The bytes turned over, cut off, lengthened, put in another order, or those of another file. */
const spoiltBytes = (whole: Buffer, other: Buffer, run: number): Buffer => {
  const kind = run % 10
  if (kind < 5) {
    const bytes = Buffer.from(whole)
    const at = randomInt(bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at)
    return bytes
  }
  if (kind < 8) return whole.subarray(0, randomInt(whole.length))
  if (kind === 8) return Buffer.concat([whole, randomBytes(1 + randomInt(40))])
  return other
}

const spoilt = (sealed: boolean) => (runs: number) =>
  withFolder(async (folder): Promise<FaultRow> => {
    if (sealed) useRegisterKey(key)
    try {
      const databaseFile = join(folder, 'dau-moi.db')
      receiveMany({ folder, file: databaseFile }, 1)
      const contents = sizes.map((size) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]))
      const hashes: string[] = []
      for (const content of contents) hashes.push(await storeAttachment(folder, content))
      const pathOf = (hash: string) => (sealed ? sealedAttachmentPath(folder, hash, key) : attachmentPath(folder, hash))
      const context = {
        databaseFile,
        dataFolder: folder,
        resourcesFolder: '',
        officer: '',
        clock: systemClock,
        progress: () => undefined,
        cancelled: () => false,
      }
      const roots = backupRoots(folder)
      const made = await makeBackupJob({ roots, reason: 'asked', appVersion: '0' }, context)
      const [root] = roots
      if (!made.ok || made.value.damagedAttachments > 0 || !root) throw new Error('No backup')
      const copies = join(folder, 'thu')
      let [lost, wrong] = [0, 0]
      for (let run = 0; run < runs; run += 1) {
        const at = run % hashes.length
        const hash = hashes[at] ?? ''
        const path = pathOf(hash)
        const whole = readFileSync(path)
        const other = readFileSync(pathOf(hashes[(at + 1) % hashes.length] ?? ''))
        writeFileSync(path, spoiltBytes(whole, other, run))
        const file = { hash, name: 'don.pdf' }
        let shown = false
        const openPath = async () => {
          shown = true
        }
        const outside = await showAttachment(folder, { openPath }, file)
        const inside = await readKeptFile(folder, file)
        for (const answer of [outside, inside])
          if (answer.ok || answer.error.code !== 'fileUnreadable' || !answer.error.message.includes('đã bị hỏng'))
            wrong += 1
        if (shown) wrong += 1
        // Every now and then it is backed up spoilt, which is told, and brought back from the backup of before.
        if (run % 25 === 0) {
          rmSync(copies, { recursive: true, force: true })
          const quiet = { told: () => undefined, stopped: () => false }
          if ((await copyKeptFiles(folder, copies, quiet)).damaged !== 1) wrong += 1
          if (existsSync(path.replace(folder, copies))) wrong += 1
          const restored = await prepareRestoreJob({ root, id: made.value.backup.id }, context)
          if (!restored.ok || restored.value.damagedAttachments > 0) lost += 1
          const back = await readKeptFile(folder, file)
          if (!back.ok || contentHash(back.value.bytes) !== hash) lost += 1
        }
        writeFileSync(path, whole)
      }
      return {
        fault: `Tệp đính kèm bị lật bit, cắt cụt, nối thêm hoặc tráo (${sealed ? 'mã hóa' : 'không mã hóa'})`,
        runs,
        lost,
        wrong,
        officerSaw: '«Tệp đính kèm này trong máy đã bị hỏng… nên không mở…»; khôi phục được từ bản sao lưu',
      }
    } finally {
      useRegisterKey(null)
    }
  })

export const spoiltAttachment = spoilt(false)
export const spoiltSealedAttachment = spoilt(true)
