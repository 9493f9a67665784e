import { longDay } from '../calendar/day-text.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import {
  centredBlock,
  headingBlock,
  openHeadingBlock,
  paragraphBlock,
  signerBlock,
  trainingMark,
} from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import { type DecisionNumber, type ReleaseContent, type ReleaseHead, releasedListTitles } from './release.ts'

const ground = (text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text, italic: true }],
  align: 'justify',
  indent: true,
})

/** «Điều 1.»: an article of the decision itself. */
const articleName = (number: number): string => `Điều ${number}`

const article = (number: number, text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text: `${articleName(number)}. `, bold: true }, { text }],
  align: 'justify',
  indent: true,
})

export type DecisionFacts = {
  readonly counts: ReleaseHead['counts']
  /** The decision it takes the place of. */
  readonly before: DecisionNumber | null
  readonly decision: DecisionNumber | null
  readonly on: LocalDate
}

/**
 * The draft decision that puts the lists in force, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I: number and day are left for the
 * clerk until `decision` names them. `on`: the day it was drawn up.
 */
export const decisionPaper = (
  content: Pick<ReleaseContent, 'agency' | 'lists' | 'grounds' | 'training'>,
  { counts, before, decision, on }: DecisionFacts,
): PaperDocument => {
  const { agency, lists, grounds } = content
  const focal = [agency.focalPoint.position, agency.focalPoint.name].filter((part) => part !== '').join(' ')
  return {
    title: 'Quyết định ban hành Danh mục thông tin',
    blocks: [
      ...(content.training ? [trainingMark('QUYẾT ĐỊNH')] : []),
      decision ? headingBlock(agency, decision.number, decision.on) : openHeadingBlock(agency, 'QĐ', on),
      {
        kind: 'title',
        title: 'QUYẾT ĐỊNH',
        subtitle: `Ban hành Danh mục thông tin thuộc trách nhiệm cung cấp\ncủa ${agency.name}`,
      },
      centredBlock(agency.name.toLocaleUpperCase('vi'), { bold: true }),
      ground('Căn cứ ……………………………………………………………………………………;'),
      ...grounds.map((text) => ground(`Căn cứ ${text};`)),
      ground('Theo đề nghị của người làm đầu mối cung cấp thông tin.'),
      centredBlock('QUYẾT ĐỊNH:', { bold: true }),
      article(1, `Ban hành kèm theo Quyết định này ${lists.length === 1 ? 'danh mục sau' : 'các danh mục sau'}:`),
      ...lists.map((list, index) =>
        paragraphBlock(
          `${index + 1}. ${releasedListTitles[list]} (${counts[list] ?? 0} ${list === 'serviceUnits' ? 'đơn vị' : 'mục'})${index + 1 < lists.length ? ';' : '.'}`,
        ),
      ),
      article(
        2,
        'Người làm đầu mối cung cấp thông tin chịu trách nhiệm công khai các danh mục theo quy định; chủ trì rà soát, cập nhật khi có thay đổi. Các bộ phận, đơn vị tạo ra thông tin chuyển thông tin đúng thời hạn để công khai, cung cấp.',
      ),
      article(
        3,
        `Quyết định này có hiệu lực kể từ ngày ký${before ? ` và thay thế Quyết định số ${before.number} ${longDay(before.on)}` : ''}.`,
      ),
      article(
        4,
        `Người làm đầu mối cung cấp thông tin${focal === '' ? '' : ` (${focal})`}, các bộ phận, đơn vị thuộc ${agency.name} và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
      ),
      signerBlock(agency),
      { kind: 'recipients', lines: [`Như ${articleName(4)};`, 'Cổng, trang thông tin điện tử;', 'Lưu: VT.'] },
    ],
    marginNotes: [
      ...(decision ? [] : ['Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.']),
      'Dòng «Căn cứ» để trống dành cho văn bản về thẩm quyền của cơ quan (luật tổ chức chính quyền địa phương).',
      'Hãy đối chiếu hiệu lực của các căn cứ ở trang Pháp luật trước khi trình ký.',
    ],
  }
}
