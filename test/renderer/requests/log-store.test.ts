import { beforeEach, describe, expect, it } from 'vitest'
import { questionFromParams, useLogStore, wholeLog } from '../../../renderer/requests/log-store.ts'
import { filterWords, withoutFilters } from '../../../renderer/requests/log-words.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import { book } from '../../law/shipped-law-book.ts'

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

  it('shows further conditions as words too, and drops them all at once while text and order stay', () => {
    const question = {
      ...wholeLog,
      text: 'đất',
      sort: 'dueOn' as const,
      conditions: {
        state: 'refused' as const,
        law: 'luat-104-2016' as const,
        channel: 'post' as const,
        requesterKind: 'foreigner' as const,
        from: localDate('2026-07-01'),
        to: localDate('2026-09-30'),
        assignedTo: 'Lý Thị Mai',
      },
    }
    const words = filterWords(question, dataOfKind(book, 'law'))
    expect(words.map(({ label }) => label)).toEqual([
      'Kết quả: Đã từ chối',
      'Luật 104/2016/QH13',
      'Hình thức: Dịch vụ bưu chính',
      'Người nước ngoài cư trú tại Việt Nam',
      'Nhận từ ngày 01/07/2026',
      'Nhận đến ngày 30/09/2026',
      'Giao cho: Lý Thị Mai',
    ])
    expect(words.map(({ without }) => filterWords(without).length)).toEqual([6, 6, 6, 6, 6, 6, 6])
    expect(withoutFilters(question)).toEqual({ ...wholeLog, text: 'đất', sort: 'dueOn', conditions: noConditions })
  })

  it('does not take a filter it does not know', () => {
    expect(questionFromParams({ filter: 'mới' })).toBeNull()
    expect(questionFromParams({ ids: ['1'] })).toBeNull()
  })
})
