import { describe, expect, it } from 'vitest'
import { figureCodes, readFigureCodes } from '../../../electron/bundle/figure-codes.ts'
import { reportBytes } from '../../../electron/bundle/pack-bundle.ts'
import { contentHash } from '../../../electron/files/content-hash.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { shortCode } from '../../../shared/reports/short-code.ts'
import { must } from '../requests/open-register.ts'
import { seeded } from './mutated-bundles.ts'
import { sampleReport } from './sample-bundle.ts'

/** A report of many figures with words that do not repeat, so that it takes several codes. */
const long: ReportFile = {
  ...sampleReport,
  figures: [
    ...sampleReport.figures,
    ...Array.from({ length: 150 }, (_, index) => ({
      ...(sampleReport.figures[0] as ReportFile['figures'][number]),
      id: `catalogue.${(index * 7919) % 1000}.${index}`,
      section: 'catalogue' as const,
      label: `Chỉ tiêu ${(index * 104_729) % 99_991} của danh mục số ${index}`,
      value: (index * 31_337) % 5003,
    })),
  ],
}
const codesOf = (report: ReportFile) => figureCodes(report, contentHash(reportBytes(report)))
const whyNot = (lines: readonly string[]): string => {
  const read = readFigureCodes(lines)
  return read.ok ? 'accepted' : read.error.message
}

describe('the codes of a printed report', () => {
  const codes = codesOf(long)

  it('hold its figures and name the data they were printed with, in any order and scanned twice', () => {
    expect(codes.length).toBeGreaterThan(3)
    const read = must(readFigureCodes([...codes, '', ` ${codes[1]}\r`].reverse()))
    expect(read.sha256).toBe(contentHash(reportBytes(long)))
    expect(read.shortCode).toBe(shortCode(read.sha256))
    expect(read.report.figures).toEqual(long.figures)
    expect({ ...read.report, narrative: long.narrative }).toEqual(long)
  })

  it('are digits only, few enough for a code that a desk scanner reads', () => {
    for (const code of codes) expect(code).toMatch(/^\d{28,1500}$/)
  })

  it('say which of them are still missing', () => {
    expect(whyNot(codes.toSpliced(1, 1))).toBe(`Còn thiếu mã 2 trong ${codes.length} mã. Hãy quét tiếp các mã đó.`)
    expect(whyNot(codes.slice(-1))).toContain('Còn thiếu mã 1, 2')
    expect(whyNot([])).toContain('Chưa có mã nào')
  })

  it('are refused with the number of the line when one is of another report or not whole', () => {
    const other = codesOf({ ...long, asOf: long.period.from })
    expect(whyNot([...codes.slice(0, 2), other[2] ?? ''])).toContain('Dòng 3 là mã của một báo cáo khác')
    expect(whyNot([codes[0] ?? '', (codes[1] ?? '').slice(0, -1)])).toContain('Dòng 2')
    expect(whyNot(['12/UBND-VP'])).toContain('Dòng 1')
    expect(whyNot([`9${(codes[0] ?? '').slice(1)}`])).toContain('phiên bản khác')
  })

  it('are refused when any digit was read wrong', () => {
    const random = seeded(7)
    for (let turn = 0; turn < 2000; turn += 1) {
      const lines = [...codes]
      const line = Math.floor(random() * lines.length)
      const text = lines[line] ?? ''
      const at = Math.floor(random() * text.length)
      const digit = String((Number(text[at]) + 1 + Math.floor(random() * 9)) % 10)
      lines[line] = text.slice(0, at) + digit + text.slice(at + 1)
      expect(whyNot(lines)).toContain(`Dòng ${line + 1}`)
    }
  })

  it('are refused when what they hold contradicts itself or is of the practice register', () => {
    expect(whyNot(codesOf({ ...sampleReport, training: true }))).toContain('tập dùng thử')
    expect(whyNot(codesOf({ ...sampleReport, figures: sampleReport.figures.slice(0, 3) }))).toContain('không khớp')
  })
})
