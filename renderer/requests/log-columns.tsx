import { formatDay } from '../../shared/calendar/local-date.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/information-request.ts'
import { deadlineStatusLabels } from '../../shared/requests/request-deadline-types.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import type { GridColumn } from '../components/grid-column.ts'
import { StatusMark } from '../components/StatusMark.tsx'
import { asSentence, shortChannelLabels } from './law-words.ts'

/** «Còn 3 ngày (thứ Sáu 27/11) · tạm tính» while it runs, the day of the end once it is over. */
export const dueCellText = (row: RequestRow): string => {
  if (row.closedOn !== null) return `${deadlineStatusLabels[row.status]} (${formatDay(row.closedOn)})`
  const text = row.dueText || deadlineStatusLabels[row.status]
  return `${asSentence(text)}${row.provisional ? ' · tạm tính' : ''}`
}

type Widths = Readonly<
  Record<'number' | 'receivedOn' | 'requester' | 'content' | 'channel' | 'state' | 'dueOn', number>
>
const usual: Widths = {
  number: 100,
  receivedOn: 118,
  requester: 176,
  content: 206,
  channel: 104,
  state: 148,
  dueOn: 262,
}
const tight: Widths = { number: 96, receivedOn: 112, requester: 136, content: 120, channel: 92, state: 136, dueOn: 262 }

/**
 * Columns of the log for a window so many px wide, so that the deadline stays in sight; the ids of sortable ones are the sorts
 * of the query. No ID number stands here.
 */
export const logColumns = (windowWidth: number): readonly GridColumn<RequestRow>[] => {
  const width = windowWidth < 1280 ? tight : usual
  return [
    { id: 'number', heading: 'Số', width: width.number, sortable: true, cell: requestLabel },
    {
      id: 'receivedOn',
      heading: 'Ngày nhận',
      width: width.receivedOn,
      sortable: true,
      cell: (row) => formatDay(row.receivedOn),
    },
    {
      id: 'requester',
      heading: 'Người yêu cầu',
      width: width.requester,
      sortable: true,
      cell: (row) => row.requesterName,
    },
    { id: 'content', heading: 'Nội dung', width: width.content, cell: (row) => row.content },
    { id: 'channel', heading: 'Hình thức', width: width.channel, cell: (row) => shortChannelLabels[row.channel] },
    {
      id: 'state',
      heading: 'Trạng thái',
      width: width.state,
      sortable: true,
      cell: (row) => requestStateLabels[row.state],
    },
    {
      id: 'dueOn',
      heading: 'Đến hạn',
      width: width.dueOn,
      sortable: true,
      cell: (row) => <StatusMark bare status={row.status} text={dueCellText(row)} />,
      text: dueCellText,
    },
  ]
}
