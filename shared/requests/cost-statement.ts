import type { AgencyArea } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { costFreeCases, costRate, prices } from '../law/cost-rules.ts'
import type { Channel, Citation, LawBook, LawId } from '../law/law-book.ts'
import type { Issue } from '../result.ts'
import type { CostOrder, CostOrderLine } from './cost-order.ts'
import type { ProvisionForm } from './information-request.ts'

/** One line of the calculation. `amount` = quantity × unitPrice × percent, in whole đồng. */
export type CostLine = {
  /** listed: the price stands in the law book; typed: the officer entered it, `note` says from where. */
  readonly kind: 'listed' | 'typed'
  readonly priceId: string | null
  readonly description: string
  readonly per: string
  readonly quantity: number
  /** Đồng a unit, before the share of the area. */
  readonly unitPrice: number
  /** The share of the price that is paid here; 100 for the whole. */
  readonly percent: number
  readonly amount: number
  /** The article of the price, or where the officer has it from. */
  readonly source: string
}

/** What frees from paying, in the words of the law, with its article. */
export type CostFreedom = { readonly id: string; readonly wording: string; readonly citation: Citation }

/** A calculation of what copying and sending cost, as announced: frozen in the event, printed on Mẫu 03 as it stands. All in whole đồng. */
export type CostStatement = {
  readonly law: LawId
  readonly area: AgencyArea
  readonly lines: readonly CostLine[]
  /** The share paid in the agency's area and its article; null where the whole price is paid. */
  readonly rate: { readonly percent: number; readonly citation: Citation } | null
  /** Sending; null where the person comes for the information. */
  readonly sending: {
    readonly form: ProvisionForm
    readonly amount: number
    readonly note: string
    /** Set where the law lets this way of sending go unpaid. */
    readonly freedom: CostFreedom | null
  } | null
  /** The case that frees the whole request, and why it applies; null where something is owed. */
  readonly freedom: (CostFreedom & { readonly reason: string }) | null
  /** Lines and sending together, before a case frees from them. */
  readonly sum: number
  /** What is to be paid. */
  readonly total: number
}

/** What the costs of one request follow from besides the officer's order. */
export type CostTerms = {
  readonly book: LawBook
  readonly law: LawId
  /** The day the request was sent: it chooses the prices. */
  readonly sentOn: LocalDate
  readonly area: AgencyArea
  readonly provisionForm: ProvisionForm
}

/** How amounts become whole đồng; the law is silent, so it is said wherever a share is reckoned. */
export const costRounding =
  'Từng dòng làm tròn đến đồng (từ nửa đồng trở lên tính thành một đồng); tổng là số cộng của các dòng.'

/** More than this at once is a slip of the keyboard, not a cost of copying. */
export const mostCosts = 1_000_000_000

const wayOfSending: Readonly<Partial<Record<ProvisionForm, Channel>>> = {
  electronic: 'electronic',
  post: 'post',
  fax: 'fax',
}

const freedomOf = ({ id, wording, citation }: CostFreedom): CostFreedom => ({ id, wording, citation })

/** Cases that free the whole request under its law, in the law's order; the officer finds that one applies. */
export const freeCases = ({ book, law, sentOn }: CostTerms): readonly CostFreedom[] =>
  costFreeCases(book, law, sentOn)
    .filter(({ channels }) => channels.length === 0)
    .map(freedomOf)

/** What makes the sending of this request free, or null; also null where nothing is sent: see `isSent`. */
export const freeSending = ({ book, law, sentOn, provisionForm }: CostTerms): CostFreedom | null => {
  const way = wayOfSending[provisionForm]
  const found = way && costFreeCases(book, law, sentOn).find(({ channels }) => channels.includes(way))
  return found ? freedomOf(found) : null
}

/** True where the information leaves the office, so that sending may cost something. */
export const isSent = (form: ProvisionForm): boolean => wayOfSending[form] !== undefined

/** The share of the price paid in the agency's area; null for the whole price. */
export const areaRate = ({ book, law, sentOn, area }: CostTerms): CostStatement['rate'] => {
  const rate = area === 'normal' ? undefined : costRate(book, law, area, sentOn)
  return rate ? { percent: rate.percent, citation: rate.citation } : null
}

/** Đồng, half a đồng and more counted as one. In whole numbers: a fraction would not hold 0,7 exactly. */
const shareOf = (dong: number, percent: number): number => Math.floor((dong * percent + 50) / 100)

const lineOf = (terms: CostTerms, rate: CostStatement['rate'], line: CostOrderLine): readonly CostLine[] => {
  if (line.kind === 'typed') {
    const { description, per, quantity, unitPrice, note } = line
    const percent = line.takesAreaRate ? (rate?.percent ?? 100) : 100
    const amount = shareOf(quantity * unitPrice, percent)
    return [{ kind: 'typed', priceId: null, description, per, quantity, unitPrice, percent, amount, source: note }]
  }
  const { priceId, quantity } = line
  const price = prices(terms.book, terms.law, terms.sentOn).find(({ id }) => id === priceId)
  if (!price) return []
  const percent = rate?.percent ?? 100
  return [
    {
      kind: 'listed',
      priceId,
      description: price.item,
      per: price.per,
      quantity,
      unitPrice: price.dong,
      percent,
      amount: shareOf(quantity * price.dong, percent),
      source: citationText(price.citation),
    },
  ]
}

const sendingOf = (terms: CostTerms, { postage, postageNote }: CostOrder): CostStatement['sending'] => {
  if (!isSent(terms.provisionForm)) return null
  const freedom = freeSending(terms)
  return freedom
    ? { form: terms.provisionForm, amount: 0, note: '', freedom }
    : { form: terms.provisionForm, amount: postage, note: postageNote, freedom: null }
}

/**
 * Reckons an order by the law of the request: prices of the list, the share of the agency's area on copying alone (never on
 * sending), sending free where the law says so, nothing at all in a case that frees the request (Điều 3 Thông tư 46/2018/TT-BTC,
 * Điều 25 khoản 2 Luật 01/2026/QH16). Lines of prices the book does not know are left out: `costIssues` names them.
 */
export const costStatement = (terms: CostTerms, order: CostOrder): CostStatement => {
  const rate = areaRate(terms)
  const lines = order.lines.flatMap((line) => lineOf(terms, rate, line))
  const sending = sendingOf(terms, order)
  const freed = freeCases(terms).find(({ id }) => id === order.freeCase)
  const sum = lines.reduce((so, { amount }) => so + amount, sending?.amount ?? 0)
  return {
    law: terms.law,
    area: terms.area,
    lines,
    rate,
    sending,
    freedom: freed ? { ...freed, reason: order.freeReason } : null,
    sum,
    total: freed ? 0 : sum,
  }
}

/** What is wrong with an order under the law of the request, each naming its field; empty when it may be announced. */
export const costIssues = (terms: CostTerms, order: CostOrder): readonly Issue[] => {
  const found: Issue[] = []
  const known = new Set(prices(terms.book, terms.law, terms.sentOn).map(({ id }) => id))
  order.lines.forEach((line, index) => {
    if (line.kind === 'listed' && !known.has(line.priceId)) {
      found.push({
        field: 'lines',
        message: `Dòng ${index + 1}: bảng giá áp dụng cho yêu cầu này không còn mục đã chọn. Hãy chọn lại.`,
      })
    }
  })
  if (order.postage > 0 && sendingOf(terms, order)?.amount !== order.postage) {
    found.push({ field: 'postage', message: 'Hình thức nhận thông tin của yêu cầu này không phải trả chi phí gửi.' })
  }
  if (order.freeCase !== null && !freeCases(terms).some(({ id }) => id === order.freeCase)) {
    found.push({ field: 'freeCase', message: 'Luật áp dụng cho yêu cầu này không có trường hợp miễn chi phí đã chọn.' })
  }
  if (order.freeCase !== null && order.freeReason === '') {
    found.push({ field: 'freeReason', message: 'Hãy ghi vì sao yêu cầu thuộc trường hợp không phải trả chi phí.' })
  }
  if (order.lines.length === 0 && order.postage === 0 && order.freeCase === null) {
    found.push({ field: 'lines', message: 'Hãy thêm ít nhất một khoản chi phí.' })
  }
  if (costStatement(terms, order).sum > mostCosts) {
    found.push({ field: 'lines', message: 'Tổng chi phí quá lớn; hãy kiểm tra lại số lượng và đơn giá.' })
  }
  return found
}
