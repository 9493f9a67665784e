import { type LocalDate, localDate, yearOf } from '../../shared/calendar/local-date.ts'
import { noConditions } from '../../shared/requests/request-log.ts'
import type { ViewContent } from '../../shared/requests/saved-view.ts'
import { orderedColumns, usualColumns } from './kept-columns.ts'
import { type LogQuestion, wholeLog } from './log-store.ts'

/** A way of looking at the log that comes with the app; what it finds follows the day. */
export type ReadyView = { readonly id: string; readonly name: string; readonly content: ViewContent }

const whole: ViewContent = {
  text: '',
  filter: 'all',
  year: null,
  conditions: noConditions,
  sort: 'number',
  descending: true,
  columns: [...usualColumns],
}

/** The views that come with the app, as of `today`. */
export const readyViews = (today: LocalDate): readonly ReadyView[] => [
  { id: 'whole', name: 'Toàn bộ sổ', content: whole },
  {
    id: 'open',
    name: 'Đang giải quyết, gấp trước',
    content: {
      ...whole,
      filter: 'open',
      sort: 'dueOn',
      descending: false,
      columns: ['number', 'dueOn', 'requester', 'content', 'assignedTo', 'receivedOn'],
    },
  },
  {
    id: 'overdue',
    name: 'Quá hạn',
    content: {
      ...whole,
      filter: 'overdue',
      sort: 'dueOn',
      descending: false,
      columns: ['number', 'dueOn', 'requester', 'content', 'assignedTo', 'timeLimitNoticeOn', 'extendedOn'],
    },
  },
  {
    id: 'month',
    name: 'Nhận trong tháng này',
    content: {
      ...whole,
      conditions: { ...noConditions, from: localDate(`${today.slice(0, 7)}-01`), to: today },
      sort: 'receivedOn',
      columns: ['number', 'receivedOn', 'channel', 'requester', 'content', 'dueOn'],
    },
  },
  {
    id: 'closed',
    name: 'Kết quả trong năm',
    content: {
      ...whole,
      filter: 'closed',
      year: yearOf(today),
      columns: ['number', 'requester', 'content', 'state', 'closedOn', 'deadlineStatus', 'method'],
    },
  },
  {
    id: 'refused',
    name: 'Đã từ chối và căn cứ',
    content: {
      ...whole,
      filter: 'refused',
      columns: ['number', 'requester', 'content', 'refusalGround', 'closedOn', 'law'],
    },
  },
]

/** What a view would keep of the log as it stands. */
export const viewOf = (
  { text, filter, year, conditions, sort, descending }: LogQuestion,
  columns: ViewContent['columns'],
): ViewContent => ({ text, filter, year, conditions, sort, descending, columns: [...columns] })

/** The question a view asks; a list of cases from another page goes. */
export const questionOf = ({ columns: _, ...content }: ViewContent): LogQuestion => ({ ...wholeLog, ...content })

/** Whether two views show the same. */
export const sameView = (one: ViewContent, other: ViewContent): boolean => keyOf(one) === keyOf(other)

const keyOf = ({ text, filter, year, conditions, sort, descending, columns }: ViewContent): string => {
  const { state, law, channel, requesterKind, from, to, assignedTo } = conditions
  const where = [state, law, channel, requesterKind, from, to, assignedTo]
  return JSON.stringify([text.trim(), filter, year, where, sort, descending, orderedColumns(columns)])
}
