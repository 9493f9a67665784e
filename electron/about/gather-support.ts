import { readFile } from 'node:fs/promises'
import { cpus, freemem, homedir, totalmem, userInfo } from 'node:os'
import { join } from 'node:path'
import { aboutLines, linesText } from '../../shared/about/about-facts.ts'
import type { SupportText } from '../../shared/about/support-file.ts'
import { hashMark } from '../../shared/safety/audit-trail.ts'
import { backupReasonLabels } from '../../shared/safety/backup.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { freeSpace } from '../delivery/free-space.ts'
import { newestAuditEntry } from '../safety/audit-repository.ts'
import { rowCounts } from '../safety/safety-repository.ts'
import { allBackups } from '../safety/safety-status.ts'
import { readSecondPlace } from '../safety/second-place.ts'
import type { Session } from '../session.ts'
import { readAbout } from './read-about.ts'

/** Backups told one by one. */
const MOST_BACKUPS = 20

const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'không rõ' : `${Math.round(bytes / 1024 / 1024)} MB`

/** The log holds codes and places in the code; a path of this computer's user would still name a person. */
const withoutPerson = (text: string): string => {
  const { username } = userInfo()
  return [homedir(), username]
    .filter((word) => word.length > 2)
    .reduce((left, word) => left.replaceAll(word, '(tài khoản)'), text)
}

const logText = (folder: string, name: string): Promise<string> =>
  readFile(join(folder, 'nhat-ky', name), 'utf8').then(withoutPerson, () => '')

/** Settings that say nothing of who or where: choices and yes or no. */
const settingsText = ({ database, dataFolder }: Session): string => {
  const agency = readAgency(database)
  const lines: readonly (readonly [string, string])[] = agency
    ? [
        ['Vai trò của cơ quan', agency.role],
        ['Vùng', agency.area],
        ['Tính thứ Bảy là ngày làm việc', agency.saturdayCounts ? 'có' : 'không'],
        ['Giờ làm việc', agency.workingHours.map(({ from, to }) => `${from}-${to}`).join(', ')],
        ['Nhắc việc', agency.reminders.on ? `có, trước ${agency.reminders.workingDaysBefore}` : 'không'],
        ['Hạn gửi báo cáo đã nhập', agency.reportDueMonthDay === '' ? 'không' : 'có'],
        ['Mã đơn vị đã nhập', agency.code === '' ? 'không' : 'có'],
      ]
    : [['Cơ quan', 'chưa khai báo']]
  return linesText([...lines, ['Nơi lưu thứ hai', readSecondPlace(dataFolder) ? 'có' : 'không']])
}

/** `sound`: whether SQLite finds the register's file sound; null when it could not be asked. */
const checksText = async ({ database, dataFolder }: Session, sound: boolean | null): Promise<string> => {
  const head = newestAuditEntry(database)
  const backups = (await allBackups(dataFolder)).slice(0, MOST_BACKUPS)
  return [
    linesText([
      ['Kiểm tra tệp sổ', sound === null ? 'chưa kiểm tra được' : sound ? 'đạt' : 'không đạt'],
      ['Mắt xích của chuỗi kiểm soát', String(head?.id ?? 0)],
      ['Dấu cuối chuỗi', head ? hashMark(head.hash) : 'chưa có'],
      ['Bản sao lưu đã kiểm chứng', backups.length === 0 ? 'chưa có' : ''],
    ]),
    ...backups.map(
      ({ at, place, reason, size, databaseVersion }) =>
        `    ${at} ${place === 'here' ? 'trong máy' : 'nơi thứ hai'}, ${backupReasonLabels[reason]}, ${megabytes(size)}, cấu trúc ${databaseVersion}`,
    ),
  ].join('\n')
}

const machineText = async (dataFolder: string): Promise<string> =>
  linesText([
    ['Bộ nhớ', `${megabytes(totalmem())}, còn trống ${megabytes(freemem())}`],
    ['Bộ xử lý', `${cpus().length} nhân`],
    ['Ổ đĩa của dữ liệu còn trống', megabytes(await freeSpace(dataFolder))],
    ['Bộ nhớ phần mềm đang dùng', megabytes(process.memoryUsage().rss)],
  ])

/**
 * What helps somebody far away to find a fault: versions, settings, counts, checks, the log. Never a row of the register, a name, an
 * address, a path. `logFolder`: the agency's data folder, which holds the log; `sound` as `checksText` takes it.
 */
export const gatherSupport = async (
  session: Session,
  logFolder: string,
  sound: boolean | null,
): Promise<readonly SupportText[]> => {
  const counts = Object.entries(rowCounts(session.database)).map(([table, rows]) => [table, String(rows)] as const)
  const older = await logText(logFolder, 'dau-moi.1.log')
  return [
    { name: 'phien-ban.txt', text: linesText(aboutLines(await readAbout(session), (iso) => iso)) },
    { name: 'thiet-lap.txt', text: settingsText(session) },
    { name: 'so-dong.txt', text: linesText(counts) },
    { name: 'kiem-tra.txt', text: await checksText(session, sound) },
    { name: 'may-tinh.txt', text: await machineText(session.dataFolder) },
    { name: 'nhat-ky.txt', text: (await logText(logFolder, 'dau-moi.log')) || 'Nhật ký chưa có dòng nào.' },
    ...(older ? [{ name: 'nhat-ky-truoc.txt', text: older }] : []),
  ]
}
