import type { Agency } from '../agency/agency.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { TakenInUpdate } from '../law/law-update.ts'
import { headingBlock, listMakerBlock, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

const dayText = (day: LocalDate | null): string => (day === null ? 'chưa tính' : formatDay(day))

/**
 * «Danh sách yêu cầu đổi hạn»: what one change of the law data moved, request by request, to go through by hand. Requests stand there
 * by number alone.
 */
export const movedDeadlinesPaper = ({
  agency,
  update,
  on,
}: {
  readonly agency: Agency
  readonly update: Pick<TakenInUpdate, 'title' | 'on' | 'undoneOn' | 'difference'>
  /** Day of printing. */
  readonly on: LocalDate
}): PaperDocument => {
  const { moved, recomputed } = update.difference
  const undone = update.undoneOn === null ? '' : ` Lần nhập này đã được hoàn tác ngày ${formatDay(update.undoneOn)}.`
  return {
    title: 'Danh sách yêu cầu đổi hạn',
    blocks: [
      headingBlock(agency, '', on),
      { kind: 'title', title: 'DANH SÁCH\nYÊU CẦU CUNG CẤP THÔNG TIN ĐỔI HẠN', subtitle: '' },
      paragraphBlock(
        `Dữ liệu pháp luật «${update.title}» nhập ngày ${formatDay(update.on)}: đã tính lại ${recomputed} yêu cầu đang giải quyết, ${moved.length} yêu cầu đổi ngày đến hạn.${undone}`,
      ),
      {
        kind: 'table',
        compact: true,
        columns: [
          { heading: 'STT', width: 8, align: 'center' },
          { heading: 'Yêu cầu số', width: 16, align: 'center' },
          { heading: 'Hạn cũ', width: 16, align: 'center' },
          { heading: 'Hạn mới', width: 16, align: 'center' },
          { heading: 'Vì sao', width: 44, align: 'left' },
        ],
        rows: moved.map(({ label, before, after, why }, index) => [
          String(index + 1),
          label,
          dayText(before),
          dayText(after),
          why,
        ]),
      },
      listMakerBlock(agency),
    ],
    marginNotes: ['Danh sách ghi hạn tại lúc nhập gói; yêu cầu đã gia hạn, sửa hoặc kết thúc sau đó có thể đã khác.'],
  }
}
