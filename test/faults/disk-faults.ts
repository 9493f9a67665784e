import { randomInt } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { attachmentPath, storedNames, storedPath } from '../../electron/files/attachment-store.ts'
import { contentHash } from '../../electron/files/content-hash.ts'
import { writeWholeFile } from '../../electron/files/write-whole-file.ts'
import { writeWholeFolder } from '../../electron/files/write-whole-folder.ts'
import { sweepPickedFiles } from '../../electron/requests/sweep-picked-files.ts'
import { pullOut, withDisk, withFolder, withMount } from './fault-places.ts'
import type { FaultRow } from './fault-rows.ts'
import { lossesOf, runWriter } from './told-writes.ts'

/** SIGKILL while files are being attached: a row never names a file that is not whole, and no acknowledged file is missing. */
export const killedAttaching = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    let [lost, wrong] = [0, 0]
    let dataFolder = ''
    const told: string[] = []
    for (let run = 0; run < runs; run += 1) {
      if (run % 25 === 0) {
        dataFolder = join(folder, String(run))
        mkdirSync(dataFolder)
        told.length = 0
      }
      const file = join(dataFolder, 'dau-moi.db')
      told.push(...(await runWriter(file, randomInt(1, 200), undefined, 'attaching-child.ts')).lines)
      const opened = openDatabase(file)
      if (!opened.ok) {
        lost += 1
        continue
      }
      const database = opened.value
      sweepPickedFiles({ database, dataFolder })
      const named = database
        .prepare(
          "SELECT request_id AS id, body ->> '$.hash' AS hash FROM request_event WHERE body ->> '$.hash' IS NOT NULL",
        )
        .all() as { id: number; hash: string }[]
      const whole = (hash: string) => {
        try {
          return contentHash(readFileSync(attachmentPath(dataFolder, hash))) === hash
        } catch {
          return false
        }
      }
      lost += named.filter(({ hash }) => !whole(hash)).length
      const acknowledged = told.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4)))
      lost += acknowledged.filter((id) => !named.some((row) => row.id === id)).length
      for (const name of await storedNames(dataFolder))
        if (/^[0-9a-f]{64}$/.test(name) && contentHash(readFileSync(join(dataFolder, storedPath(name)))) !== name)
          wrong += 1
      if (database.pragma('integrity_check', { simple: true }) !== 'ok') wrong += 1
      closeDatabase(database)
    }
    return {
      fault: 'Tắt ngang phần mềm khi đang đính kèm tệp',
      runs,
      lost,
      wrong,
      officerSaw: 'Mở lại như thường; tệp báo đã đính kèm còn đủ, không có tệp dở dang',
    }
  })

/** The disk turns read-only under the open register, as Linux makes one that begins to fail. */
export const readOnlyInUse = (runs: number): Promise<FaultRow | null> =>
  withFolder(async () => {
    let [lost, wrong] = [0, 0]
    for (let run = 0; run < runs; run += 1) {
      const row = await withDisk(48, async (disk, turnReadOnly) => {
        const file = join(disk, 'dau-moi.db')
        const { lines, refused } = await runWriter(file, null, async () => {
          await pause(randomInt(1, 400))
          turnReadOnly()
        })
        if (refused !== 'fileUnwritable' && refused !== 'fileUnreadable') wrong += 1
        const losses = await lossesOfCopy(disk, lines)
        lost += losses.lost.length
        wrong += losses.wrong.length
        return true
      })
      if (row === null) return null
    }
    return {
      fault: 'Ổ đĩa chuyển thành chỉ đọc khi đang ghi',
      runs,
      lost,
      wrong,
      officerSaw: '«Tệp dữ liệu hoặc thư mục chứa nó không cho ghi…» hoặc «Ổ đĩa báo lỗi khi ghi…»',
    }
  })

/** What a register on a disk that can't be written any more lost, looked at in a copy. */
const lossesOfCopy = (disk: string, told: readonly string[]) =>
  withFolder(async (copy) => {
    const take = (from: string, to: string): void => {
      mkdirSync(to, { recursive: true })
      for (const entry of readdirSync(from, { withFileTypes: true }))
        if (entry.isDirectory()) {
          if (entry.name !== 'lost+found') take(join(from, entry.name), join(to, entry.name))
        } else writeFileSync(join(to, entry.name), readFileSync(join(from, entry.name)))
    }
    take(disk, copy)
    return lossesOf(join(copy, 'dau-moi.db'), told)
  })

const parts = Array.from({ length: 12 }, (_, at) => ({
  name: at % 4 === 3 ? `tep/phan-${at}.bin` : `phan-${at}.bin`,
  bytes: Buffer.alloc(100_000 + at * 7000, at + 1),
}))

/** The stick is pulled out while a report or a pack is being written onto it. */
export const stickPulled = async (runs: number): Promise<FaultRow | null> => {
  let [lost, wrong] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    const done = await withMount('size=16m', async (stick) => {
      const at = randomInt(parts.length)
      const written = await writeWholeFolder(stick, 'bao-cao', parts, {
        undone: 'chưa xuất được báo cáo',
        progress: (before) => {
          if (before === at) pullOut(stick)
        },
      })
      if (written.ok || written.error.code !== 'fileUnwritable') wrong += 1
      // Under the stick lies the folder it was mounted on: nothing may have been left there.
      lost += readdirSync(stick).length
      return true
    })
    if (done === null) return null
  }
  return {
    fault: 'Rút USB giữa lúc đang xuất',
    runs,
    lost,
    wrong,
    officerSaw: '«Không còn thấy thư mục đã chọn (USB hoặc ổ mạng có thể đã bị rút)…»; không có tệp dở dang',
  }
}

/** The disk fills up while a file, a report or a pack is being written: all of it is there, or nothing. */
export const exportFull = (runs: number): Promise<FaultRow | null> =>
  withMount('size=6m', async (disk) => {
    let [lost, wrong] = [0, 0]
    const older = Buffer.alloc(50_000, 9)
    writeFileSync(join(disk, 'cu.xlsx'), older)
    const ballast = join(disk, 'day')
    for (let run = 0; run < runs; run += 1) {
      writeFileSync(ballast, Buffer.alloc(6 * 1024 * 1024 - 200_000 - randomInt(1_200_000)))
      const folder = run % 2 === 0
      const written = folder
        ? await writeWholeFolder(disk, 'bao-cao', parts, { undone: 'chưa xuất được báo cáo' })
        : await writeWholeFile(join(disk, 'cu.xlsx'), Buffer.alloc(1_450_000, run % 256))
      if (written.ok || written.error.code !== 'diskFull') wrong += 1
      if (!readFileSync(join(disk, 'cu.xlsx')).equals(older)) lost += 1
      if (readdirSync(disk).sort().join() !== 'cu.xlsx,day') wrong += 1
    }
    return {
      fault: 'Đầy ổ đĩa khi xuất tệp, báo cáo, gói công khai',
      runs,
      lost,
      wrong,
      officerSaw: '«Ổ đĩa đã đầy nên chưa ghi được tệp; không có tệp dở dang…»; tệp cũ còn nguyên',
    }
  })
