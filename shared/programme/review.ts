import { z } from 'zod'
import { choicesOf, lineOf, optionalDay, type ProgrammeField, requiredDay, requiredLine } from './programme-field.ts'

/** What is proposed for a legal document that was looked through. */
export const reviewProposals = ['keep', 'amend', 'supplement', 'replace', 'abolish', 'issue'] as const
export type ReviewProposal = (typeof reviewProposals)[number]
export const reviewProposalLabels: Readonly<Record<ReviewProposal, string>> = {
  keep: 'Giữ nguyên',
  amend: 'Sửa đổi',
  supplement: 'Bổ sung',
  replace: 'Thay thế',
  abolish: 'Bãi bỏ',
  issue: 'Ban hành mới',
}

const reviewObject = z.object({
  number: lineOf(100),
  issuedOn: optionalDay,
  title: requiredLine(1000, 'tên, trích yếu văn bản'),
  issuedBy: lineOf(200),
  reviewedOn: requiredDay('ngày rà soát'),
  finding: lineOf(2000),
  proposal: z.enum(reviewProposals, { error: 'Hãy chọn đề xuất.' }),
  reason: lineOf(2000),
  /** The article of the law it must fit. */
  article: lineOf(300),
  /** The day the result went to Sở Tư pháp. */
  sentOn: optionalDay,
  note: lineOf(2000),
})
export type ReviewFields = z.infer<typeof reviewObject>

export const reviewFieldsSchema = reviewObject.superRefine(({ proposal, number, reason }, context) => {
  const wrong = (path: keyof ReviewFields, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (proposal !== 'issue' && number === '') wrong('number', 'Hãy nhập số, ký hiệu văn bản.')
  if (proposal !== 'keep' && reason === '') wrong('reason', 'Hãy ghi lý do của đề xuất.')
})

export const blankReview: ReviewFields = {
  number: '',
  issuedOn: null,
  title: '',
  issuedBy: '',
  reviewedOn: null,
  finding: '',
  proposal: 'keep',
  reason: '',
  article: '',
  sentOn: null,
  note: '',
}

export const reviewFields: readonly ProgrammeField<keyof ReviewFields>[] = [
  {
    key: 'number',
    label: 'Số, ký hiệu',
    input: 'line',
    hint: 'Để trống khi đề xuất ban hành mới.',
    width: 12,
  },
  { key: 'issuedOn', label: 'Ngày ban hành', input: 'day', width: 10 },
  { key: 'title', label: 'Tên, trích yếu văn bản', input: 'text', required: true, width: 24 },
  { key: 'issuedBy', label: 'Cơ quan ban hành', input: 'line', width: 12 },
  { key: 'reviewedOn', label: 'Ngày rà soát', input: 'day', required: true },
  { key: 'finding', label: 'Kết quả rà soát', input: 'text' },
  {
    key: 'proposal',
    label: 'Đề xuất',
    input: 'choice',
    choices: choicesOf(reviewProposals, reviewProposalLabels),
    required: true,
    width: 11,
  },
  { key: 'reason', label: 'Lý do', input: 'text', width: 16 },
  { key: 'article', label: 'Quy định của luật phải phù hợp', heading: 'Phải phù hợp với', input: 'line', width: 12 },
  { key: 'sentOn', label: 'Ngày gửi Sở Tư pháp', input: 'day' },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]
