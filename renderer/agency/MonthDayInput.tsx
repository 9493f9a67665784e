import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useEffect, useState } from 'react'
import { monthDayText, typedMonthDay } from './month-day.ts'

/** A day of every year, typed dd/MM and kept as MM-DD; what is not a day goes on as it is, for the form to refuse. */
export const MonthDayInput = ({
  label,
  description,
  value,
  onChange,
  onBlur,
  error,
  inputRef,
}: {
  readonly label: string
  readonly description: string
  readonly value: string
  readonly onChange: (monthDay: string) => void
  readonly onBlur: () => void
  readonly error: ReactNode
  readonly inputRef: Ref<HTMLInputElement>
}) => {
  const [text, setText] = useState(() => monthDayText(value))
  // Only a day set from outside replaces what is being typed.
  useEffect(() => setText((typed) => (typedMonthDay(typed) === value ? typed : monthDayText(value))), [value])
  return (
    <TextInput
      ref={inputRef}
      label={label}
      description={description}
      placeholder="ngày/tháng, ví dụ 20/12"
      error={error}
      value={text}
      maxLength={10}
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(typedMonthDay(event.currentTarget.value))
      }}
      onBlur={onBlur}
    />
  )
}
