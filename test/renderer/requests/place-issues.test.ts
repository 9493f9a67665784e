import { describe, expect, it, vi } from 'vitest'
import { placeIssues } from '../../../renderer/requests/place-issues.ts'
import type { AppError } from '../../../shared/result.ts'

const error: AppError = {
  code: 'invalidInput',
  message: 'Có ô chưa đúng.',
  issues: [
    { field: 'unknown', message: 'Không có ô này.' },
    { field: 'on', message: 'Ngày sau hôm nay.' },
    { field: 'reason', message: 'Hãy nhập lý do.' },
  ],
}

describe('remarks of a refusal', () => {
  it('go to their fields, the first gets the focus, the homeless stay above the form', () => {
    vi.useFakeTimers()
    const placed: string[] = []
    const focused: string[] = []
    const rest = placeIssues(error, {
      place: (field) => field !== 'unknown' && placed.push(field) > 0,
      focus: (field) => void focused.push(field),
    })
    vi.runAllTimers()
    vi.useRealTimers()
    expect(placed).toEqual(['on', 'reason'])
    expect(focused).toEqual(['on'])
    expect(rest).toEqual({ ...error, issues: [{ field: 'unknown', message: 'Không có ô này.' }] })
  })

  it('leave nothing above the form when each found its field', () => {
    const whole = { ...error, issues: [{ field: 'on', message: 'Ngày sau hôm nay.' }] }
    expect(placeIssues(whole, { place: () => true, focus: () => undefined })).toBeNull()
  })

  it('without any field are shown whole', () => {
    const plain: AppError = { code: 'notAllowedNow', message: 'Yêu cầu đã kết thúc.' }
    expect(placeIssues(plain, { place: () => false, focus: () => undefined })).toEqual(plain)
  })
})
