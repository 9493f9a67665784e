import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { makeAgencyKey } from '../../electron/bundle/agency-key.ts'
import { systemClock } from '../../electron/clock.ts'
import { fileHeader } from '../../electron/database/open-connection.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { useRegisterKey } from '../../electron/database/register-key.ts'
import { attachmentContent, storeAttachment } from '../../electron/files/attachment-store.ts'
import { contentHash } from '../../electron/files/content-hash.ts'
import { readBackups } from '../../electron/safety/backup-folder.ts'
import { openSlot, readKeyring } from '../../electron/safety/keyring.ts'
import { makeBackupJob } from '../../electron/safety/make-backup-job.ts'
import { plainLeftovers } from '../../electron/safety/plain-leftovers.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { tidyFolder } from '../../electron/safety/tidy-folder.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import type { FaultRow } from './fault-rows.ts'
import { missingIn, startUp } from './journal-start.ts'
import { killedAt, receiveMany } from './killed-at.ts'

const password = 'mat khau thu cua can bo 2026'
const marker = Buffer.from(someFacts().requester.name)

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Files of a data folder that say a citizen's name, but for the copies that the page of safety offers to delete. */
const leaksIn = async (folder: string): Promise<readonly string[]> => {
  const { backups, files, stores } = await plainLeftovers(folder)
  const told = [...backups.map(({ root, id }) => join(root.folder, id)), ...files, ...stores.map((root) => root.folder)]
  return filesIn(folder)
    .filter((path) => !told.some((each) => path === each || !relative(each, path).startsWith('..')))
    .filter((path) => readFileSync(path).includes(marker))
    .map((path) => relative(folder, path))
}

const wholeAttachments = async (folder: string, hashes: readonly string[]): Promise<number> => {
  let whole = 0
  for (const hash of hashes) {
    const pieces: Uint8Array[] = []
    try {
      for await (const piece of attachmentContent(folder, hash)) pieces.push(piece)
      if (contentHash(Buffer.concat(pieces)) === hash) whole += 1
    } catch {
      // Counted as missing.
    }
  }
  return whole
}

/** SIGKILL while the register is being encrypted: one password or none opens it, with everything in it, and nothing plain stays beside it. */
export const killedProtecting = (runs: number): Promise<FaultRow> => {
  const hashes: string[] = []
  return killedAt(
    runs,
    {
      fault: 'Tắt ngang khi đang mã hóa sổ',
      officerSaw: 'Mở lại như thường: sổ còn nguyên, hoặc đã mã hóa và mở bằng mật khẩu vừa đặt',
    },
    {
      script: 'protecting-child.ts',
      prepare: async (data) => {
        receiveMany(data, 40)
        for (let turn = 0; turn < 6; turn += 1)
          hashes.push(await storeAttachment(data.folder, Buffer.concat([marker, Buffer.alloc(60_000 * turn, turn)])))
        await makeAgencyKey(data.folder)
        return [password]
      },
      look: async ({ folder, file }, told) => {
        const sealed = fileHeader(file).kind === 'sealed'
        try {
          if (sealed) {
            const ring = await readKeyring(folder)
            const [slot] = ring === null || ring === 'damaged' ? [] : ring.slots
            const key = slot ? await openSlot(slot, password) : null
            if (key === null) return { lost: 41, wrong: 0 }
            useRegisterKey(key)
          }
          const start = await startUp(file)
          const missing = missingIn(file, told)
          const opened = openDatabase(file)
          if (!opened.ok) return { lost: 41, wrong: 1 }
          await tidyFolder({
            database: opened.value,
            databaseFile: file,
            dataFolder: folder,
            jobs: { busy: () => false } as never,
          })
          const kept = await wholeAttachments(folder, hashes)
          closeDatabase(opened.value)
          const leaks = sealed ? await leaksIn(folder) : []
          const faults = [
            ...(start === 'opened' ? [] : [`mở bằng cách ${start}`]),
            ...(told.includes('sealed') && !sealed ? ['báo đã mã hóa mà sổ không mã hóa'] : []),
            ...leaks.map((path) => `còn đọc được: ${path}`),
          ]
          for (const fault of faults) console.error(`protecting-child.ts: ${fault}`)
          return { lost: missing.lost + hashes.length - kept, wrong: missing.wrong + faults.length }
        } finally {
          useRegisterKey(null)
        }
      },
    },
  )
}

/** SIGKILL while a register is being restored: it is the one of before or that of the backup, whole, and what is not in it is in a proven backup. */
export const killedRestoring = (runs: number): Promise<FaultRow> => {
  const [inBackup, inRegister] = [12, 30]
  return killedAt(
    runs,
    {
      fault: 'Tắt ngang khi đang khôi phục từ bản sao lưu',
      officerSaw: 'Mở lại như thường: sổ trước khi khôi phục hoặc sổ đã khôi phục, không bao giờ dở dang',
    },
    {
      script: 'restoring-child.ts',
      prepare: async (data) => {
        receiveMany(data, inBackup)
        const context = {
          databaseFile: data.file,
          dataFolder: data.folder,
          resourcesFolder: '',
          officer: '',
          clock: systemClock,
        }
        const order = { roots: backupRoots(data.folder), reason: 'asked', appVersion: '0' } as const
        const made = await makeBackupJob(order, { ...context, progress: () => undefined, cancelled: () => false })
        if (!made.ok) throw new Error(made.error.code)
        receiveMany(data, inRegister - inBackup)
        return [made.value.backup.id]
      },
      look: async ({ folder, file }, told) => {
        const start = await startUp(file)
        const opened = openDatabase(file)
        if (!opened.ok) return { lost: inRegister, wrong: 0 }
        const requests = Number(opened.value.prepare('SELECT count(*) FROM request').pluck().get())
        const sound = opened.value.pragma('integrity_check(1)', { simple: true }) === 'ok'
        closeDatabase(opened.value)
        const kept = (await Promise.all(backupRoots(folder).map(readBackups))).flat()
        const restored = told.includes('restored')
        const faults = [
          ...(sound ? [] : ['cấu trúc sổ']),
          ...(start === 'opened' || (!restored && start === 'journal') ? [] : [`mở bằng cách ${start}`]),
          ...(requests === inBackup || (requests === inRegister && !restored) ? [] : [`${requests} yêu cầu`]),
        ]
        for (const fault of faults) console.error(`restoring-child.ts: ${fault}, ${told.join()}`)
        const before = requests === inRegister || kept.some(({ rows }) => rows.request === inRegister)
        return { lost: before ? 0 : inRegister - inBackup, wrong: faults.length }
      },
    },
  )
}
