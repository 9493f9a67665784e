import type { ReportNarrative } from './report.ts'

/** The three parts as the screen names them, in the order of the report. */
export const narrativeParts = [
  { key: 'situation', heading: 'Tình hình công khai và cung cấp thông tin' },
  { key: 'difficulties', heading: 'Khó khăn, vướng mắc' },
  { key: 'proposals', heading: 'Kiến nghị' },
] as const satisfies readonly { readonly key: keyof ReportNarrative; readonly heading: string }[]

/** A run of nine digits or more, also written in groups: a phone or identity number, which a report must not hold. */
const personalNumber = /\d(?:[ .-]?\d){8,}/

/** What to look at again before the report leaves; nothing here stops the export. */
export const narrativeWarnings = (narrative: ReportNarrative): readonly string[] =>
  narrativeParts.flatMap(({ key, heading }) => {
    const text = narrative[key].trim()
    if (text === '') return [`Phần «${heading}» chưa có nội dung; trong báo cáo sẽ là dòng chấm để viết thêm.`]
    return personalNumber.test(text)
      ? [
          `Phần «${heading}» có dãy số giống số giấy tờ hoặc số điện thoại. Báo cáo không nêu thông tin cá nhân; hãy kiểm tra lại.`,
        ]
      : []
  })
