import { z } from 'zod'
import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { lineBlock, openHeadingBlock, paragraphBlock, signerBlock, trainingMark } from '../forms/paper-blocks.ts'
import type { PaperDocument } from '../forms/paper-document.ts'

export const noticeLineSchema = z.object({ label: z.string(), value: z.string() })
export type NoticeLine = z.infer<typeof noticeLineSchema>

/**
 * What is told of the agency and its focal point: name, address, telephone, e-mail, where, when and how requests are taken in
 * (Luật 01/2026/QH16 Điều 17.1.u; Luật 104/2016/QH13 Điều 17.1.m). Empty lines are left out.
 */
export const noticeLines = (agency: Agency): readonly NoticeLine[] =>
  [
    { label: 'Cơ quan', value: agency.name },
    { label: 'Địa chỉ', value: agency.address },
    { label: 'Điện thoại', value: agency.phone },
    { label: 'Fax', value: agency.fax },
    { label: 'Thư điện tử', value: agency.email },
    { label: 'Cổng, trang thông tin điện tử', value: agency.website },
    { label: 'Thời gian tiếp nhận yêu cầu', value: agency.receivingHours },
    { label: 'Địa điểm tiếp nhận yêu cầu', value: agency.receivingPlace },
    { label: 'Phương thức tiếp nhận yêu cầu', value: agency.receivingMethods },
    { label: 'Người làm đầu mối cung cấp thông tin', value: agency.focalPoint.name },
    { label: 'Chức vụ', value: agency.focalPoint.position },
    { label: 'Điện thoại của đầu mối', value: agency.focalPoint.phone },
    { label: 'Thư điện tử của đầu mối', value: agency.focalPoint.email },
  ].filter(({ value }) => value !== '')

/** What was told before and what is told now, line by line; empty when nothing changed. */
export const noticeDifferences = (
  before: readonly NoticeLine[],
  now: readonly NoticeLine[],
): readonly { readonly label: string; readonly before: string; readonly after: string }[] => {
  const labels = [...new Set([...now, ...before].map(({ label }) => label))]
  const valueIn = (lines: readonly NoticeLine[], label: string): string =>
    lines.find((line) => line.label === label)?.value ?? ''
  return labels
    .map((label) => ({ label, before: valueIn(before, label), after: valueIn(now, label) }))
    .filter((line) => line.before !== line.after)
}

/** The notice as a paper to be signed, printed and posted; number and day are left for the clerk. */
export const focalNoticePaper = (agency: Agency, on: LocalDate, training: boolean): PaperDocument => ({
  title: 'Thông báo đầu mối cung cấp thông tin',
  blocks: [
    ...(training ? [trainingMark()] : []),
    openHeadingBlock(agency, 'TB', on),
    {
      kind: 'title',
      title: 'THÔNG BÁO',
      subtitle: 'Về đầu mối tiếp nhận yêu cầu và cung cấp thông tin',
    },
    paragraphBlock(
      `Thực hiện pháp luật về tiếp cận thông tin, ${agency.name} thông báo đầu mối tiếp nhận yêu cầu và cung cấp thông tin như sau:`,
    ),
    ...noticeLines(agency).map(({ label, value }) => lineBlock(label, value)),
    paragraphBlock(`Trên đây là thông báo của ${agency.name} để tổ chức, cá nhân được biết và liên hệ khi cần./.`),
    signerBlock(agency),
    { kind: 'recipients', lines: ['Cổng, trang thông tin điện tử;', 'Niêm yết tại trụ sở;', 'Lưu: VT.'] },
  ],
  marginNotes: ['Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.'],
})

export type FocalNotice = {
  readonly lines: readonly NoticeLine[]
  readonly paper: PaperDocument
  /** What differs from the notice published last; null: none was recorded yet. */
  readonly changes: ReturnType<typeof noticeDifferences> | null
  /** Newest first, each with what it changed against the one before. */
  readonly history: readonly {
    readonly id: number
    readonly on: LocalDate
    readonly by: string
    readonly differences: ReturnType<typeof noticeDifferences>
  }[]
}
