import { type ReactNode, type Ref, useEffect, useState } from 'react'
import type { Agency, WorkingHours } from '../../shared/agency/agency.ts'
import { TimeField } from '../components/TimeField.tsx'
import styles from './AgencyFields.module.css'

type Hours = Agency['workingHours']

const parts = ['Buổi sáng', 'Buổi chiều'] as const
const none: WorkingHours = { from: '', to: '' }
const isTyped = ({ from, to }: WorkingHours): boolean => from !== '' || to !== ''

/** One stretch alone stands where it begins: from noon on it is the afternoon. */
const slotsOf = (value: Hours): Hours => {
  const only = value.length === 1 ? value[0] : undefined
  return only && only.from >= '12:00' ? [none, only] : parts.map((_, index) => value[index] ?? none)
}
const sameHours = (one: Hours, other: Hours): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The working day, morning and afternoon; either may stay empty. */
export const WorkingHoursInput = ({
  value,
  onChange,
  onBlur,
  error,
  inputRef,
}: {
  readonly value: Hours
  readonly onChange: (hours: Hours) => void
  readonly onBlur: () => void
  readonly error: string | undefined
  /** Where a refusal puts the focus. */
  readonly inputRef: Ref<HTMLInputElement>
}): ReactNode => {
  const [slots, setSlots] = useState(() => slotsOf(value))
  // Only hours set from outside replace what is being typed.
  useEffect(() => setSlots((typed) => (sameHours(typed.filter(isTyped), value) ? typed : slotsOf(value))), [value])
  const change = (index: number, end: keyof WorkingHours, time: string): void => {
    const next = slots.map((slot, at) => (at === index ? { ...slot, [end]: time } : slot))
    setSlots(next)
    onChange(next.filter(isTyped))
  }
  return (
    <fieldset className={styles.hours} aria-describedby={error ? 'working-hours-error' : 'working-hours-hint'}>
      <legend>Giờ làm việc</legend>
      <p className={styles.hint} id="working-hours-hint">
        Để ghi rõ yêu cầu nhận trong hay ngoài giờ; không làm thay đổi ngày đến hạn.
      </p>
      <div className={styles.times}>
        {slots.map((slot, index) =>
          (['from', 'to'] as const).map((end) => (
            <TimeField
              key={`${parts[index]} ${end}`}
              name={`workingHours.${index}.${end}`}
              label={`${parts[index]} ${end === 'from' ? 'từ' : 'đến'}`}
              value={slot[end]}
              onChange={(time) => change(index, end, time)}
              onBlur={onBlur}
              {...(index === 0 && end === 'from' ? { inputRef } : {})}
            />
          )),
        )}
      </div>
      {error ? (
        <p className={styles.error} id="working-hours-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
