import { type ReactNode, useEffect, useRef } from 'react'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { dayAfterKey, weekdays } from './month-days.ts'

/**
 * The table of a month, Monday first, around rows the caller draws. One tab stop, the square with tabIndex 0; arrows go by day and
 * week, Home and End in the week, Page Up and Page Down by month, and the focus with them.
 */
export const MonthTable = ({
  className,
  label,
  at,
  onMove,
  takeFocus = false,
  children,
}: {
  readonly className: string | undefined
  readonly label: string
  /** The day the keys go out from. */
  readonly at: LocalDate
  readonly onMove: (day: LocalDate) => void
  /** Focused as it comes on. */
  readonly takeFocus?: boolean
  readonly children: ReactNode
}): ReactNode => {
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(takeFocus)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the day.
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [at])
  return (
    <table
      className={className}
      ref={table}
      aria-label={label}
      onKeyDown={(event) => {
        const next = event.ctrlKey || event.altKey ? undefined : dayAfterKey(event.key, at)
        if (!next) return
        event.preventDefault()
        wantsFocus.current = true
        onMove(next)
      }}
    >
      <thead>
        <tr>
          {weekdays.map(([short, name]) => (
            <th key={short} scope="col" abbr={name}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
