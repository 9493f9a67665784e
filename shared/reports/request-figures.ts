import type { LawBook } from '../law/law-book.ts'
import { correctionRows } from './correction-figures.ts'
import { daysTakenRows } from './days-taken.ts'
import { disputeRows } from './dispute-figures.ts'
import { type FigureRow, mainFigure } from './figure-row.ts'
import type { ReportScope } from './report.ts'
import { amongWhich } from './report-sums.ts'
import { closedInside, received, settled } from './request-belongs.ts'
import type { RequestCase } from './request-case.ts'
import {
  channelParts,
  complexityParts,
  groundParts,
  lawParts,
  lawsOf,
  openParts,
  personParts,
  type RequestPart,
  requesterParts,
  resultParts,
  timeParts,
} from './request-parts.ts'

type Row = FigureRow<RequestCase>

const section = 'requests'
const unit = 'yêu cầu'

/** Not settled on the day before the period: never closed before it, or taken up again before it. */
const openBefore = ({ closings }: RequestCase, { from }: ReportScope): boolean =>
  closings.every(({ on, reopenedOn }) => on >= from || (reopenedOn !== null && reopenedOn < from))
const carriedOver: Row['belongs'] = (one, scope) => one.receivedOn < scope.from && openBefore(one, scope)
/** Settled when the period began and taken up again in it: each settling counts in its own period. */
const reopened: Row['belongs'] = (one, scope) =>
  one.receivedOn < scope.from &&
  !openBefore(one, scope) &&
  (one.closedOn === null || one.closedOn >= scope.from) &&
  one.closings.some(({ reopenedOn }) => reopenedOn !== null && reopenedOn >= scope.from)
const refused: Row['belongs'] = (one, scope) => closedInside(one, scope) && one.state === 'refused'
const provided: Row['belongs'] = (one, scope) =>
  closedInside(one, scope) && (one.state === 'provided' || one.state === 'partlyProvided')
const open: Row['belongs'] = (one) => one.closedOn === null
/** Đồng received for a request within the period. */
const takenInside = (one: RequestCase, { from, to }: ReportScope): number =>
  one.takings.reduce((so, { on, amount }) => (on >= from && on <= to ? so + amount : so), 0)

/** Rows of one breakdown under the main figure `of`. */
const breakdown = (of: Row, name: string, parts: readonly RequestPart[]): readonly Row[] =>
  parts.map((part) => ({
    ...part,
    section,
    unit: of.unit,
    level: 1,
    breakdown: name,
    article: part.article ?? '',
    belongs: (one, scope) => of.belongs(one, scope) && part.belongs(one, scope),
  }))

/** The rows on requests, in the order of the report; `cases` only decides which laws' rows appear. */
export const requestFigureRows = (
  book: LawBook,
  scope: ReportScope,
  cases: readonly RequestCase[],
  article: string,
): readonly Row[] => {
  const laws = lawsOf(book, scope, cases)
  const main = (
    row: Pick<Row, 'id' | 'label' | 'definition' | 'belongs'> & Partial<Pick<Row, 'unit' | 'amount' | 'notKept'>>,
  ) => mainFigure<RequestCase>({ section, unit, article, ...row })
  const receivedRow = main({
    id: 'requests.received',
    label: 'Yêu cầu đã tiếp nhận trong kỳ',
    definition: 'Yêu cầu có ngày nhận trong kỳ, kể cả yêu cầu còn thiếu nội dung.',
    belongs: received,
  })
  const settledRow = main({
    id: 'requests.settled',
    label: 'Yêu cầu đã giải quyết trong kỳ',
    definition:
      'Yêu cầu có ngày cung cấp thông tin, từ chối hoặc hướng dẫn sang cơ quan khác trong kỳ, không kể yêu cầu được rút.',
    belongs: settled,
  })
  const refusedRow = main({
    id: 'requests.refused',
    label: 'Yêu cầu bị từ chối trong kỳ',
    definition: 'Yêu cầu có ngày từ chối trong kỳ.',
    belongs: refused,
  })
  const reopenedRow = main({
    id: 'requests.reopened',
    label: 'Yêu cầu đã giải quyết ở kỳ trước, mở lại trong kỳ',
    definition:
      'Yêu cầu nhận trước kỳ, đã kết thúc trước ngày đầu kỳ và được mở lại trong kỳ; mỗi lần giải quyết được tính ở kỳ của lần đó.',
    belongs: reopened,
  })
  const openRow = main({
    id: 'requests.open',
    label: 'Yêu cầu đang giải quyết đến ngày chốt số liệu',
    definition:
      'Yêu cầu đã tiếp nhận mà đến hết ngày chốt số liệu chưa cung cấp, từ chối, hướng dẫn sang cơ quan khác hay rút.',
    belongs: open,
  })
  return [
    main({
      id: 'requests.carriedOver',
      label: 'Yêu cầu từ kỳ trước chuyển sang',
      definition: 'Yêu cầu nhận trước kỳ và chưa kết thúc trước ngày đầu kỳ.',
      belongs: carriedOver,
    }),
    // Shown only where there is one: most reports never have any.
    ...(cases.some((one) => reopened(one, scope)) ? [reopenedRow] : []),
    receivedRow,
    ...breakdown(receivedRow, 'Theo hình thức gửi', channelParts(book, laws)),
    ...breakdown(receivedRow, 'Theo người yêu cầu', requesterParts),
    ...breakdown(receivedRow, 'Theo luật áp dụng', lawParts(laws)),
    ...breakdown(receivedRow, 'Theo tính chất thông tin', complexityParts(book, laws)),
    ...breakdown(receivedRow, amongWhich, personParts),
    settledRow,
    ...breakdown(settledRow, 'Theo kết quả', resultParts),
    ...breakdown(settledRow, 'Theo thời hạn', timeParts),
    ...breakdown(settledRow, amongWhich, [
      {
        id: 'requests.settled.alreadyPublic',
        label: 'Trả lời bằng địa chỉ thông tin đã công khai',
        definition: 'Đã cung cấp trong kỳ bằng cách chỉ nơi thông tin đang được công khai.',
        belongs: (one, scope) => provided(one, scope) && one.alreadyPublic,
      },
    ]),
    ...daysTakenRows(book, scope, cases, article),
    refusedRow,
    ...breakdown(refusedRow, 'Theo căn cứ từ chối', groundParts(book, laws)),
    main({
      id: 'requests.withdrawn',
      label: 'Yêu cầu được người yêu cầu rút trong kỳ',
      definition: 'Yêu cầu có ngày rút trong kỳ.',
      belongs: (one, scope) => closedInside(one, scope) && one.state === 'withdrawn',
    }),
    openRow,
    ...breakdown(openRow, 'Theo thời hạn', openParts),
    main({
      id: 'requests.extended',
      label: 'Yêu cầu được gia hạn trong kỳ',
      definition: 'Yêu cầu có ngày thông báo gia hạn trong kỳ.',
      belongs: (one, { from, to }) => one.extendedOn !== null && one.extendedOn >= from && one.extendedOn <= to,
    }),
    main({
      id: 'requests.askedToComplete',
      label: 'Yêu cầu được hướng dẫn bổ sung trong kỳ',
      definition: 'Yêu cầu có ngày hướng dẫn bổ sung trong kỳ.',
      belongs: (one, { from, to }) =>
        one.askedToCompleteOn !== null && one.askedToCompleteOn >= from && one.askedToCompleteOn <= to,
    }),
    main({
      id: 'requests.costsAnnounced',
      label: 'Chi phí in, sao, chụp, gửi thông tin đã thông báo trong kỳ',
      unit: 'đồng',
      definition: 'Tổng chi phí của các yêu cầu có thông báo chi phí sau cùng trong kỳ.',
      belongs: (one, { from, to }) =>
        one.announced !== null && one.announced.amount > 0 && one.announced.on >= from && one.announced.on <= to,
      amount: (one) => one.announced?.amount ?? 0,
    }),
    main({
      id: 'requests.costs',
      label: 'Chi phí in, sao, chụp, gửi thông tin đã thu trong kỳ',
      unit: 'đồng',
      definition: 'Tổng số tiền có ngày nộp trong kỳ hoặc thu khi cung cấp thông tin trong kỳ.',
      belongs: (one, scope) => takenInside(one, scope) > 0,
      amount: takenInside,
    }),
    ...disputeRows(cases, main),
    ...correctionRows(cases, main),
  ]
}
