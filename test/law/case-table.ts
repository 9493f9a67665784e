import { localDate } from '../../shared/calendar/local-date.ts'
import type { Channel, Complexity, TimedAct } from '../../shared/law/law-book.ts'
import type { DeadlineCase } from './deadline-case.ts'

/** A table as people write it, first line the headings; throws for a line with another number of cells. */
const readLines = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [heads, ...lines] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\|\s*|\s*\|$/g, '')
        .split(/\s*\|\s*/),
    )
  return lines.map((cells) => {
    if (!heads || cells.length !== heads.length) throw new Error(`Not a line of the table: ${cells.join(' | ')}`)
    return Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']))
  })
}

const cell = (line: Readonly<Record<string, string>>, head: string): string => {
  const text = line[head]
  if (text === undefined) throw new Error(`The table has no column «${head}».`)
  return text
}

/** YYYY-MM-DD from dd/MM/yyyy. */
const day = (text: string): string => localDate(text.split('/').reverse().join('-'))

const known = <Value>(words: Readonly<Record<string, Value>>, text: string): Value => {
  const value = words[text]
  if (value === undefined) throw new Error(`Not known in this table: «${text}»`)
  return value
}

const channels: Readonly<Record<string, Channel>> = {
  'tại trụ sở': 'inPerson',
  'qua mạng': 'electronic',
  'bưu chính': 'post',
  fax: 'fax',
}
const complexities: Readonly<Record<string, Complexity | null>> = {
  'đơn giản': 'simple',
  'phức tạp': 'complex',
  '–': null,
}
const acts: Readonly<Record<string, TimedAct>> = {
  'thông báo thời hạn': 'notifyTimeLimit',
  'công khai thông tin': 'publish',
  'công khai thông tin cũ': 'publishOldInformation',
  'niêm yết': 'post',
  'trả lời kiến nghị': 'answerPetition',
  'đính chính do tự phát hiện': 'correctOwnFinding',
  'trả lời yêu cầu đính chính': 'answerCorrection',
  'đề nghị cơ quan tạo ra xác minh': 'askCreator',
  'cơ quan tạo ra trả lời': 'creatorAnswers',
  'đính chính theo trả lời': 'passOnAnswer',
}

type Notes = { readonly provisional: boolean; readonly saturdayCounts: boolean }
const notes = (text: string): Notes => {
  const all = text === '' ? [] : text.split('; ')
  const strange = all.filter((note) => note !== 'tạm tính' && note !== 'thứ Bảy là ngày làm việc')
  if (strange.length > 0) throw new Error(`Not known in this table: «${strange.join('; ')}»`)
  return { provisional: all.includes('tạm tính'), saturdayCounts: all.includes('thứ Bảy là ngày làm việc') }
}

/** Cases of answering a request, from a table. */
export const deadlineTable = (text: string): readonly DeadlineCase[] =>
  readLines(text).map((line) => ({
    name: cell(line, 'Trường hợp'),
    channel: known(channels, cell(line, 'Hình thức')),
    complexity: known(complexities, cell(line, 'Mức độ')),
    sentOn: day(cell(line, 'Gửi')),
    validOn: day(cell(line, 'Hợp lệ')),
    ...(cell(line, 'Gia hạn') === '' ? {} : { extendedBy: Number(cell(line, 'Gia hạn')) }),
    dueOn: day(cell(line, 'Đến hạn')),
    weekday: cell(line, 'Thứ'),
    article: cell(line, 'Căn cứ'),
    ...notes(cell(line, 'Ghi chú')),
  }))

/** Another limit of the law: from the day of the event to its last day. */
export type ActCase = Notes & {
  readonly act: TimedAct
  readonly channel: Channel | null
  readonly from: string
  readonly dueOn: string
  readonly weekday: string
  readonly article: string
}

/** Cases of the other acts of the law, from a table. */
export const actTable = (text: string): readonly ActCase[] =>
  readLines(text).map((line) => ({
    act: known(acts, cell(line, 'Việc')),
    channel: cell(line, 'Hình thức') === '–' ? null : known(channels, cell(line, 'Hình thức')),
    from: day(cell(line, 'Tính từ')),
    dueOn: day(cell(line, 'Đến hạn')),
    weekday: cell(line, 'Thứ'),
    article: cell(line, 'Căn cứ'),
    ...notes(cell(line, 'Ghi chú')),
  }))

export type MonthCase = {
  readonly months: number
  readonly from: string
  readonly lastDay: string
  readonly dueOn: string
  readonly weekday: string
}

/** Limits in months (Điều 148 khoản 3 Bộ luật Dân sự 2015), from a table. */
export const monthTable = (text: string): readonly MonthCase[] =>
  readLines(text).map((line) => ({
    months: Number(cell(line, 'Thời hạn').replace(/ tháng$/, '')),
    from: day(cell(line, 'Tính từ')),
    lastDay: day(cell(line, 'Ngày cuối')),
    dueOn: day(cell(line, 'Đến hạn')),
    weekday: cell(line, 'Thứ'),
  }))
