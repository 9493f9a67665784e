import { type ReactNode, useState } from 'react'
import { get, useFormState } from 'react-hook-form'
import { type FactsPath, useFacts } from './facts-form.ts'
import styles from './requests.module.css'

/** Fields seldom needed, folded away; they unfold by themselves when one of them (`names`) is wrong. */
export const MoreFields = ({
  summary,
  names,
  children,
}: {
  readonly summary: string
  readonly names: readonly FactsPath[]
  readonly children: ReactNode
}): ReactNode => {
  const { control } = useFacts()
  const { errors } = useFormState({ control })
  const wrong = names.some((name) => get(errors, name) !== undefined)
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.more} open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
