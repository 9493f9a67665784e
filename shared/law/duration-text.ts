import { assertNever } from '../result.ts'
import type { Duration } from './law-book.ts'

/** «12 ngày», «15 ngày làm việc», «06 tháng», «ngay»; below ten with a leading zero, as the law writes it. */
export const durationText = (duration: Duration): string => {
  switch (duration.unit) {
    case 'immediately':
      return 'ngay'
    case 'workingDay':
      return `${padded(duration.amount)} ngày làm việc`
    case 'day':
      return `${padded(duration.amount)} ngày`
    case 'month':
      return `${padded(duration.amount)} tháng`
    default:
      return assertNever(duration)
  }
}

const padded = (amount: number): string => String(amount).padStart(2, '0')
