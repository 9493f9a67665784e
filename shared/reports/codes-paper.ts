import type { Agency } from '../agency/agency.ts'
import { formatDay } from '../calendar/local-date.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import type { ReportFigures } from './report.ts'

/**
 * The last page of a printed report: its short code, and codes that hold its figures, by which paper and file are matched
 * and the figures are taken in again when the file is lost.
 */
export const codesPaper = (
  {
    agency,
    figures: { period },
  }: { readonly agency: Pick<Agency, 'name'>; readonly figures: Pick<ReportFigures, 'period'> },
  codes: readonly string[],
  code: string,
): PaperDocument => ({
  title: 'Mã số liệu của báo cáo',
  blocks: [
    {
      kind: 'title',
      title: 'MÃ SỐ LIỆU',
      subtitle: `${agency.name}, kỳ ${formatDay(period.from)} – ${formatDay(period.to)}`,
    },
    {
      kind: 'paragraph',
      runs: [{ text: 'Mã của báo cáo: ' }, { text: code, bold: true }],
      align: 'center',
      indent: false,
    },
    {
      kind: 'paragraph',
      runs: [
        {
          text: `Bản in, tệp gói báo cáo (.bctt) và các mã dưới đây là của cùng một báo cáo khi có cùng mã trên. ${codes.length} mã vuông chứa toàn bộ số liệu của báo cáo, không có thông tin của người yêu cầu; cơ quan tổng hợp quét đủ ${codes.length} mã, theo thứ tự bất kỳ, là nhận được số liệu khi không có tệp.`,
        },
      ],
      align: 'justify',
      indent: false,
      small: true,
    },
    { kind: 'codes', codes: codes.map((text, index) => ({ text, caption: `${index + 1}/${codes.length}` })) },
  ],
  marginNotes: [],
})
