import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { get, useController, useFormContext, useFormState } from 'react-hook-form'
import { isLocalDate, type LocalDate } from '../../shared/calendar/local-date.ts'
import { FormDay, type HeldDay } from './FormDay.tsx'
import { TimeField } from './TimeField.tsx'

/** A field of the nearest form provider. */
export type Field<Name extends string = string> = {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}
type TextKind = Field & { readonly placeholder?: string }

const useFieldError = (name: string): string | undefined => {
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name, exact: true })
  return (get(errors, name) as { message?: string } | undefined)?.message
}

/** What every input needs that hands its value over itself: name, focus, leaving, the refusal. */
export const useHeldField = (name: string) => {
  const { control } = useFormContext()
  const { field, fieldState } = useController({ control, name })
  return { field, error: fieldState.error?.message }
}

/** A single line of text. Too much of it is refused in words on saving; a limit in the box would cut a pasted text in silence. */
export const TextField = ({ name, label, hint, required = false, placeholder }: TextKind): ReactNode => {
  const { register } = useFormContext()
  return (
    <TextInput
      {...register(name)}
      label={label}
      description={hint}
      {...(placeholder ? { placeholder } : {})}
      error={useFieldError(name)}
      withAsterisk={required}
      aria-required={required}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Several lines of text; grows with what is typed. */
export const LongTextField = ({
  name,
  label,
  hint,
  required = false,
  placeholder,
  rows = 2,
}: TextKind & { readonly rows?: number }): ReactNode => {
  const { register } = useFormContext()
  return (
    <Textarea
      {...register(name)}
      label={label}
      description={hint}
      {...(placeholder ? { placeholder } : {})}
      error={useFieldError(name)}
      withAsterisk={required}
      aria-required={required}
      rows={rows}
      spellCheck={false}
    />
  )
}

/** A day typed as dd/MM/yyyy or picked; empty is null. */
export const DayTextField = ({
  name,
  label,
  required,
  onDay,
}: Field & { readonly onDay?: (day: LocalDate | null) => void }): ReactNode => {
  const { field, error } = useHeldField(name)
  return (
    <FormDay
      label={label}
      name={name}
      required={required ?? false}
      held={(field.value as HeldDay | undefined) ?? null}
      onHeld={(held) => {
        field.onChange(held)
        if (held === null || isLocalDate(held)) onDay?.(held)
      }}
      onBlur={field.onBlur}
      ref={field.ref}
      error={error}
    />
  )
}

/** A time of day, typed 18:30, 18h30 or 1830; empty when nobody wrote it down. */
export const TimeTextField = ({ name, label, hint }: Field): ReactNode => {
  const { field, error } = useHeldField(name)
  return (
    <TimeField
      label={label}
      name={name}
      {...(hint ? { description: hint } : {})}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={error}
    />
  )
}

/** One of a few; a plain list that opens with Alt+down or by typing its first letter. */
export const ChoiceField = ({
  name,
  label,
  hint,
  required,
  choices,
  empty,
}: Field & {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Wording of «not chosen yet»; such a choice is stored as null. */
  readonly empty?: string
}): ReactNode => {
  const { field, error } = useHeldField(name)
  return (
    <NativeSelect
      ref={field.ref}
      name={field.name}
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      error={error}
      data={[...(empty === undefined ? [] : [{ value: '', label: empty }]), ...choices]}
      value={(field.value as string | null) ?? ''}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

/** A whole number; empty is null. */
export const NumberField = ({
  name,
  label,
  hint,
  min = 0,
  max,
  thousands,
}: Field & { readonly min?: number; readonly max?: number; readonly thousands?: boolean }): ReactNode => {
  const { field, error } = useHeldField(name)
  return (
    <NumberInput
      ref={field.ref}
      name={field.name}
      label={label}
      description={hint}
      error={error}
      min={min}
      {...(max === undefined ? {} : { max })}
      clampBehavior="none"
      allowDecimal={false}
      decimalSeparator=","
      thousandSeparator={thousands ? '.' : ''}
      hideControls
      allowNegative={false}
      value={(field.value as number | null) ?? ''}
      onBlur={field.onBlur}
      onChange={(value) => field.onChange(typeof value === 'number' ? value : null)}
    />
  )
}

/** Yes or no. */
export const TickField = ({ name, label, hint }: Field): ReactNode => {
  const { field } = useHeldField(name)
  return (
    <Checkbox
      ref={field.ref}
      label={label}
      description={hint}
      checked={field.value === true}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  )
}
