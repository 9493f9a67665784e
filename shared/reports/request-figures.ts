import { channelRules, distinguishesComplexity } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { dataOfKind } from '../law/dated.ts'
import { channels, complexities, type Law, type LawBook } from '../law/law-book.ts'
import { requesterKindLabels, requesterKinds } from '../requests/information-request.ts'
import { correctionRows } from './correction-figures.ts'
import { disputeRows } from './dispute-figures.ts'
import { type FigureRow, mainFigure } from './figure-row.ts'
import type { ReportScope } from './report.ts'
import { amongWhich } from './report-sums.ts'
import type { RequestCase } from './request-case.ts'

type Row = FigureRow<RequestCase>
type Part = Pick<Row, 'id' | 'label' | 'definition' | 'belongs'> & { readonly article?: string }

const section = 'requests'
const unit = 'yêu cầu'

const received: Row['belongs'] = (one, { from, to }) => one.receivedOn >= from && one.receivedOn <= to
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
const closedInside: Row['belongs'] = (one, { from, to }) =>
  one.closedOn !== null && one.closedOn >= from && one.closedOn <= to
const settled: Row['belongs'] = (one, scope) => closedInside(one, scope) && one.state !== 'withdrawn'
const refused: Row['belongs'] = (one, scope) => closedInside(one, scope) && one.state === 'refused'
const provided: Row['belongs'] = (one, scope) =>
  closedInside(one, scope) && (one.state === 'provided' || one.state === 'partlyProvided')
const open: Row['belongs'] = (one) => one.closedOn === null
/** Đồng received for a request within the period. */
const takenInside = (one: RequestCase, { from, to }: ReportScope): number =>
  one.takings.reduce((so, { on, amount }) => (on >= from && on <= to ? so + amount : so), 0)

/** Rows of one breakdown under the main figure `of`. */
const breakdown = (of: Row, name: string, parts: readonly Part[]): readonly Row[] =>
  parts.map((part) => ({
    ...part,
    section,
    unit: of.unit,
    level: 1,
    breakdown: name,
    article: part.article ?? '',
    belongs: (one, scope) => of.belongs(one, scope) && part.belongs(one, scope),
  }))

/** Laws that govern some request of the period, or could (in force on one of its days), oldest first. */
const lawsOf = (book: LawBook, scope: ReportScope, cases: readonly RequestCase[]): readonly Law[] =>
  dataOfKind(book, 'law')
    .filter(
      (law) =>
        (law.from <= scope.to && (law.until === null || law.until >= scope.from)) ||
        cases.some((one) => one.law === law.law),
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))

const channelParts = (book: LawBook, laws: readonly Law[]): readonly Part[] => {
  const rules = laws.flatMap((law) => channelRules(book, law.law))
  return channels.flatMap((channel) => {
    const rule = rules.findLast((candidate) => candidate.channel === channel)
    if (!rule) return []
    return {
      id: `requests.received.channel.${channel}`,
      label: rule.label,
      article: citationText(rule.citation),
      definition: 'Yêu cầu tiếp nhận trong kỳ, theo hình thức gửi ghi trong sổ.',
      belongs: (one) => one.channel === channel,
    }
  })
}

const lawParts = (laws: readonly Law[]): readonly Part[] =>
  laws.map((law) => ({
    id: `requests.received.law.${law.law}`,
    label: law.name,
    article: citationText(law.citation),
    definition: 'Yêu cầu tiếp nhận trong kỳ, theo luật áp dụng; luật áp dụng được chọn theo ngày gửi yêu cầu.',
    belongs: (one) => one.law === law.law,
  }))

const complexityLabels = {
  simple: 'Thông tin đơn giản, có sẵn',
  complex: 'Thông tin phức tạp, không có sẵn',
} as const

const complexityParts = (book: LawBook, laws: readonly Law[]): readonly Part[] =>
  laws.some((law) => distinguishesComplexity(book, law.law))
    ? [
        ...complexities.map(
          (complexity): Part => ({
            id: `requests.received.complexity.${complexity}`,
            label: complexityLabels[complexity],
            definition: 'Yêu cầu tiếp nhận trong kỳ, theo phân loại ghi trong sổ; chỉ luật cũ phân biệt hai loại này.',
            belongs: (one) => one.complexity === complexity,
          }),
        ),
        {
          id: 'requests.received.complexity.none',
          label: 'Không phân loại',
          definition: 'Yêu cầu tiếp nhận trong kỳ thuộc luật không phân biệt đơn giản, phức tạp.',
          belongs: (one) => one.complexity === null,
        },
      ]
    : []

const groundParts = (book: LawBook, laws: readonly Law[]): readonly Part[] =>
  laws.flatMap((law) =>
    dataOfKind(book, 'refusalGround')
      .filter((ground) => ground.law === law.law)
      .map((ground) => ({
        id: `requests.refused.ground.${ground.id}`,
        label: `${ground.citation.article} ${law.shortName}: ${ground.wording}`,
        article: citationText(ground.citation),
        definition: `Yêu cầu bị từ chối trong kỳ với căn cứ: ${citationText(ground.citation)}.`,
        belongs: (one: RequestCase) => one.refusalGround === ground.id,
      })),
  )

const timeParts: readonly Part[] = [
  {
    id: 'requests.settled.onTime',
    label: 'Đúng hạn',
    definition: 'Ngày giải quyết lần đầu không sau ngày đến hạn (đã tính gia hạn).',
    belongs: (one) => one.firstClosedOn !== null && one.dueOn !== null && one.firstClosedOn <= one.dueOn,
  },
  {
    id: 'requests.settled.late',
    label: 'Trễ hạn',
    definition: 'Ngày giải quyết lần đầu sau ngày đến hạn (đã tính gia hạn).',
    belongs: (one) => one.firstClosedOn !== null && one.dueOn !== null && one.firstClosedOn > one.dueOn,
  },
  {
    id: 'requests.settled.noLimit',
    label: 'Chưa tính hạn',
    definition: 'Giải quyết khi yêu cầu chưa đủ nội dung để thời hạn bắt đầu tính, hoặc không có quy định về thời hạn.',
    belongs: (one) => one.dueOn === null,
  },
]

const openParts: readonly Part[] = [
  {
    id: 'requests.open.running',
    label: 'Còn hạn',
    definition: 'Chưa giải quyết, ngày đến hạn không trước ngày chốt số liệu.',
    belongs: (one, { asOf }) => one.state === 'open' && one.dueOn !== null && one.dueOn >= asOf,
  },
  {
    id: 'requests.open.overdue',
    label: 'Quá hạn',
    definition: 'Chưa giải quyết, ngày đến hạn trước ngày chốt số liệu.',
    belongs: (one, { asOf }) => one.state === 'open' && one.dueOn !== null && one.dueOn < asOf,
  },
  {
    id: 'requests.open.waitingCompletion',
    label: 'Chờ người yêu cầu bổ sung',
    definition: 'Chưa giải quyết vì yêu cầu còn thiếu nội dung, thời hạn chưa tính.',
    belongs: (one) => one.state === 'waitingCompletion' || one.dueOn === null,
  },
]

const resultParts: readonly Part[] = [
  {
    id: 'requests.settled.full',
    label: 'Cung cấp đầy đủ',
    definition: 'Đã cung cấp toàn bộ thông tin được yêu cầu.',
    belongs: (one) => one.state === 'provided',
  },
  {
    id: 'requests.settled.partial',
    label: 'Cung cấp một phần',
    definition: 'Đã cung cấp phần được tiếp cận, không cung cấp phần còn lại.',
    belongs: (one) => one.state === 'partlyProvided',
  },
  {
    id: 'requests.settled.refused',
    label: 'Từ chối',
    definition: 'Đã từ chối bằng văn bản.',
    belongs: (one) => one.state === 'refused',
  },
  {
    id: 'requests.settled.redirected',
    label: 'Hướng dẫn sang cơ quan khác',
    definition:
      'Không thuộc trách nhiệm cung cấp của cơ quan; đã hướng dẫn người yêu cầu đến cơ quan có trách nhiệm. Không tính là cung cấp, không tính là từ chối.',
    belongs: (one) => one.state === 'redirected',
  },
]

const hardAreas = ['border', 'island', 'mountain', 'hardArea'] as const

const personParts: readonly Part[] = [
  {
    id: 'requests.received.notResident',
    label: 'Người yêu cầu không cư trú trên địa bàn',
    definition: 'Yêu cầu tiếp nhận trong kỳ của người không cư trú trên địa bàn.',
    belongs: (one) => !one.livesHere,
  },
  {
    id: 'requests.received.helped',
    label: 'Được giúp khi yêu cầu cung cấp thông tin',
    definition: 'Yêu cầu tiếp nhận trong kỳ có ghi người được giúp điền phiếu hoặc việc đã giúp.',
    belongs: (one) => one.helped,
  },
  {
    id: 'requests.received.helped.disability',
    label: 'Người khuyết tật được giúp',
    definition: 'Yêu cầu tiếp nhận trong kỳ của người khuyết tật, có ghi việc đã giúp.',
    belongs: (one) => one.helped && one.circumstances.includes('disability'),
  },
  {
    id: 'requests.received.helped.area',
    label: 'Người ở biên giới, hải đảo, miền núi, vùng đặc biệt khó khăn được giúp',
    definition: 'Yêu cầu tiếp nhận trong kỳ của người sống ở các vùng này, có ghi việc đã giúp.',
    belongs: (one) => one.helped && hardAreas.some((area) => one.circumstances.includes(area)),
  },
]

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
    ...breakdown(
      receivedRow,
      'Theo người yêu cầu',
      requesterKinds.map((kind) => ({
        id: `requests.received.requester.${kind}`,
        label: requesterKindLabels[kind],
        definition: 'Yêu cầu tiếp nhận trong kỳ, theo người yêu cầu ghi trong sổ.',
        belongs: (one) => one.requesterKind === kind,
      })),
    ),
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
