import { formatDay } from '../../shared/calendar/local-date.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/information-request.ts'
import { deadlineStatusLabels } from '../../shared/requests/request-deadline-types.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import { StatusMark } from '../components/StatusMark.tsx'
import type { GridColumn } from '../components/VirtualGrid.tsx'
import { asSentence, shortChannelLabels } from './law-words.ts'

/** «Còn 3 ngày (thứ Sáu 27/11) · tạm tính» while it runs, the day of the end once it is over. */
export const dueCellText = (row: RequestRow): string => {
  if (row.closedOn !== null) return `${deadlineStatusLabels[row.status]} (${formatDay(row.closedOn)})`
  const text = row.dueText || deadlineStatusLabels[row.status]
  return `${asSentence(text)}${row.provisional ? ' · tạm tính' : ''}`
}

/** Columns of the log; the ids of sortable ones are the sorts of the query. No ID number stands here. */
export const logColumns: readonly GridColumn<RequestRow>[] = [
  { id: 'number', heading: 'Số', width: 100, sortable: true, cell: requestLabel },
  {
    id: 'receivedOn',
    heading: 'Ngày nhận',
    width: 118,
    sortable: true,
    cell: (row) => formatDay(row.receivedOn),
  },
  { id: 'requester', heading: 'Người yêu cầu', width: 176, sortable: true, cell: (row) => row.requesterName },
  { id: 'content', heading: 'Nội dung', width: 206, cell: (row) => row.content },
  { id: 'channel', heading: 'Hình thức', width: 104, cell: (row) => shortChannelLabels[row.channel] },
  { id: 'state', heading: 'Trạng thái', width: 148, sortable: true, cell: (row) => requestStateLabels[row.state] },
  {
    id: 'dueOn',
    heading: 'Đến hạn',
    width: 262,
    sortable: true,
    cell: (row) => <StatusMark bare status={row.status} text={dueCellText(row)} />,
    text: dueCellText,
  },
]
