import { randomInt } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { readBackups } from '../../electron/safety/backup-folder.ts'
import { makeBackupJob } from '../../electron/safety/make-backup-job.ts'
import { prepareRestoreJob } from '../../electron/safety/prepare-restore-job.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { withFolder, withMount } from './fault-places.ts'
import type { FaultRow } from './fault-rows.ts'
import { lossesOf, runWriter } from './told-writes.ts'

/** SIGKILL at a random moment of every kind of write, again and again on the same register. */
export const killed = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    const file = join(folder, 'dau-moi.db')
    const told: string[] = []
    let [lost, wrong] = [0, 0]
    for (let run = 0; run < runs; run += 1) {
      // A register of some hundred requests; then a fresh one, so that a run stays short.
      if (run % 40 === 0) {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder)
        told.length = 0
      }
      told.push(...(await runWriter(file, randomInt(1, 250))).lines)
      const losses = await lossesOf(file, told)
      lost += losses.lost.length
      wrong += losses.wrong.length
    }
    return { fault: 'Tắt ngang phần mềm (kill -9) khi đang ghi', runs, lost, wrong, officerSaw: 'Mở lại như thường' }
  })

/** The disk fills up under a write, at another place of it each time. */
export const diskFull = (runs: number): Promise<FaultRow | null> =>
  withMount('size=24m', async (folder) => {
    let [lost, wrong] = [0, 0]
    for (let run = 0; run < runs; run += 1) {
      const data = join(folder, 'du-lieu')
      const ballast = join(folder, 'day')
      mkdirSync(data)
      writeFileSync(ballast, Buffer.alloc((16 + (run % 40) / 8) * 1024 * 1024))
      const file = join(data, 'dau-moi.db')
      const { lines, refused } = await runWriter(file, null)
      if (refused !== 'diskFull') wrong += 1
      rmSync(ballast)
      const losses = await lossesOf(file, lines)
      lost += losses.lost.length
      wrong += losses.wrong.length
      rmSync(data, { recursive: true })
    }
    return { fault: 'Đầy ổ đĩa khi đang ghi', runs, lost, wrong, officerSaw: '«Ổ đĩa đã đầy nên chưa lưu được…»' }
  })

/** Another program holds the register; an act is refused, and nothing is lost once it lets go. */
export const locked = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    const file = join(folder, 'dau-moi.db')
    const first = openDatabase(file)
    if (!first.ok) throw new Error(first.error.code)
    let wrong = 0
    for (let run = 0; run < runs; run += 1) {
      first.value.exec('BEGIN EXCLUSIVE')
      const second = openDatabase(file, { busyTimeout: 10 })
      if (second.ok || second.error.code !== 'conflict') wrong += 1
      if (second.ok) closeDatabase(second.value)
      first.value.exec('ROLLBACK')
    }
    closeDatabase(first.value)
    const losses = await lossesOf(file, [])
    const officerSaw = '«Tệp dữ liệu đang bị một chương trình khác giữ…»'
    return {
      fault: 'Chương trình khác giữ tệp dữ liệu',
      runs,
      lost: losses.lost.length,
      wrong: wrong + losses.wrong.length,
      officerSaw,
    }
  })

/** A bit of a backup flipped, or its end cut off: it is never restored. */
export const spoiltBackup = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    const file = join(folder, 'dau-moi.db')
    await runWriter(file, 400)
    const here = { databaseFile: file, dataFolder: folder, resourcesFolder: '', officer: '', clock: systemClock }
    const context = { ...here, progress: () => undefined, cancelled: () => false }
    const roots = backupRoots(folder)
    const made = await makeBackupJob({ roots, reason: 'asked', appVersion: '0' }, context)
    const [root] = roots
    if (!made.ok || !root) throw new Error('No backup to spoil')
    const { id } = made.value.backup
    const copy = join(root.folder, id, 'dau-moi.db')
    const whole = readFileSync(copy)
    const register = readFileSync(file)
    let [lost, wrong] = [0, 0]
    for (let run = 0; run < runs; run += 1) {
      const spoilt = Buffer.from(whole)
      if (run % 2 === 0) {
        const at = randomInt(spoilt.length)
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << randomInt(8)), at)
      }
      writeFileSync(copy, run % 2 === 0 ? spoilt : spoilt.subarray(0, randomInt(spoilt.length)))
      if ((await prepareRestoreJob({ root, id }, context)).ok) wrong += 1
    }
    if (!readFileSync(file).equals(register)) lost += 1
    writeFileSync(copy, whole)
    if (!(await prepareRestoreJob({ root, id }, context)).ok) wrong += 1
    if ((await readBackups(root)).length === 0) lost += 1
    return {
      fault: 'Bản sao lưu bị lật bit hoặc bị cắt cụt',
      runs,
      lost,
      wrong,
      officerSaw: '«Bản sao lưu này đã bị hỏng…»',
    }
  })

/** The register cut short, or its beginning overwritten: it is never opened as if nothing were wrong. */
export const spoiltHeader = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    const file = join(folder, 'dau-moi.db')
    await runWriter(file, 300)
    const opened = openDatabase(file)
    if (opened.ok) closeDatabase(opened.value)
    const whole = join(folder, 'nguyen.db')
    copyFileSync(file, whole)
    let wrong = 0
    for (let run = 0; run < runs; run += 1) {
      copyFileSync(whole, file)
      for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
      if (run % 2 === 0) truncateSync(file, randomInt(1, statSync(file).size - 4096))
      else {
        const bytes = readFileSync(file)
        bytes.fill(randomInt(256), 0, 100)
        writeFileSync(file, bytes)
      }
      const broken = openDatabase(file)
      if (broken.ok) {
        if (broken.value.pragma('integrity_check(1)', { simple: true }) === 'ok') wrong += 1
        closeDatabase(broken.value)
      }
    }
    return {
      fault: 'Tệp dữ liệu bị cắt cụt hoặc hỏng phần đầu',
      runs,
      lost: 0,
      wrong,
      officerSaw: '«Tệp dữ liệu bị hỏng…», nút «Khôi phục từ bản sao lưu»',
    }
  })
