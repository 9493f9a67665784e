import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { deadlineAnnex } from '../../../shared/forms/deadline-annex.ts'
import type { Block, PaperDocument } from '../../../shared/forms/paper-document.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import type { InformationRequest } from '../../../shared/requests/information-request.ts'
import { type MilestoneKind, requestMilestones } from '../../../shared/requests/request-milestones.ts'
import { oldLawFacts, someAgency, someFacts } from '../../electron/requests/open-register.ts'
import { stateOf } from '../../law/changed-law.ts'
import { book } from '../../law/shipped-law-book.ts'
import { requestWith } from '../requests/request-with.ts'

const on = localDate('2026-11-22')
const annex = (request: InformationRequest, kind: MilestoneKind = 'provide', law: LawBook = book): PaperDocument => {
  const milestone = requestMilestones(law, stateOf(law).calendar, request, on).find((one) => one.kind === kind)
  if (!milestone) throw new Error(`no ${kind}`)
  return deadlineAnnex({ agency: someAgency, request, milestone, book: law, on, attachedTo: '', promised: '' })
}
const valid = (day: string) =>
  someFacts({ sentOn: localDate(day), receivedOn: localDate(day), validOn: localDate(day) })
const linesOf = ({ blocks }: PaperDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(blocks.flatMap((block) => (block.kind === 'line' ? [[block.label, block.value]] : [])))
const textWith = ({ blocks }: PaperDocument, beginning: string): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
    .find((text) => text.startsWith(beginning)) ?? ''
const blockOf = <Kind extends Block['kind']>({ blocks }: PaperDocument, kind: Kind): Extract<Block, { kind: Kind }> => {
  const found = blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

describe('the annex «Cách tính thời hạn»', () => {
  // 12 days from thứ Năm 12/11 end on the holiday 24/11: thứ Tư 25/11.
  const paper = annex(requestWith(valid('2026-11-12')))

  it('states the rule, its article, how sure it is and the law data it was counted by', () => {
    const lines = linesOf(paper)
    expect(lines['Mốc thời hạn']).toBe('Cung cấp thông tin')
    expect(lines['Quy định']).toBe('12 ngày kể từ ngày nhận được yêu cầu hợp lệ')
    expect(lines['Căn cứ']).toMatch(/^Điều 26 khoản 3 Luật Tiếp cận thông tin số 01\/2026\/QH16; Điều 147/)
    expect(lines['Mức chắc chắn của căn cứ']).toBe('Chưa đối chiếu Công báo')
    expect(textWith(paper, 'Dữ liệu pháp luật')).toMatch(/01\/2026\/QH16 \(bản \d+\); Bộ luật Dân sự 2015.*\(bản \d+\)/)
    expect(textWith(paper, 'Lịch ngày nghỉ')).toMatch(/\(bản \d+\); năm 2026: chính thức\.$/)
  })

  it('counts every day with its reason, the same days in the calendar and in the table', () => {
    const { rows } = blockOf(paper, 'table')
    expect(rows).toHaveLength(14)
    expect(rows[0]).toEqual(['Thứ Năm 12/11', '–', 'Ngày bắt đầu — không tính ngày này'])
    expect(rows[12]).toEqual(['Thứ Ba 24/11', '12', expect.stringContaining('Ngày Văn hóa Việt Nam')])
    expect(rows[13]).toEqual(['Thứ Tư 25/11', 'đến hạn', 'Thứ Tư — ngày làm việc; ngày đến hạn'])
    const days = blockOf(paper, 'months').months.flatMap(({ weeks }) => weeks.flat())
    const looks = Object.fromEntries(
      days.filter(({ day }) => day !== '').map(({ day, mark, look }) => [day, [mark, look]]),
    )
    expect([looks['12'], looks['14'], looks['16'], looks['24'], looks['25'], looks['26']]).toEqual([
      ['', 'start'],
      ['2', 'off'],
      ['4', 'counted'],
      ['12', 'off'],
      ['', 'due'],
      ['', 'plain'],
    ])
  })

  it('says «tạm tính» where a year is not decided, and which year that is', () => {
    const next = annex(requestWith(valid('2026-12-28')))
    expect(JSON.stringify(next.blocks)).toContain('(tạm tính)')
    expect(textWith(next, 'Lịch ngày nghỉ')).toMatch(/năm 2026: chính thức; năm 2027: tạm tính\.$/)
    expect(blockOf(next, 'table').rows[0]?.[0]).toBe('Thứ Hai 28/12/2026')
    expect(next.marginNotes.join()).toContain('tạm tính')
  })

  it('names an extended limit and the old law with their own rules', () => {
    const extension = { kind: 'extend', amount: 12, reason: 'x' } as const
    const extended = annex(requestWith(valid('2026-11-12'), ['2026-11-20', extension]), 'extended')
    expect(linesOf(extended)['Quy định']).toBe('12 ngày kể từ ngày nhận được yêu cầu hợp lệ, gia hạn thêm 12 ngày')
    const notice = annex(requestWith(oldLawFacts({ channel: 'post' })), 'notifyTimeLimit')
    expect(linesOf(notice)['Luật áp dụng (theo ngày gửi)']).toContain('104/2016/QH13')
    expect(linesOf(notice)['Quy định']).toBe('03 ngày làm việc kể từ ngày nhận được yêu cầu hợp lệ')
  })

  it('says when the article was compared, and who brought a rule that was not shipped', () => {
    const compared: LawBook = {
      ...book,
      checks: [{ datum: 'luat-01-2026.26.3.cung-cap', by: 'Lương Thị Hà', on: localDate('2026-11-21') }],
      packs: book.packs.map((pack) => (pack.pack === 'luat-01-2026' ? { ...pack, version: 7, origin: 'file' } : pack)),
    }
    const other = annex(requestWith(valid('2026-11-12')), 'provide', compared)
    expect(linesOf(other)['Mức chắc chắn của căn cứ']).toBe('Đã đối chiếu, ngày 21/11/2026')
    expect(textWith(other, 'Dữ liệu pháp luật')).toContain('(bản 7, nhập từ tệp)')
  })
})
