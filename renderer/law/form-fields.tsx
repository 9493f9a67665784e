import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, get, useFormContext, useFormState } from 'react-hook-form'
import { FormDay, type HeldDay } from '../components/FormDay.tsx'

type Field = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly placeholder?: string
}

const useFieldError = (name: string): string | undefined => {
  const { control } = useFormContext()
  const { errors } = useFormState({ control, name, exact: true })
  return (get(errors, name) as { message?: string } | undefined)?.message
}

/** A single line of the nearest form. */
export const LineField = ({ name, label, hint, required = false, placeholder }: Field): ReactNode => {
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

/** Several lines. */
export const LinesField = ({ name, label, hint, required = false, placeholder }: Field): ReactNode => {
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
      rows={3}
      spellCheck={false}
    />
  )
}

/** A day, typed or picked; what is no day stays as text for the form to refuse. */
export const DayOfForm = ({ name, label, required = false }: Field): ReactNode => {
  const { control } = useFormContext()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <FormDay
          label={label}
          name={name}
          required={required}
          held={(field.value as HeldDay | undefined) ?? null}
          onHeld={field.onChange}
          onBlur={field.onBlur}
          ref={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** One of a few. */
export const ChoiceOfForm = ({
  name,
  label,
  choices,
}: Field & { readonly choices: readonly { readonly value: string; readonly label: string }[] }): ReactNode => {
  const { register } = useFormContext()
  return <NativeSelect {...register(name)} label={label} data={[...choices]} error={useFieldError(name)} />
}

/** A whole number; empty is null. */
export const NumberOfForm = ({
  name,
  label,
  thousands = false,
}: Field & { readonly thousands?: boolean }): ReactNode => {
  const { control } = useFormContext()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          ref={field.ref}
          name={field.name}
          label={label}
          error={fieldState.error?.message}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          decimalSeparator=","
          thousandSeparator={thousands ? '.' : ''}
          hideControls
          value={(field.value as number | null) ?? ''}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(typeof value === 'number' ? value : null)}
        />
      )}
    />
  )
}
