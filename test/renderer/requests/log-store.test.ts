import { beforeEach, describe, expect, it } from 'vitest'
import { filterWords, questionFromParams, useLogStore, wholeLog } from '../../../renderer/requests/log-store.ts'

const store = () => useLogStore.getState()

describe('the question of the log', () => {
  beforeEach(() => useLogStore.setState({ question: wholeLog, openedWith: null }))

  it('follows a link with a filter, soonest deadline first', () => {
    store().openWith({ filter: 'overdue' })
    expect(store().question).toEqual({ ...wholeLog, filter: 'overdue', sort: 'dueOn', descending: false })
  })

  it('follows a figure to exactly its cases, even when there are none', () => {
    store().change({ text: 'cũ', year: 2025 })
    store().openWith({ ids: [4, 9], title: 'Số yêu cầu đã cung cấp' })
    expect(store().question).toEqual({ ...wholeLog, ids: [4, 9], title: 'Số yêu cầu đã cung cấp' })
    expect(questionFromParams({ ids: [], title: 'Số yêu cầu bị từ chối' })?.ids).toEqual([])
  })

  it('keeps what was typed when the same opening is returned to', () => {
    const params = { filter: 'open' }
    store().openWith(params)
    store().change({ text: 'đất' })
    store().openWith(params)
    expect(store().question.text).toBe('đất')
  })

  it('opened plainly keeps the filters in force but not a figure’s cases', () => {
    store().openWith({ filter: 'refused' })
    store().openWith({})
    expect(store().question.filter).toBe('refused')
    store().openWith({ ids: [1], title: 'Một' })
    store().openWith({})
    expect(store().question).toEqual(wholeLog)
  })

  it('shows every filter as a word that takes only itself away', () => {
    const question = { ...wholeLog, filter: 'soon' as const, year: 2026, ids: [1, 2], title: 'Kỳ 2026' }
    const words = filterWords(question)
    expect(words.map((word) => word.label)).toEqual(['Kỳ 2026 (2)', 'Sắp đến hạn', 'Năm 2026'])
    expect(words.map((word) => filterWords(word.without).length)).toEqual([2, 2, 2])
    expect(filterWords(wholeLog)).toEqual([])
  })

  it('does not take a filter it does not know', () => {
    expect(questionFromParams({ filter: 'mới' })).toBeNull()
    expect(questionFromParams({ ids: ['1'] })).toBeNull()
  })
})
