import {
  centredBlock,
  headingBlock,
  listMakerBlock,
  openHeadingBlock,
  paragraphBlock,
  signerBlock,
  trainingMark,
} from '../forms/paper-blocks.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { openNumberNote, type ProgrammePaperFacts } from './plan-paper.ts'
import type { ProgrammeRecord } from './programme-record.ts'
import { recordsTable } from './programme-table.ts'
import { reviewProposalLabels, reviewProposals } from './review.ts'

type Review = ProgrammeRecord<'review'>

const ofProposal = (reviews: readonly Review[], proposal: Review['fields']['proposal']): readonly Review[] =>
  reviews.filter(({ fields }) => fields.proposal === proposal)

/** Those for which something is to be done, by what is proposed. */
const toBeDone = (reviews: readonly Review[]) =>
  reviewProposals
    .filter((proposal) => proposal !== 'keep')
    .map((proposal) => ({ title: `Đề nghị ${reviewProposalLabels[proposal]}`, records: ofProposal(reviews, proposal) }))
    .filter(({ records }) => records.length > 0)

const countWords = (reviews: readonly Review[]): string =>
  reviewProposals
    .map((proposal) => ({ proposal, count: ofProposal(reviews, proposal).length }))
    .filter(({ count }) => count > 0)
    .map(({ proposal, count }) => `${reviewProposalLabels[proposal].toLocaleLowerCase('vi')} ${count}`)
    .join(', ')

/** Báo cáo kết quả rà soát: how many documents, what is proposed for them, and why. */
export const reviewReportPaper = (
  { agency, law, on, training }: ProgrammePaperFacts,
  reviews: readonly Review[],
): PaperDocument => ({
  title: 'Báo cáo kết quả rà soát văn bản quy phạm pháp luật',
  blocks: [
    ...(training ? [trainingMark('BÁO CÁO')] : []),
    openHeadingBlock(agency, 'BC', on),
    {
      kind: 'title',
      title: 'BÁO CÁO',
      subtitle: `Kết quả rà soát văn bản quy phạm pháp luật\nliên quan đến quyền tiếp cận thông tin của công dân`,
    },
    centredBlock('Kính gửi: Sở Tư pháp'),
    paragraphBlock(`Thực hiện ${law}, ${agency.name} báo cáo kết quả rà soát văn bản như sau:`),
    { kind: 'subheading', text: 'I. KẾT QUẢ RÀ SOÁT' },
    paragraphBlock(
      reviews.length === 0
        ? 'Qua rà soát, không có văn bản nào liên quan.'
        : `Đã rà soát ${reviews.length} văn bản; đề xuất: ${countWords(reviews)}.`,
    ),
    ...(reviews.length === 0 ? [] : [recordsTable('review', [{ title: '', records: reviews }])]),
    { kind: 'subheading', text: 'II. ĐỀ XUẤT XỬ LÝ' },
    paragraphBlock(
      toBeDone(reviews).length === 0
        ? 'Không có văn bản phải sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới.'
        : 'Đề nghị xử lý các văn bản theo danh mục kèm theo.',
    ),
    { kind: 'subheading', text: 'III. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ' },
    paragraphBlock('…'.repeat(60)),
    paragraphBlock(`Trên đây là báo cáo của ${agency.name}./.`),
    signerBlock(agency),
    { kind: 'recipients', lines: ['Như trên;', 'Lưu: VT.'] },
  ],
  marginNotes: [openNumberNote],
})

/** Danh mục văn bản đề nghị sửa đổi, bổ sung, thay thế, bãi bỏ, ban hành mới: what goes with the report. */
export const reviewListPaper = (
  { agency, on, training }: ProgrammePaperFacts,
  reviews: readonly Review[],
): PaperDocument => {
  const parts = toBeDone(reviews)
  return {
    title: 'Danh mục văn bản đề nghị xử lý',
    blocks: [
      ...(training ? [trainingMark('DANH MỤC')] : []),
      headingBlock(agency, '', on),
      {
        kind: 'title',
        title: 'DANH MỤC',
        subtitle: 'Văn bản đề nghị sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới',
      },
      ...(parts.length === 0 ? [paragraphBlock('Không có văn bản nào phải xử lý.')] : [recordsTable('review', parts)]),
      listMakerBlock(agency),
    ],
    marginNotes: [],
  }
}
