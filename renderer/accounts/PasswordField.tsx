import { PasswordInput } from '@mantine/core'
import { type KeyboardEvent, type Ref, useState } from 'react'

export type PasswordFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly fresh?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A password with an eye to read it by; says so when Caps Lock is on. `fresh`: a new one is being chosen. */
export const PasswordField = ({
  label,
  value,
  onChange,
  error,
  autoFocus = false,
  fresh = false,
  ref,
}: PasswordFieldProps) => {
  const [capsLock, setCapsLock] = useState(false)
  const [shown, setShown] = useState(false)
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <PasswordInput
        {...(ref ? { ref } : {})}
        label={label}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{ 'aria-label': shown ? 'Ẩn mật khẩu' : 'Hiện mật khẩu', tabIndex: 0 }}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        spellCheck={false}
        autoFocus={autoFocus}
      />
      {capsLock ? <p role="status">Đang bật Caps Lock.</p> : null}
    </div>
  )
}
