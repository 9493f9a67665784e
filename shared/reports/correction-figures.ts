import type { FigureRow } from './figure-row.ts'
import type { ReportScope } from './report.ts'
import type { RequestCase } from './request-case.ts'

type Row = FigureRow<RequestCase>

const askedInside = ({ corrections }: RequestCase, { from, to }: ReportScope): number =>
  corrections.filter(({ on }) => on >= from && on <= to).length

const settledInside = ({ corrections }: RequestCase, { from, to }: ReportScope): number =>
  corrections.filter(({ settledOn }) => settledOn !== null && settledOn >= from && settledOn <= to).length

/**
 * Corrections that arose and were settled in the period (Điều 32 Luật 104/2016/QH13, Điều 28 Luật 01/2026/QH16). Rows of their own, part
 * of no sum; left out where none of the cases was ever corrected.
 */
export const correctionRows = (
  cases: readonly RequestCase[],
  main: (row: Pick<Row, 'id' | 'label' | 'definition' | 'belongs' | 'unit' | 'amount'>) => Row,
): readonly Row[] =>
  cases.every(({ corrections }) => corrections.length === 0)
    ? []
    : [
        main({
          id: 'requests.corrections',
          label: 'Lượt đề nghị đính chính, phát hiện sai trong kỳ',
          unit: 'lượt',
          definition:
            'Lượt người yêu cầu đề nghị đính chính hoặc cơ quan tự phát hiện thông tin đã cung cấp chưa chính xác, còn thiếu, có ngày nhận đề nghị hoặc ngày phát hiện trong kỳ.',
          belongs: (one, scope) => askedInside(one, scope) > 0,
          amount: askedInside,
        }),
        main({
          id: 'requests.correctionsSettled',
          label: 'Lượt đính chính, trả lời xong trong kỳ',
          unit: 'lượt',
          definition:
            'Lượt đề nghị đính chính, phát hiện sai có ngày đính chính, cung cấp bổ sung hoặc trả lời trong kỳ, kể cả lượt từ kỳ trước.',
          belongs: (one, scope) => settledInside(one, scope) > 0,
          amount: settledInside,
        }),
      ]
