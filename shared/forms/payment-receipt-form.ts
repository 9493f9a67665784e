import { formatDay } from '../calendar/local-date.ts'
import { collectedCosts, owedCosts } from '../requests/costs-paid.ts'
import { type InformationRequest, requestLabel } from '../requests/information-request.ts'
import { bookingNotes, bookingText, dongBothWays } from './cost-blocks.ts'
import type { FormInput } from './form-input.ts'
import { formNotes } from './form-notes.ts'
import { titleBlock } from './letter-blocks.ts'
import { headingBlock, lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { type Payment, paymentsWithoutReceipt } from './payments-without-receipt.ts'
import { identityText } from './requester-lines.ts'

const paymentText = ({ on, documentNumber }: Payment): string =>
  `ngày ${formatDay(on)}${documentNumber === '' ? '' : `, chứng từ số ${documentNumber}`}`

const wholeLines = (request: InformationRequest): readonly Block[] => {
  if (request.costs === null) return []
  const owed = owedCosts(request)
  return [
    lineBlock('Tổng chi phí đã thông báo', dongBothWays(request.costs.total)),
    lineBlock('Đã nộp đến nay', dongBothWays(collectedCosts(request.events))),
    ...(owed === 0 ? [] : [lineBlock('Còn phải nộp', dongBothWays(owed))]),
  ]
}

/**
 * «Phiếu thu chi phí»: what was paid since the last receipt, in figures and words, for what and by whom. It stands in: the voucher of
 * the budget is written by the finance side. Throws when nothing waits for a receipt: ask `whyNotForm` first.
 */
export const paymentReceiptPaper = (input: FormInput): PaperDocument => {
  const { agency, request, rule, details, number, on } = input
  const { requester } = request.facts
  const payments = paymentsWithoutReceipt(request.events)
  if (payments.length === 0) throw new Error('A receipt is drawn of money paid alone.')
  const amount = payments.reduce((so, payment) => so + payment.amount, 0)
  return {
    title: rule.name,
    blocks: [
      headingBlock(agency, number, on),
      titleBlock(rule.name),
      lineBlock('Họ, tên người nộp tiền', requester.name),
      ...optionalLine('Số thẻ căn cước, hộ chiếu', identityText(requester)),
      ...optionalLine('Địa chỉ', requester.address),
      lineBlock('Nội dung thu', `chi phí in, sao, chụp, gửi thông tin theo yêu cầu số ${requestLabel(request)}`),
      lineBlock('Số tiền đã nhận', dongBothWays(amount)),
      lineBlock('Đã nộp', payments.map(paymentText).join('; ')),
      ...wholeLines(request),
      ...optionalLine('Nộp vào ngân sách nhà nước', bookingText(input)),
      ...optionalLine('Cơ quan quản lý thu', agency.collectingOffice),
      ...optionalLine('Kho bạc nhà nước', agency.treasury),
      ...optionalLine('Ghi chú', details.note),
      paragraphBlock(
        'Phiếu này xác nhận việc nhận tiền, không thay chứng từ thu ngân sách nhà nước do bộ phận tài chính hoặc Kho bạc Nhà nước cấp.',
      ),
      {
        kind: 'signatures',
        left: { title: 'NGƯỜI NỘP TIỀN', hint: '(Ký, ghi rõ họ tên)', name: '' },
        right: {
          authority: '',
          title: 'NGƯỜI THU TIỀN',
          hint: '(Ký, ghi rõ họ tên)',
          name: agency.focalPoint.name,
        },
      },
    ],
    marginNotes: [...formNotes(rule), ...bookingNotes(input)],
  }
}
