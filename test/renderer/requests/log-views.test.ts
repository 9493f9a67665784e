import { describe, expect, it } from 'vitest'
import { movedColumn, orderedColumns, usualColumns } from '../../../renderer/requests/kept-columns.ts'
import { wholeLog } from '../../../renderer/requests/log-store.ts'
import { questionOf, readyViews, sameView, viewOf } from '../../../renderer/requests/log-views.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { viewContentSchema } from '../../../shared/requests/saved-view.ts'

describe('columns of the log', () => {
  it('keep the number in front, each once, unknown ones and ID numbers left out', () => {
    expect(orderedColumns(['dueOn', 'number', 'idNumber', 'dueOn', 'lạ', 'purpose'])).toEqual([
      'number',
      'dueOn',
      'purpose',
    ])
  })

  it('move by one place, never in front of the number nor past the end', () => {
    const columns = ['number', 'dueOn', 'purpose'] as const
    expect(movedColumn(columns, 'purpose', -1)).toEqual(['number', 'purpose', 'dueOn'])
    expect(movedColumn(columns, 'dueOn', 1)).toEqual(['number', 'purpose', 'dueOn'])
    expect(movedColumn(columns, 'dueOn', -1)).toEqual(columns)
    expect(movedColumn(columns, 'purpose', 1)).toEqual(columns)
    expect(movedColumn(columns, 'number', 1)).toEqual(columns)
  })
})

describe('views of the log', () => {
  it('that come with the app can be kept as an officer’s own, and differ from each other', () => {
    const views = readyViews(localDate('2026-11-23'))
    for (const { content } of views) expect(viewContentSchema.parse(content)).toEqual(content)
    for (const one of views)
      expect(views.filter((other) => sameView(one.content, other.content)).map(({ id }) => id)).toEqual([one.id])
  })

  it('say which view the log shows: the whole of it at first, the opened one after', () => {
    const [whole, open] = readyViews(localDate('2026-11-23'))
    if (!whole || !open) throw new Error('There are views')
    const now = viewOf(wholeLog, [...usualColumns])
    expect(sameView(now, whole.content)).toBe(true)
    const opened = viewOf(questionOf(open.content), open.content.columns)
    expect(sameView(opened, open.content)).toBe(true)
    expect(sameView({ ...opened, text: 'đất' }, open.content)).toBe(false)
    expect(sameView({ ...opened, columns: ['number', 'requester', 'dueOn'] }, open.content)).toBe(false)
  })

  it('follow the month: what was received from its first day to today', () => {
    const month = readyViews(localDate('2026-03-09')).find(({ id }) => id === 'month')
    expect(month?.content.conditions).toMatchObject({ from: '2026-03-01', to: '2026-03-09' })
  })
})
