import { formatDay } from '../../shared/calendar/local-date.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/information-request.ts'
import { type RegisterColumnId, registerHeadings } from '../../shared/requests/register-column-names.ts'
import { registerColumns } from '../../shared/requests/register-columns.ts'
import { deadlineStatusLabels } from '../../shared/requests/request-deadline-types.ts'
import { type RequestLogRow, type RequestRow, rowColumnIds } from '../../shared/requests/request-log.ts'
import type { GridColumn } from '../components/grid-column.ts'
import { StatusMark } from '../components/StatusMark.tsx'
import { asSentence, shortChannelLabels } from './law-words.ts'

/** «Còn 3 ngày (thứ Sáu 27/11) · tạm tính» while it runs, the day of the end once it is over. */
export const dueCellText = (row: RequestRow): string => {
  if (row.closedOn !== null) return `${deadlineStatusLabels[row.status]} (${formatDay(row.closedOn)})`
  const text = row.dueText || deadlineStatusLabels[row.status]
  return `${asSentence(text)}${row.provisional ? ' · tạm tính' : ''}`
}

type RowColumnId = (typeof rowColumnIds)[number]
type Widths = Readonly<Record<RowColumnId, number>>
const usual: Widths = {
  number: 114,
  receivedOn: 114,
  requester: 176,
  content: 196,
  channel: 104,
  state: 148,
  dueOn: 262,
}
const tight: Widths = {
  number: 114,
  receivedOn: 106,
  requester: 134,
  content: 114,
  channel: 92,
  state: 136,
  dueOn: 262,
}

type Drawing = Omit<GridColumn<RequestLogRow>, 'id' | 'width' | 'heading'>

/** Columns whose cells every row brings; the others come as text. */
const drawings: Readonly<Record<RowColumnId, Drawing>> = {
  number: { sortable: true, cell: requestLabel },
  receivedOn: { sortable: true, cell: (row) => formatDay(row.receivedOn) },
  requester: { sortable: true, cell: (row) => row.requesterName },
  content: { cell: (row) => row.content },
  channel: { cell: (row) => shortChannelLabels[row.channel] },
  state: { sortable: true, cell: (row) => requestStateLabels[row.state] },
  dueOn: {
    sortable: true,
    cell: (row) => <StatusMark bare status={row.status} text={dueCellText(row)} />,
    text: dueCellText,
  },
}

/** Short words above the columns of the list, where the register's own are too long for it. */
const shortHeadings: Readonly<Partial<Record<RegisterColumnId, string>>> = {
  channel: 'Hình thức',
  requester: 'Người yêu cầu',
  content: 'Nội dung',
  state: 'Trạng thái',
  dueOn: 'Đến hạn',
}

/** What stands above a column of the list. */
export const columnHeading = (id: RegisterColumnId): string => shortHeadings[id] ?? registerHeadings[id]

const isRowColumn = (id: RegisterColumnId): id is RowColumnId => rowColumnIds.some((one) => one === id)

/** Px a letter takes in a cell, and what surrounds them. */
const LETTER = 6.5
const AROUND = 26

const textColumn = (id: RegisterColumnId): GridColumn<RequestLogRow> => {
  const column = registerColumns.find((one) => one.id === id)
  const letters = Math.max(Math.min(column?.width ?? 16, 30), columnHeading(id).length)
  return {
    id,
    heading: columnHeading(id),
    width: Math.round(letters * LETTER + AROUND),
    align: column?.kind === 'number' ? 'right' : 'left',
    cell: (row) => row.cells[id] ?? '',
  }
}

/** Px; a narrower window has the columns closer together. */
export const ROOMY_WINDOW = 1280

/**
 * The chosen columns of the log, close together in a narrow window, so that the deadline stays in sight; the ids of sortable ones are the
 * sorts of the query.
 */
export const logColumns = (narrow: boolean, ids: readonly RegisterColumnId[]): readonly GridColumn<RequestLogRow>[] => {
  const widths = narrow ? tight : usual
  return ids.map((id) =>
    isRowColumn(id) ? { id, heading: columnHeading(id), width: widths[id], ...drawings[id] } : textColumn(id),
  )
}
