import type { Agency } from '../agency/agency.ts'
import type { LawBook } from '../law/law-book.ts'
import { sourceOf } from './figure-source.ts'
import type { ReportFigure, ReportScope } from './report.ts'

/** Whether the agency has somebody who answers requests, as its page says; a department adds up how many of its agencies do. */
export const focalPointFigure = (
  book: LawBook,
  { asOf }: ReportScope,
  agency: Pick<Agency, 'focalPoint'> | null,
): ReportFigure => ({
  id: 'programme.focalPoints',
  label: 'Đầu mối cung cấp thông tin đã bố trí',
  section: 'programme',
  level: 0,
  breakdown: '',
  unit: 'đầu mối',
  article: sourceOf(book, ['luat-104-2016.34.1.h', 'nd-13-2018.8'], asOf),
  definition:
    'Bằng 1 khi trang «Cơ quan» ghi người làm đầu mối cung cấp thông tin, theo khai báo khi lập báo cáo; báo cáo tổng hợp cộng số của các cơ quan.',
  value: agency === null ? null : 1,
  override: null,
  adds: true,
  cases: { noun: 'agency', ids: agency === null ? [] : [1] },
})
