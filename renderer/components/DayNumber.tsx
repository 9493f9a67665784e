import type { ReactNode } from 'react'
import styles from './DayNumber.module.css'
import type { DayLook } from './day-look.ts'

/** The number of a day, drawn as the calendar has the day: one look on every sheet. */
export const DayNumber = ({
  day,
  look,
  today = false,
  title,
  className = '',
}: {
  readonly day: number
  readonly look: DayLook
  readonly today?: boolean
  readonly title?: string | undefined
  readonly className?: string | undefined
}): ReactNode => (
  <span className={`${styles.number} ${className}`} data-look={look} data-today={today} title={title}>
    {day}
  </span>
)
