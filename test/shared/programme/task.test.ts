import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankTask, nextTask, type TaskFields, taskFieldsSchema, taskStanding } from '../../../shared/programme/task.ts'

const today = localDate('2026-11-23')
const soonUntil = localDate('2026-12-01')
const task = (changes: Partial<TaskFields>): TaskFields => ({ ...blankTask, title: 'Tập huấn', ...changes })
const standing = (changes: Partial<TaskFields>) => taskStanding(task(changes), today, soonUntil)
const wrongFields = (changes: Partial<TaskFields>): readonly unknown[] => {
  const parsed = taskFieldsSchema.safeParse(task(changes))
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
}

describe('a task of the plan', () => {
  it('is late from the day after its last day on, and soon up to the last day that counts as soon', () => {
    expect(standing({ dueOn: localDate('2026-11-22') })).toBe('late')
    expect(standing({ dueOn: today })).toBe('soon')
    expect(standing({ dueOn: soonUntil })).toBe('soon')
    expect(standing({ dueOn: localDate('2026-12-02') })).toBe('running')
    expect(standing({ dueText: 'Quý III năm 2026' })).toBe('late')
    expect([standing({ dueText: 'Thường xuyên' }), standing({})]).toEqual(['ongoing', 'open'])
  })

  it('is done late when its day lies after the last one', () => {
    const done = { state: 'done', dueOn: localDate('2026-11-20') } as const
    expect(standing({ ...done, doneOn: localDate('2026-11-20') })).toBe('done')
    expect(standing({ ...done, doneOn: localDate('2026-11-21') })).toBe('doneLate')
    expect(standing({ state: 'notApplicable', reason: 'Không có', dueOn: localDate('2026-01-01') })).toBe(
      'notApplicable',
    )
  })

  it('asks for the day it was done, the reason it does not apply, and a last day when it repeats', () => {
    expect(wrongFields({ state: 'done' })).toEqual(['doneOn'])
    expect(wrongFields({ doneOn: today })).toEqual(['doneOn'])
    expect(wrongFields({ state: 'notApplicable' })).toEqual(['reason'])
    expect(wrongFields({ repeats: 'yearly' })).toEqual(['dueOn'])
    expect(wrongFields({ repeats: 'yearly', dueText: 'Quý IV năm 2026' })).toEqual([])
    expect(wrongFields({ title: '  ' })).toEqual(['title'])
  })

  it('comes again a quarter or a year later; the end of a month stays the end of a month', () => {
    const next = (repeats: TaskFields['repeats'], dueOn: string) =>
      nextTask(task({ repeats, dueOn: localDate(dueOn), state: 'done', doneOn: today }))
    expect(next('quarterly', '2026-06-30')?.dueOn).toBe('2026-09-30')
    expect(next('quarterly', '2026-09-30')?.dueOn).toBe('2026-12-31')
    expect(next('quarterly', '2026-11-15')?.dueOn).toBe('2027-02-15')
    expect(next('yearly', '2028-02-29')?.dueOn).toBe('2029-02-28')
    expect(next('yearly', '2026-12-31')).toMatchObject({ dueOn: '2027-12-31', state: 'notStarted', doneOn: null })
    expect(next('once', '2026-12-31')).toBe(null)
  })
})
