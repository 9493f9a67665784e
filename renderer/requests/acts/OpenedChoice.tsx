import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import styles from '../requests.module.css'
import type { ActField } from './act-send.ts'

/** Something an earlier act opened, by the id of that act. */
export type Opened = { readonly id: number; readonly label: string }

/** Which of the things still open an act is about; where there is one, it is told instead of asked. */
export const OpenedChoice = ({
  name,
  label,
  opened,
}: {
  readonly name: Extract<ActField, `${string}Id`>
  readonly label: string
  readonly opened: readonly Opened[]
}): ReactNode => {
  const { control } = useFormContext()
  const [only] = opened
  if (opened.length === 1 && only) {
    return (
      <p className={styles.given}>
        {label}: <strong>{only.label}</strong>
      </p>
    )
  }
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NativeSelect
          ref={field.ref}
          name={field.name}
          label={label}
          withAsterisk
          error={fieldState.error?.message}
          data={opened.map((one) => ({ value: String(one.id), label: one.label }))}
          value={String(field.value ?? '')}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(Number(event.currentTarget.value))}
        />
      )}
    />
  )
}
