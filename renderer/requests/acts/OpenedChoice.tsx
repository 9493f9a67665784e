import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useHeldField } from '../../components/form-fields.tsx'
import styles from '../requests.module.css'
import type { ActField } from './act-send.ts'

/** Something an earlier act opened, by the id of that act. */
export type Opened = { readonly id: number; readonly label: string }

type OpenedParts = {
  readonly name: Extract<ActField, `${string}Id`>
  readonly label: string
  readonly opened: readonly Opened[]
}

/** Which of the things still open an act is about; where there is one, it is told instead of asked. */
export const OpenedChoice = ({ name, label, opened }: OpenedParts): ReactNode => {
  const [only] = opened
  return opened.length === 1 && only ? (
    <p className={styles.given}>
      {label}: <strong>{only.label}</strong>
    </p>
  ) : (
    <Choice name={name} label={label} opened={opened} />
  )
}

const Choice = ({ name, label, opened }: OpenedParts): ReactNode => {
  const { field, error } = useHeldField(name)
  return (
    <NativeSelect
      ref={field.ref}
      name={field.name}
      label={label}
      withAsterisk
      error={error}
      data={opened.map((one) => ({ value: String(one.id), label: one.label }))}
      value={String(field.value ?? '')}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(Number(event.currentTarget.value))}
    />
  )
}
