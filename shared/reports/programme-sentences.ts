import { countText, figureValue } from './figure-text.ts'
import type { ReportFigures } from './report.ts'
import { inBrackets, listed, when } from './sentence-parts.ts'

/** What the figures say of the programme; nothing of what was never kept or did not happen. */
export const programmeSentences = (figures: ReportFigures): readonly string[] => {
  const value = (id: string) => figureValue(figures, `programme.${id}`)
  const parts = (id: string, breakdown: string) => inBrackets(listed(figures, `programme.${id}`, breakdown))
  return [
    when(
      value('tasks'),
      (count) =>
        `Kế hoạch triển khai có ${countText(count, 'nhiệm vụ')} phải thực hiện trong kỳ${parts('tasks', 'Theo tình trạng')}.`,
    ),
    when(
      value('activities'),
      (count) =>
        `Đã tổ chức ${countText(count, 'hoạt động')} quán triệt, tập huấn, tuyên truyền${parts('activities', 'Theo loại hoạt động')}, ${countText(value('participants'), 'lượt người')} tham gia.`,
    ),
    when(
      value('reviews'),
      (count) => `Đã rà soát ${countText(count, 'văn bản')} quy phạm pháp luật${parts('reviews', 'Theo đề xuất')}.`,
    ),
    when(
      value('regulation'),
      (count) => `Có ${countText(count, 'quy chế')} nội bộ về cung cấp thông tin đang có hiệu lực.`,
    ),
    when(value('inspections'), (count) => `Có ${countText(count, 'cuộc')} kiểm tra, thanh tra về tiếp cận thông tin.`),
    when(
      value('violations'),
      (count) =>
        `Có ${countText(count, 'vụ việc')} vi phạm về tiếp cận thông tin${parts('violations', 'Theo kết quả xử lý')}.`,
    ),
  ].filter((text) => text !== '')
}
