import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { useToday } from '../law-book-store.ts'
import styles from './DayField.module.css'
import { MonthGrid } from './MonthGrid.tsx'
import { typedDay } from './typed-day.ts'

/**
 * A day, typed as dd/MM/yyyy (or shorter) or picked. `onChange` gets null when emptied and is not called for a text that
 * is not a day; then the field says so itself. Alt+Arrow Down opens the calendar; Arrow Up/Down in the field is left alone.
 */
export const DayField = ({
  label,
  value,
  onChange,
  onBlur,
  error,
  description,
  required = false,
  disabled = false,
  min,
  max,
  name,
  inputRef,
}: {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (day: LocalDate | null) => void
  readonly onBlur?: () => void
  readonly error?: ReactNode
  readonly description?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
  readonly name?: string
  readonly inputRef?: Ref<HTMLInputElement>
}) => {
  const today = useToday()
  const shown = value ? formatDay(value) : ''
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState(false)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    setText(shown)
    setWrong(false)
  }, [shown])

  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  const take = (typed: string): void => {
    if (typed.trim() === '') {
      setWrong(false)
      if (value !== null) onChange(null)
      return
    }
    const day = typedDay(typed, today)
    setWrong(day === null)
    if (day === null) return
    setText(formatDay(day))
    if (day !== value) onChange(day)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc inside closes the calendar only.
    <div
      className={styles.field}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        event.stopPropagation()
        setOpen(false)
        opener.current?.focus()
      }}
    >
      <TextInput
        ref={inputRef ?? null}
        label={label}
        {...(name ? { name } : {})}
        {...(description ? { description } : {})}
        required={required}
        disabled={disabled}
        error={wrong ? 'Ngày không đúng; ghi ngày/tháng/năm, ví dụ 05/09/2026.' : error}
        placeholder="ngày/tháng/năm"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={text}
        onChange={(event) => {
          const typed = event.currentTarget.value
          setText(typed)
          // A complete day counts at once, so that what depends on it follows while typing.
          const day = /[\s/.-]\d{4}$|^\d{8}$/.test(typed.trim()) ? typedDay(typed, today) : null
          if (day) setWrong(false)
          if (day && day !== value) onChange(day)
        }}
        onBlur={() => {
          take(text)
          onBlur?.()
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && event.altKey) {
            event.preventDefault()
            setOpen(true)
          } else if (event.key === 'Enter') take(text)
        }}
        rightSectionPointerEvents="all"
        rightSection={
          <button
            type="button"
            ref={opener}
            className={styles.open}
            aria-label={`Mở lịch: ${label}`}
            aria-expanded={open}
            disabled={disabled}
            tabIndex={-1}
            onClick={() => setOpen((before) => !before)}
          >
            <IconCalendar size={18} aria-hidden="true" />
          </button>
        }
      />
      {open ? (
        <div className={styles.calendar} role="dialog" aria-label={`Chọn ngày: ${label}`}>
          <MonthGrid
            today={today}
            chosen={value}
            min={min}
            max={max}
            takeFocus
            onChoose={(day) => {
              onChange(day)
              setOpen(false)
              box.current?.querySelector('input')?.focus()
            }}
          />
        </div>
      ) : null}
    </div>
  )
}
