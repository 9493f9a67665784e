import { type ReactNode, type Ref, useRef, useState } from 'react'
import { isLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts'
import { useToday } from '../law-book-store.ts'
import { DayField } from './DayField.tsx'
import { typedDay } from './typed-day.ts'

/** What a form holds for a day: the day, nothing, or (while it is no day) the very text that was typed. */
export type HeldDay = string | null

const dayOf = (held: HeldDay): LocalDate | null => (held !== null && isLocalDate(held) ? held : null)

/**
 * A day inside a form. The day field alone keeps its last good day while something else is typed; here the form is told
 * of every text, so that «31/02/2026» is refused on saving instead of the day before it being saved in silence.
 */
export const FormDay = ({
  label,
  name,
  held,
  onHeld,
  onBlur,
  required,
  error,
  ref,
}: {
  readonly label: string
  readonly name: string
  readonly held: HeldDay
  readonly onHeld: (held: HeldDay) => void
  readonly onBlur: () => void
  readonly required: boolean
  readonly error: string | undefined
  readonly ref: Ref<HTMLInputElement>
}): ReactNode => {
  const today = useToday()
  const told = useRef<HeldDay>(held)
  const [shown, setShown] = useState(dayOf(held))
  if (held !== told.current) {
    // Somebody else set the day: a restored draft, or a day that follows another.
    told.current = held
    setShown(dayOf(held))
  }
  const tell = (next: HeldDay): void => {
    told.current = next
    onHeld(next)
  }
  return (
    <div
      onInput={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return
        const text = event.target.value.trim()
        tell(text === '' ? null : (typedDay(text, today) ?? text))
      }}
    >
      <DayField
        label={label}
        name={name}
        required={required}
        value={shown}
        onChange={(day) => {
          setShown(day)
          tell(day)
        }}
        onBlur={onBlur}
        error={error}
        inputRef={ref}
      />
    </div>
  )
}
