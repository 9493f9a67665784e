import { describe, expect, it } from 'vitest'
import { whyNotForm } from '../../../shared/forms/form-readiness.ts'
import { paymentsWithoutReceipt } from '../../../shared/forms/payments-without-receipt.ts'
import { someFacts } from '../../electron/requests/open-register.ts'
import { type Act, lineOf, paperOf, requestOf, wordsOf } from './request-of-acts.ts'

const pay = (amount: number, documentNumber = ''): Act => ({ kind: 'recordPayment', amount, documentNumber })
const issue = (documentId: number): Act => ({ kind: 'issueDocument', documentId, form: 'paymentReceipt' })
const declareVoid = (documentId: number): Act => ({ kind: 'voidDocument', documentId, reason: 'x' })
const waiting = (...acts: readonly Act[]) =>
  paymentsWithoutReceipt(requestOf(someFacts(), acts).events).map(({ amount }) => amount)

describe('payments without a receipt', () => {
  it('are those since the receipt before', () => {
    expect(waiting(pay(1), pay(2))).toEqual([1, 2])
    expect(waiting(pay(1), issue(7), pay(2))).toEqual([2])
    expect(waiting(pay(1), issue(7))).toEqual([])
  })

  it('come back when their receipt is declared void, even behind a newer one', () => {
    expect(waiting(pay(1), issue(7), pay(2), issue(8), declareVoid(7))).toEqual([1])
    expect(waiting(pay(1), issue(7), declareVoid(7), pay(2))).toEqual([1, 2])
    expect(waiting(pay(1), issue(7), declareVoid(7), issue(8))).toEqual([])
  })

  it('leave out a payment taken back, and papers of other forms change nothing', () => {
    expect(waiting(pay(1), { kind: 'revoke', eventId: 2, reason: 'x' }, pay(2))).toEqual([2])
    expect(waiting(pay(1), { kind: 'issueDocument', documentId: 7, form: 'resolution' })).toEqual([1])
  })
})

describe('the receipt of payment', () => {
  const announced: Act = { kind: 'announceCosts', total: 24_000, payBy: null, note: '' }

  it('says what was received, for what, and what is still owed, in figures and words', () => {
    const paper = paperOf('paymentReceipt', requestOf(someFacts(), [announced, pay(10_000, 'BL 01')]))
    expect(paper.blocks[1]).toMatchObject({ title: 'PHIẾU THU CHI PHÍ CUNG CẤP THÔNG TIN' })
    expect(lineOf(paper, 'Nội dung thu')).toContain('theo yêu cầu số 12/2026')
    expect(lineOf(paper, 'Số tiền đã nhận')).toBe('10.000 đồng (Mười nghìn đồng)')
    expect(lineOf(paper, 'Đã nộp')).toBe('ngày 05/11/2026, chứng từ số BL 01')
    expect(lineOf(paper, 'Còn phải nộp')).toBe('14.000 đồng (Mười bốn nghìn đồng)')
    expect(lineOf(paper, 'Nộp vào ngân sách nhà nước')).toBe('mục 4900, tiểu mục 4949')
    expect(wordsOf(paper)).toContain('không thay chứng từ thu ngân sách nhà nước')
    expect(paper.marginNotes.join('\n')).toContain('không quy định mẫu phiếu thu')
  })

  it('holds only what no earlier receipt holds', () => {
    const paper = paperOf('paymentReceipt', requestOf(someFacts(), [announced, pay(10_000), issue(7), pay(14_000)]))
    expect(lineOf(paper, 'Số tiền đã nhận')).toMatch(/^14\.000 đồng/)
    expect(lineOf(paper, 'Đã nộp đến nay')).toMatch(/^24\.000 đồng/)
    expect(lineOf(paper, 'Còn phải nộp')).toBeUndefined()
  })

  it('waits until something is paid', () => {
    expect(whyNotForm(requestOf(someFacts(), [announced]), 'paymentReceipt')).toContain(
      'Hãy ghi việc nộp chi phí trước',
    )
    expect(whyNotForm(requestOf(someFacts(), [announced, pay(1)]), 'paymentReceipt')).toBeNull()
  })
})
