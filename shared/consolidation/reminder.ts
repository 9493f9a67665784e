import type { Agency } from '../agency/agency.ts'
import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { listMakerBlock, openHeadingBlock, paragraphBlock, trainingMark } from '../forms/paper-blocks.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { type BoardRow, boardStateLabels, type Collection, collectionName } from './collection.ts'

/** Who is reminded: those from whom nothing counts yet. */
export const toRemind = (rows: readonly BoardRow[]): readonly BoardRow[] =>
  rows.filter(({ state }) => state === 'late' || state === 'waiting' || state === 'held')

const dueText = (dueOn: LocalDate | null): string => (dueOn === null ? '' : `, hạn gửi ${formatDay(dueOn)}`)

/** The list of agencies to be reminded, to print. */
export const reminderPaper = (
  agency: Agency,
  collection: Pick<Collection, 'kind' | 'from' | 'to' | 'dueOn'>,
  rows: readonly BoardRow[],
  { today, training }: { readonly today: LocalDate; readonly training: boolean },
): PaperDocument => {
  const reminded = toRemind(rows)
  return {
    title: 'Danh sách cơ quan chưa gửi báo cáo',
    blocks: [
      ...(training ? [trainingMark('DANH SÁCH')] : []),
      openHeadingBlock(agency, 'TB', today),
      {
        kind: 'title',
        title: 'DANH SÁCH CƠ QUAN CHƯA GỬI BÁO CÁO',
        subtitle: `${collectionName(collection)}${dueText(collection.dueOn)}`,
      },
      paragraphBlock(
        `Đến ${longDay(today)}, ${rows.length - reminded.length} trên ${rows.length} cơ quan đã gửi báo cáo hợp lệ; ${reminded.length} cơ quan sau đây chưa gửi hoặc báo cáo còn phải xem lại:`,
      ),
      {
        kind: 'table',
        compact: true,
        columns: [
          { heading: 'STT', width: 8, align: 'center' },
          { heading: 'Mã', width: 12, align: 'center' },
          { heading: 'Cơ quan', width: 44, align: 'left' },
          { heading: 'Tình trạng', width: 22, align: 'left' },
          { heading: 'Ghi chú', width: 14, align: 'left' },
        ],
        rows: reminded.map(({ code, name, state }, index) => [
          String(index + 1),
          code,
          name,
          boardStateLabels[state],
          '',
        ]),
      },
      listMakerBlock(agency),
    ],
    marginNotes: ['Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.'],
  }
}

/** Subject and text of the mail that reminds. */
export const reminderMailText = (
  agency: Pick<Agency, 'name' | 'phone'>,
  collection: Pick<Collection, 'kind' | 'from' | 'to' | 'dueOn'>,
): { readonly subject: string; readonly text: string } => ({
  subject: `Nhắc gửi ${collectionName(collection)} về tiếp cận thông tin`,
  text: [
    'Kính gửi các cơ quan,',
    '',
    `${agency.name} chưa nhận được báo cáo kết quả thực hiện pháp luật về tiếp cận thông tin (${collectionName(collection)}${dueText(collection.dueOn)}) của cơ quan.`,
    'Đề nghị cơ quan gửi gói báo cáo (tệp .bctt) bằng USB hoặc kèm thư trả lời thư này. Cơ quan đã gửi vui lòng bỏ qua.',
    '',
    `${agency.name}, điện thoại ${agency.phone}`,
  ].join('\r\n'),
})
