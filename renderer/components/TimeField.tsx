import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useEffect, useState } from 'react'
import { typedTime } from './typed-time.ts'

/** A time of day, typed as people do and kept as HH:mm; what is no time goes on as it is, for the form to refuse. */
export const TimeField = ({
  label,
  name,
  value,
  onChange,
  onBlur,
  error,
  description,
  inputRef,
}: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onChange: (time: string) => void
  readonly onBlur?: () => void
  readonly error?: ReactNode
  readonly description?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}): ReactNode => {
  const [text, setText] = useState(value)
  // Only a time set from outside replaces what is being typed.
  useEffect(() => setText((typed) => (typedTime(typed) === value ? typed : value)), [value])
  return (
    <TextInput
      ref={inputRef ?? null}
      label={label}
      name={name}
      {...(description ? { description } : {})}
      placeholder="giờ:phút"
      error={error}
      value={text}
      maxLength={20}
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(typedTime(event.currentTarget.value))
      }}
      onBlur={() => {
        setText(value)
        onBlur?.()
      }}
    />
  )
}
