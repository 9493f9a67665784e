import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showToast, useToasts } from '../../../renderer/components/toast-store.ts'

const texts = () => useToasts.getState().messages.map(({ text }) => text)
const undo = { label: 'Hoàn tác', onPress: () => undefined }

describe('messages in the corner', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useToasts.setState({ messages: [] })
  })
  afterEach(() => vi.useRealTimers())

  it('offer only the newest «Hoàn tác»', () => {
    showToast('Đã lưu một.', 'ok', undo)
    showToast('Đã xuất tệp.')
    showToast('Đã lưu hai.', 'ok', undo)
    expect(texts()).toEqual(['Đã xuất tệp.', 'Đã lưu hai.'])
  })

  it('stay longer when there is something to do', () => {
    showToast('Đã xuất tệp.')
    showToast('Đã lưu.', 'ok', undo)
    vi.advanceTimersByTime(4_000)
    expect(texts()).toEqual(['Đã lưu.'])
    vi.advanceTimersByTime(5_999)
    expect(texts()).toEqual(['Đã lưu.'])
    vi.advanceTimersByTime(1)
    expect(texts()).toEqual([])
  })
})
