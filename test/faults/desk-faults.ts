import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { clockRefusal, trustClock } from '../../electron/safety/clock-guard.ts'
import { isOnNetwork } from '../../electron/safety/network-share.ts'
import { OWNER_FILE, takeOwnership } from '../../electron/safety/owner-file.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { book, calendar } from '../law/shipped-law-book.ts'
import { withFolder } from './fault-places.ts'
import type { FaultRow } from './fault-rows.ts'

const MINUTE = 60_000
const momentOf = (ms: number): string => `${new Date(ms + 7 * 60 * MINUTE).toISOString().slice(0, 23)}+07:00`

/** The clock jumps back or forward between and during sessions; an act may be dated before the newest one only after the officer said so. */
export const clockMoved = (runs: number): Promise<FaultRow> =>
  withFolder(async (dataFolder) => {
    const file = join(dataFolder, 'dau-moi.db')
    let now = Date.parse('2026-12-01T08:00:00+07:00')
    let [newest, wrong, written] = [0, 0, 0]
    let opened = openDatabase(file)
    for (let run = 0; run < runs; run += 1) {
      // A new session now and then: what was seen must be known to the next one.
      if (run % 7 === 0) {
        if (opened.ok) closeDatabase(opened.value)
        opened = openDatabase(file)
      }
      if (!opened.ok) throw new Error(opened.error.code)
      const database = opened.value
      const jump = run % 3 === 0 ? -randomInt(10, 60 * 24 * 3) : randomInt(1, 60 * 24 * 2)
      now += jump * MINUTE
      const at = momentOf(now)
      const clock = { now: () => at, today: () => localDate(at.slice(0, 10)) }
      const desk = { dataFolder, database, clock }
      const behind = now < newest - 5 * MINUTE
      if ((clockRefusal(desk) !== null) !== behind) wrong += 1
      // Now and then the officer sees that the clock had been wrong before; else the clock is put right.
      if (behind && run % 2 === 0) {
        trustClock(desk)
        newest = now
        if (clockRefusal(desk) !== null) wrong += 1
      } else if (behind) {
        now = newest
        continue
      }
      const today = clock.today()
      const received = receiveRequest(
        { database, book, calendar, clock, officer: () => 'Cán bộ thử' },
        someFacts({ sentOn: today, receivedOn: today, validOn: today }),
      )
      if (received.ok) written += 1
      newest = Math.max(newest, now)
    }
    if (!opened.ok) throw new Error(opened.error.code)
    const kept = Number(opened.value.prepare('SELECT count(*) FROM request').pluck().get())
    if (opened.value.pragma('integrity_check', { simple: true }) !== 'ok') wrong += 1
    closeDatabase(opened.value)
    return {
      fault: 'Đồng hồ của máy bị chỉnh lùi hoặc tiến, giữa và trong các phiên',
      runs,
      lost: written - kept,
      wrong: written > runs / 10 ? wrong : wrong + 1,
      officerSaw: '«Đồng hồ của máy đang chỉ… trước lúc đã ghi gần nhất…», nút «Giờ máy bây giờ là đúng»',
    }
  })

/** Starts a real process that takes the register and holds it; answers what it said and how to end it. */
const holder = async (folder: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holding-child.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk).trim())),
  )
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Two processes at one register, two machines at one folder: only one ever writes; one that ended without closing keeps nobody out. */
export const twoDesks = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    let wrong = 0
    for (let run = 0; run < runs; run += 1) {
      const data = join(folder, String(run))
      const [one, other] = await Promise.all([holder(data), holder(data)])
      // Started in the same moment, exactly one has it.
      if ([one, other].filter(({ said }) => said === 'mine').length !== 1) wrong += 1
      const elsewhere = () => takeOwnership(data, systemClock.now(), { host: 'MAY-KHAC' })
      if (elsewhere().ok) wrong += 1
      await Promise.all([one.kill(), other.kill()])
      if (!existsSync(join(data, OWNER_FILE))) wrong += 1
      // Another machine can't tell that the process is gone before its signs of life stay away; this one can.
      if (run % 2 === 0) {
        if (elsewhere().ok) wrong += 1
        const silent = Date.now() / 1000 - 200
        utimesSync(join(data, OWNER_FILE), silent, silent)
        const taken = elsewhere()
        if (!taken.ok || taken.value.stale === null) wrong += 1
        if (taken.ok) taken.value.release()
      } else {
        const taken = takeOwnership(data, systemClock.now())
        if (!taken.ok || taken.value.stale === null) wrong += 1
        if (taken.ok) taken.value.release()
      }
    }
    return {
      fault: 'Hai phiên, hai máy cùng mở một sổ; phiên trước bị tắt ngang',
      runs,
      lost: 0,
      wrong,
      officerSaw:
        '«Sổ này đang mở trên máy «…» từ…»; mở lại được ngay khi phiên kia đóng, hoặc sau ba phút nếu máy kia tắt ngang',
    }
  })

const networkKinds = ['nfs', 'nfs4', 'cifs', 'smb3', '9p', 'fuse.sshfs', 'fuse.rclone', 'ceph', 'davfs']
const localKinds = ['ext4', 'xfs', 'btrfs', 'tmpfs', 'vfat', 'exfat', 'ntfs3', 'fuseblk', 'overlay', 'zfs']

/** The data folder on a drive of another machine, among mounts of every kind. */
export const networkDrive = (runs: number): Promise<FaultRow> =>
  withFolder(async (folder) => {
    let wrong = 0
    for (let run = 0; run < runs; run += 1) {
      const network = run % 2 === 0
      const kinds = network ? networkKinds : localKinds
      const above =
        folder
          .split('/')
          .slice(0, randomInt(2, folder.split('/').length + 1))
          .join('/') || '/'
      const mounts = [
        `/dev/sda1 / ${network ? 'ext4' : 'nfs4'} rw 0 0`,
        `x ${above} ${kinds[run % kinds.length]} rw 0 0`,
        'y /khac nfs rw 0 0',
      ]
      if (isOnNetwork(join(folder, 'du-lieu'), 'linux', () => mounts.join('\n')) !== network) wrong += 1
    }
    return {
      fault: 'Thư mục dữ liệu nằm trên ổ mạng',
      runs,
      lost: 0,
      wrong,
      officerSaw:
        '«Thư mục dữ liệu nằm trên ổ mạng… Hãy chép cả thư mục dữ liệu về ổ đĩa của máy này…»; sổ không được mở',
    }
  })
