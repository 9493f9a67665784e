import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import {
  headingBlock,
  listMakerBlock,
  openHeadingBlock,
  paragraphBlock,
  signerBlock,
  trainingMark,
} from '../forms/paper-blocks.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import type { ProgrammeKind, ProgrammeRecord } from './programme-record.ts'
import { recordsTable } from './programme-table.ts'
import { taskGroupLabels, taskGroups } from './task.ts'

/** What every paper of the programme is drawn with; `law` as the law book names it on the day. */
export type ProgrammePaperFacts = {
  readonly agency: Agency
  readonly law: string
  readonly on: LocalDate
  readonly training: boolean
}

export const openNumberNote = 'Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.'

/** The plan of the commune: its tasks by group, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const planPaper = (
  { agency, law, on, training }: ProgrammePaperFacts,
  tasks: readonly ProgrammeRecord<'task'>[],
): PaperDocument => {
  const plans = [...new Set(tasks.map(({ fields }) => fields.plan).filter((plan) => plan !== ''))]
  return {
    title: 'Kế hoạch triển khai thi hành Luật Tiếp cận thông tin',
    blocks: [
      ...(training ? [trainingMark('KẾ HOẠCH')] : []),
      openHeadingBlock(agency, 'KH', on),
      { kind: 'title', title: 'KẾ HOẠCH', subtitle: `Triển khai thi hành ${law}` },
      paragraphBlock(
        `${plans.length === 0 ? `Thực hiện ${law}` : `Thực hiện ${plans.join('; ')}`}, ${agency.name} ban hành kế hoạch với các nhiệm vụ sau:`,
      ),
      recordsTable(
        'task',
        taskGroups
          .map((group) => ({
            title: taskGroupLabels[group],
            records: tasks.filter(({ fields }) => fields.group === group),
          }))
          .filter(({ records }) => records.length > 0),
        ['state'],
      ),
      paragraphBlock(
        'Các bộ phận, đơn vị được giao chủ trì chịu trách nhiệm về tiến độ và kết quả; kịp thời báo cáo khó khăn, vướng mắc để xem xét, chỉ đạo./.',
      ),
      signerBlock(agency),
      { kind: 'recipients', lines: ['Sở Tư pháp;', 'Các bộ phận, đơn vị;', 'Lưu: VT.'] },
    ],
    marginNotes: [openNumberNote],
  }
}

const listTitles: Readonly<Record<ProgrammeKind, string>> = {
  task: 'DANH SÁCH NHIỆM VỤ',
  activity: 'DANH SÁCH HOẠT ĐỘNG QUÁN TRIỆT, TẬP HUẤN, TUYÊN TRUYỀN',
  review: 'DANH SÁCH VĂN BẢN ĐÃ RÀ SOÁT',
  regulation: 'CÁC LẦN BAN HÀNH QUY CHẾ CUNG CẤP THÔNG TIN',
  inspection: 'DANH SÁCH KIỂM TRA, XỬ LÝ VI PHẠM',
  need: 'NHU CẦU CƠ SỞ VẬT CHẤT, KINH PHÍ',
}

/** The heading of a list of everything kept of a kind. */
export const listTitle = (kind: ProgrammeKind): string => listTitles[kind]

/** Everything kept of a kind, one under the other. */
export const recordsPaper = (
  { agency, law, on, training }: ProgrammePaperFacts,
  kind: ProgrammeKind,
  records: readonly ProgrammeRecord[],
): PaperDocument => ({
  title: listTitles[kind].slice(0, 1) + listTitles[kind].slice(1).toLocaleLowerCase('vi'),
  blocks: [
    ...(training ? [trainingMark()] : []),
    headingBlock(agency, '', on),
    { kind: 'title', title: listTitles[kind], subtitle: `Thực hiện ${law}` },
    recordsTable(kind, [{ title: '', records }]),
    listMakerBlock(agency),
  ],
  marginNotes: [],
})
