import { channelRules, distinguishesComplexity } from '../law/channel-rules.ts'
import { citationText } from '../law/citation.ts'
import { dataOfKind } from '../law/dated.ts'
import { channels, complexities, type Law, type LawBook } from '../law/law-book.ts'
import { requesterKindLabels, requesterKinds } from '../requests/information-request.ts'
import type { FigureRow } from './figure-row.ts'
import type { ReportScope } from './report.ts'
import type { RequestCase } from './request-case.ts'

/** One line of a breakdown: which requests of the main figure belong to it. */
export type RequestPart = Pick<FigureRow<RequestCase>, 'id' | 'label' | 'definition' | 'belongs'> & {
  readonly article?: string
}

/** Laws that govern some request of the period, or could (in force on one of its days), oldest first. */
export const lawsOf = (book: LawBook, scope: ReportScope, cases: readonly RequestCase[]): readonly Law[] =>
  dataOfKind(book, 'law')
    .filter(
      (law) =>
        (law.from <= scope.to && (law.until === null || law.until >= scope.from)) ||
        cases.some((one) => one.law === law.law),
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))

/** By the way it was sent, as the laws of the period know the ways. */
export const channelParts = (book: LawBook, laws: readonly Law[]): readonly RequestPart[] => {
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

/** By the law that governs it. */
export const lawParts = (laws: readonly Law[]): readonly RequestPart[] =>
  laws.map((law) => ({
    id: `requests.received.law.${law.law}`,
    label: law.name,
    article: citationText(law.citation),
    definition: 'Yêu cầu tiếp nhận trong kỳ, theo luật áp dụng; luật áp dụng được chọn theo ngày gửi yêu cầu.',
    belongs: (one) => one.law === law.law,
  }))

/** By who asked. */
export const requesterParts: readonly RequestPart[] = requesterKinds.map((kind) => ({
  id: `requests.received.requester.${kind}`,
  label: requesterKindLabels[kind],
  definition: 'Yêu cầu tiếp nhận trong kỳ, theo người yêu cầu ghi trong sổ.',
  belongs: (one) => one.requesterKind === kind,
}))

const complexityLabels = {
  simple: 'Thông tin đơn giản, có sẵn',
  complex: 'Thông tin phức tạp, không có sẵn',
} as const

/** By what the old law told apart; nothing where no law of the period does. */
export const complexityParts = (book: LawBook, laws: readonly Law[]): readonly RequestPart[] =>
  laws.some((law) => distinguishesComplexity(book, law.law))
    ? [
        ...complexities.map(
          (complexity): RequestPart => ({
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

/** By the ground of the refusal. */
export const groundParts = (book: LawBook, laws: readonly Law[]): readonly RequestPart[] =>
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

/** Settled in time or not. */
export const timeParts: readonly RequestPart[] = [
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

/** Still open: in time or not. */
export const openParts: readonly RequestPart[] = [
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

/** By how it ended. */
export const resultParts: readonly RequestPart[] = [
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

/** Of people whom the law gives help, and of people from elsewhere. */
export const personParts: readonly RequestPart[] = [
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
