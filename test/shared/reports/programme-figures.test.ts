import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankActivity } from '../../../shared/programme/activity.ts'
import { blankInspection } from '../../../shared/programme/inspection.ts'
import { blankNeed } from '../../../shared/programme/need.ts'
import type { ContentOf, ProgrammeKind, ProgrammeRecord } from '../../../shared/programme/programme-record.ts'
import { blankRegulation } from '../../../shared/programme/regulation.ts'
import { blankReview } from '../../../shared/programme/review.ts'
import { blankTask } from '../../../shared/programme/task.ts'
import { kindOfProgrammeFigure, programmeFigures } from '../../../shared/reports/programme-figures.ts'
import { programmeSentences } from '../../../shared/reports/programme-sentences.ts'
import { sumsOfFigures } from '../../../shared/reports/report-sums.ts'
import { book } from '../../law/shipped-law-book.ts'

const day = localDate
const scope = { from: day('2025-12-15'), to: day('2026-12-14'), asOf: day('2026-11-23') }
const blank = {
  task: blankTask,
  activity: blankActivity,
  review: blankReview,
  regulation: blankRegulation,
  inspection: blankInspection,
  need: blankNeed,
} as const

let last = 0
const record = <Kind extends ProgrammeKind>(
  kind: Kind,
  fields: Partial<ContentOf<Kind>['fields']>,
): ProgrammeRecord => {
  last += 1
  return { id: last, kind, files: [], fields: { ...blank[kind], ...fields } } as unknown as ProgrammeRecord
}

const count = (records: readonly ProgrammeRecord[]) => {
  const figures = programmeFigures(book, scope, records)
  return (id: string) => figures.find((figure) => figure.id === `programme.${id}`)?.value
}

const values = (of: ReturnType<typeof count>, ...ids: readonly string[]) => ids.map(of)

describe('figures of the programme', () => {
  it('count tasks owed in the period by how they stand on the day of the figures', () => {
    const of = count([
      record('task', { state: 'done', dueOn: day('2026-09-30'), doneOn: day('2026-09-30') }),
      record('task', { state: 'done', dueOn: day('2026-09-30'), doneOn: day('2026-10-01') }),
      record('task', { state: 'done', dueOn: day('2026-12-31'), doneOn: day('2026-11-24') }),
      record('task', { state: 'done', dueOn: day('2025-12-14'), doneOn: day('2025-12-14') }),
      record('task', { dueOn: day('2026-11-22') }),
      record('task', { dueOn: day('2026-11-23') }),
      record('task', { dueOn: day('2026-12-15') }),
      record('task', { dueText: 'Thường xuyên' }),
      record('task', { state: 'notApplicable', reason: 'Không có', dueOn: day('2026-01-01') }),
    ])
    expect(values(of, 'tasks', 'tasks.done', 'tasks.doneLate', 'tasks.late', 'tasks.running')).toEqual([5, 1, 1, 1, 2])
  })

  it('count activities and who took part, and focal points of trainings alone', () => {
    const of = count([
      record('activity', { kind: 'training', on: day('2026-10-01'), officials: 20, focalPoints: 3 }),
      record('activity', { kind: 'briefing', on: day('2026-11-23'), officials: 30, focalPoints: 2, residents: 15 }),
      record('activity', { kind: 'spread', on: day('2026-11-24'), residents: 100 }),
      record('activity', { kind: 'media', on: day('2025-12-14'), residents: 100 }),
    ])
    expect(values(of, 'activities', 'activities.training', 'activities.briefing', 'activities.spread')).toEqual([
      2, 1, 1, 0,
    ])
    expect(
      values(of, 'participants', 'participants.officials', 'participants.focalPoints', 'participants.residents'),
    ).toEqual([70, 50, 5, 15])
    expect(of('focalPointsTrained')).toBe(3)
  })

  it('count reviewed documents by what is proposed, inspections, and violations with what became of them', () => {
    const of = count([
      record('review', { proposal: 'amend', reviewedOn: day('2026-10-01') }),
      record('review', { proposal: 'issue', reviewedOn: day('2026-10-01') }),
      record('review', { proposal: 'keep', reviewedOn: day('2025-12-14') }),
      record('inspection', { kind: 'selfCheck', on: day('2026-06-01') }),
      record('inspection', { kind: 'violation', on: day('2026-06-01'), handledOn: day('2026-11-23') }),
      record('inspection', { kind: 'violation', on: day('2026-06-01'), handledOn: day('2026-11-24') }),
    ])
    expect(values(of, 'reviews', 'reviews.amend', 'reviews.issue', 'reviews.keep')).toEqual([2, 1, 1, 0])
    expect(values(of, 'inspections', 'violations', 'violations.handled', 'violations.open')).toEqual([1, 2, 1, 1])
  })

  it('count one regulation in force, the newest, from its day on', () => {
    const old = { number: '01/QĐ-UBND', decidedOn: day('2023-03-02') }
    const newer = { number: '50/QĐ-UBND', decidedOn: day('2026-10-01'), publishedOn: day('2026-10-05') }
    const both = [record('regulation', old), record('regulation', newer)]
    expect(values(count(both), 'regulation', 'regulation.published', 'regulation.issuedInPeriod')).toEqual([1, 1, 1])
    const later = [record('regulation', { ...newer, inForceFrom: day('2026-12-01') })]
    expect(count(later)('regulation')).toBe(0)
    expect(count([record('regulation', {})])('regulation')).toBe(0)
    expect(count([record('regulation', { ...old, endedOn: scope.asOf })])('regulation')).toBe(0)
  })

  it('are not kept, rather than 0, where nothing of the kind was ever entered', () => {
    const of = count([record('need', { amount: 15_000_000 }), record('need', { amount: 1, state: 'met' })])
    expect(values(of, 'needs', 'needsMoney')).toEqual([1, 15_000_000])
    expect(values(of, 'tasks', 'activities', 'reviews', 'regulation', 'violations')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('add up: every breakdown equals its main figure, and every case is of the kind it opens', () => {
    const records = [
      record('task', { dueOn: day('2026-10-31') }),
      record('activity', { kind: 'other', on: day('2026-10-01'), others: 4 }),
      record('review', { proposal: 'abolish', reviewedOn: day('2026-10-01') }),
      record('inspection', { kind: 'audit', on: day('2026-06-01') }),
      record('inspection', { kind: 'violation', on: day('2026-06-01') }),
      record('regulation', { number: '1', decidedOn: day('2026-06-01') }),
      record('need', { amount: 10 }),
    ]
    const figures = programmeFigures(book, scope, records)
    const value = (id: string) => figures.find((figure) => figure.id === id)?.value ?? 0
    const told = { period: scope, asOf: scope.asOf, figures, distributions: [], series: [], checks: [] }
    expect(programmeSentences(told)).toEqual([
      'Kế hoạch triển khai có 01 nhiệm vụ phải thực hiện trong kỳ (chưa xong, quá hạn 01 nhiệm vụ).',
      'Đã tổ chức 01 hoạt động quán triệt, tập huấn, tuyên truyền (hoạt động khác 01 hoạt động), 04 lượt người tham gia.',
      'Đã rà soát 01 văn bản quy phạm pháp luật (bãi bỏ 01 văn bản).',
      'Có 01 quy chế nội bộ về cung cấp thông tin đang có hiệu lực.',
      'Có 01 cuộc kiểm tra, thanh tra về tiếp cận thông tin.',
      'Có 01 vụ việc vi phạm về tiếp cận thông tin (chưa xử lý xong 01 vụ việc).',
    ])
    expect(figures.filter(({ level, article }) => level === 0 && article === '')).toEqual([])
    const sums = sumsOfFigures(figures)
    expect(sums.length).toBeGreaterThan(5)
    for (const { wholeId, partIds } of sums)
      expect(
        partIds.reduce((sum, id) => sum + value(id), 0),
        wholeId,
      ).toBe(value(wholeId))
    for (const { id, cases } of figures)
      for (const one of cases.ids)
        expect(records.find((each) => each.id === one)?.kind, id).toBe(kindOfProgrammeFigure(id))
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  })
})
