import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { schemaText } from '../../../shared/law/pack-schemas.ts'
import { countText, numberText, valueText } from '../../../shared/reports/figure-text.ts'
import { narrativeWarnings } from '../../../shared/reports/narrative-warnings.ts'
import { proposedNarrative } from '../../../shared/reports/proposed-narrative.ts'
import { reportFigures } from '../../../shared/reports/report-figures.ts'
import { type ReportKind, reportFileJsonSchema } from '../../../shared/reports/report-file.ts'
import { suggestedPeriod, suggestedPeriodOf } from '../../../shared/reports/suggested-period.ts'
import { book } from '../../law/shipped-law-book.ts'

describe('the suggested period', () => {
  it('runs from 15/12 of the year before to 14/12 and says that the rule is not verified', () => {
    const { from, to, note } = suggestedPeriod(book, 2026, localDate('2026-11-22'))
    expect([from, to]).toEqual(['2025-12-15', '2026-12-14'])
    expect(note).toContain('cần đối chiếu')
    expect(note).toContain('Điều 12 Nghị định số 09/2019/NĐ-CP')
  })
})

describe('the suggested period of another kind of report', () => {
  const today = localDate('2026-11-22')
  const of = (kind: ReportKind, year = 2026) => suggestedPeriodOf(book, kind, year, today)

  it('covers as many years as its text says, ends with the yearly one, and names the text', () => {
    expect([of('threeYears').from, of('threeYears').to]).toEqual(['2023-12-15', '2026-12-14'])
    expect(of('threeYears').note).toContain('Điều 12 khoản 3 Nghị định số 13/2018/NĐ-CP')
    expect([of('peoplesCouncil').from, of('peoplesCouncil').to]).toEqual(['2025-12-15', '2026-12-14'])
    expect(of('peoplesCouncil').note).toContain('Điều 14 khoản 3 Luật Thực hiện dân chủ ở cơ sở')
    expect(of('evidence').note).toContain('nguồn thứ cấp')
  })

  it('says that no text sets the days, and ends today while an ad hoc period runs', () => {
    expect(of('peoplesCouncil').note).toContain('Văn bản không nêu ngày chốt số liệu')
    expect([of('adHoc').from, of('adHoc').to]).toEqual(['2025-12-15', '2026-11-22'])
    expect(of('adHoc', 2025).to).toBe('2025-12-14')
  })
})

describe('numbers in a report', () => {
  it('are grouped by thousands, and below ten take a zero in running text', () => {
    expect(numberText(1_234_567)).toBe('1.234.567')
    expect(numberText(999)).toBe('999')
    expect([countText(0, 'mục'), countText(9, 'mục'), countText(10, 'mục')]).toEqual(['0 mục', '09 mục', '10 mục'])
  })

  it('say that nothing is kept instead of 0 where the register cannot know', () => {
    expect(valueText(null)).toBe('Chưa ghi nhận')
    expect(valueText(0)).toBe('0')
  })
})

describe('what to look at again in the text', () => {
  const filled = { situation: 'Đã làm 12 việc.', difficulties: 'Không có.', proposals: 'Tập huấn năm 2027.' }

  it('is nothing for three plain parts', () => {
    expect(narrativeWarnings(filled)).toEqual([])
  })

  it('is each empty part', () => {
    expect(narrativeWarnings({ ...filled, proposals: '  \n' })).toHaveLength(1)
  })

  it('is a number that looks like a person’s paper or telephone', () => {
    for (const personal of ['020190001234', '0912 345 678', '020 190 001 234'])
      expect(narrativeWarnings({ ...filled, situation: `Ông A, số ${personal}.` })).toHaveLength(1)
    expect(narrativeWarnings({ ...filled, situation: 'Quyết định 1234/QĐ-UBND ngày 05/9/2026.' })).toEqual([])
  })
})

describe('the proposed sentences', () => {
  const scope = { from: localDate('2025-12-15'), to: localDate('2026-12-14'), asOf: localDate('2026-12-14') }

  it('claim nothing that the figures do not say', () => {
    const empty = reportFigures(book, { requests: [], items: [] }, { scope, receivedInLog: 0, previous: null })
    const proposed = proposedNarrative(empty, book)
    expect(proposed.situation).toContain('Trong kỳ không phát sinh yêu cầu cung cấp thông tin.')
    expect(proposed.difficulties).not.toContain('trễ hạn')
    expect(proposed.situation).not.toMatch(/Kế hoạch triển khai|Đã tổ chức|rà soát|quy chế/)
    expect(proposed.proposals).toContain('Nghị định hướng dẫn Luật 01/2026/QH16')
    expect(proposed.proposals).not.toContain('hoán đổi')
  })
})

describe('the published schema of the machine-readable report', () => {
  it('equals what the code gives', () => {
    const file = new URL('../../../resources/schema/report.schema.json', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(schemaText(reportFileJsonSchema()))
  })
})
