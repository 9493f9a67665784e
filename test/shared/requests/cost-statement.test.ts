import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CostOrder, CostOrderLine } from '../../../shared/requests/cost-order.ts'
import {
  type CostTerms,
  costIssues,
  costStatement,
  freeCases,
  freeSending,
  isSent,
} from '../../../shared/requests/cost-statement.ts'
import { provisionForms } from '../../../shared/requests/information-request.ts'
import { bookWithPrices, newPage, oldPage } from '../../law/price-list.ts'
import { book } from '../../law/shipped-law-book.ts'

const oldTerms: CostTerms = {
  book: bookWithPrices,
  law: 'luat-104-2016',
  sentOn: localDate('2026-08-31'),
  area: 'normal',
  provisionForm: 'copyOnSite',
}
const newTerms: CostTerms = { ...oldTerms, law: 'luat-01-2026', sentOn: localDate('2026-09-01') }

const nothing: CostOrder = { lines: [], postage: 0, postageNote: '', freeCase: null, freeReason: '' }
const pages = (quantity: number, priceId = oldPage.id): CostOrderLine => ({ kind: 'listed', priceId, quantity })
const typed: CostOrderLine = {
  kind: 'typed',
  description: 'Sao đĩa',
  per: 'đĩa',
  quantity: 3,
  unitPrice: 4_321,
  takesAreaRate: true,
  note: 'Giá niêm yết tại trụ sở',
}
const fieldsOf = (terms: CostTerms, order: CostOrder) => costIssues(terms, order).map(({ field }) => field)

describe('what copying costs', () => {
  it('is the price of the list times the quantity, with the article of the price', () => {
    expect(costStatement(oldTerms, { ...nothing, lines: [pages(7), typed] })).toMatchObject({
      lines: [
        {
          kind: 'listed',
          description: 'In, sao đen trắng',
          per: 'trang A4',
          amount: 7_777,
          source: 'Mục 1 Bảng giá thử',
        },
        { kind: 'typed', priceId: null, amount: 12_963, source: 'Giá niêm yết tại trụ sở' },
      ],
      rate: null,
      sending: null,
      freedom: null,
      total: 20_740,
    })
  })

  it.each([
    ['normal', 100, 7_777, 12_963],
    ['difficult', 70, 5_444, 9_074],
    ['veryDifficult', 50, 3_889, 6_482],
  ] as const)('in an area called %s it is %d percent of that, rounded line by line', (area, percent, listed, own) => {
    const statement = costStatement({ ...oldTerms, area }, { ...nothing, lines: [pages(7), typed] })
    expect(statement.lines.map((line) => [line.percent, line.amount])).toEqual([
      [percent, listed],
      [percent, own],
    ])
    expect(statement.total).toBe(listed + own)
    expect(statement.rate?.citation.article ?? 'none').toBe(area === 'normal' ? 'none' : 'Điều 3 khoản 1')
  })

  it('leaves a typed price alone when the share of the area is in it already', () => {
    const line = { ...typed, takesAreaRate: false }
    expect(costStatement({ ...oldTerms, area: 'difficult' }, { ...nothing, lines: [line] }).total).toBe(12_963)
  })

  it('has no share of an area under the 2026 law, whose circular is not known', () => {
    const statement = costStatement(
      { ...newTerms, area: 'veryDifficult' },
      { ...nothing, lines: [pages(7, newPage.id)] },
    )
    expect(statement).toMatchObject({ rate: null, total: 7_000 })
  })

  it('takes the prices of the law of the request alone', () => {
    expect(fieldsOf(newTerms, { ...nothing, lines: [pages(1)] })).toEqual(['lines'])
    expect(fieldsOf(oldTerms, { ...nothing, lines: [pages(1)] })).toEqual([])
    expect(fieldsOf({ ...oldTerms, book }, { ...nothing, lines: [pages(1)] })).toEqual(['lines'])
  })

  it('rounds half a đồng up, and what is less down', () => {
    const halves = (unitPrice: number) =>
      costStatement({ ...oldTerms, area: 'difficult' }, { ...nothing, lines: [{ ...typed, quantity: 1, unitPrice }] })
        .total
    expect([5, 7, 2, 3].map(halves)).toEqual([4, 5, 1, 2])
  })
})

describe('what sending costs', () => {
  it('is never reduced by the area', () => {
    const terms: CostTerms = { ...oldTerms, area: 'veryDifficult', provisionForm: 'post' }
    const statement = costStatement(terms, { ...nothing, lines: [pages(2)], postage: 30_000, postageNote: 'Cước' })
    expect(statement).toMatchObject({ sending: { form: 'post', amount: 30_000, freedom: null }, total: 31_111 })
  })

  it.each([
    ['electronic', true],
    ['fax', true],
    ['post', false],
  ] as const)('by %s under the 2016 law: free %s', (provisionForm, free) => {
    const terms: CostTerms = { ...oldTerms, provisionForm }
    expect(freeSending(terms)?.citation.article === 'Điều 3 khoản 2').toBe(free)
    expect(fieldsOf(terms, { ...nothing, postage: 1 })).toEqual(free ? ['postage'] : [])
    expect(costStatement(terms, { ...nothing, lines: [pages(1)], postage: 5_000 }).total).toBe(free ? 1_111 : 6_111)
  })

  it('cannot be asked of one who comes for the information', () => {
    expect(isSent('copyOnSite')).toBe(false)
    expect(fieldsOf(oldTerms, { ...nothing, postage: 1 })).toEqual(['postage'])
  })
})

describe('requests that cost nothing', () => {
  it('are the two cases of the 2026 law, and none of the 2016 law', () => {
    expect(freeCases(newTerms).map(({ id, citation }) => [id, citation.article])).toEqual([
      ['luat-01-2026.25.2.a', 'Điều 25 khoản 2'],
      ['luat-01-2026.25.2.c', 'Điều 25 khoản 2'],
    ])
    expect(freeCases(oldTerms)).toEqual([])
  })

  it('say why, and come to nothing whatever was reckoned', () => {
    const order = { ...nothing, lines: [pages(9, newPage.id)], freeCase: 'luat-01-2026.25.2.a' }
    expect(fieldsOf(newTerms, order)).toEqual(['freeReason'])
    const reasoned = { ...order, freeReason: 'Quá hạn công khai mà chưa đăng' }
    expect(fieldsOf(newTerms, reasoned)).toEqual([])
    expect(costStatement(newTerms, reasoned)).toMatchObject({
      sum: 9_000,
      total: 0,
      freedom: { reason: reasoned.freeReason },
    })
  })

  it('cannot be a case of another law', () => {
    const order = { ...nothing, freeCase: 'luat-01-2026.25.2.a', freeReason: 'x' }
    expect(fieldsOf(oldTerms, order)).toEqual(['freeCase'])
  })
})

describe('an order', () => {
  it('has something in it', () => {
    expect(fieldsOf(oldTerms, nothing)).toEqual(['lines'])
    expect(fieldsOf({ ...oldTerms, provisionForm: 'post' }, { ...nothing, postage: 1 })).toEqual([])
  })

  it('always comes to whole đồng, the sum of its lines and the sending', () => {
    const line = fc.record({
      kind: fc.constant('typed' as const),
      description: fc.constant('x'),
      per: fc.constant('trang'),
      quantity: fc.integer({ min: 1, max: 100_000 }),
      unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
      takesAreaRate: fc.boolean(),
      note: fc.constant('x'),
    })
    const terms = fc.record({
      area: fc.constantFrom('normal', 'difficult', 'veryDifficult'),
      provisionForm: fc.constantFrom(...provisionForms),
    })
    fc.assert(
      fc.property(
        terms,
        fc.array(line, { maxLength: 8 }),
        fc.integer({ min: 0, max: 100_000 }),
        (of, lines, postage) => {
          const {
            total,
            sum,
            lines: reckoned,
            sending,
          } = costStatement({ ...oldTerms, ...of }, { ...nothing, lines, postage })
          expect(Number.isSafeInteger(total)).toBe(true)
          expect(total).toBe(sum)
          expect(total).toBe(reckoned.reduce((so, { amount }) => so + amount, 0) + (sending?.amount ?? 0))
          for (const { amount, quantity, unitPrice, percent } of reckoned) {
            expect(Math.abs(amount - (quantity * unitPrice * percent) / 100)).toBeLessThanOrEqual(0.5)
          }
        },
      ),
    )
  })
})
