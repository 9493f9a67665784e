import { type ReactNode, useEffect, useState } from 'react'
import { type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form'
import type { PetitionDetails } from '../../../shared/petitions/petition-list.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { settle } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useReturnFocus } from '../../components/form-focus.ts'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import styles from './petitions.module.css'

type Props<Values extends FieldValues> = {
  readonly title: string
  readonly form: UseFormReturn<Values>
  readonly ask: (values: Values) => Promise<Result<PetitionDetails>>
  readonly first: Path<Values>
  readonly confirmLabel: string
  /** Part of a field's name in refusals that its name in the form lacks. */
  readonly prefix?: string
  readonly onDone: (details: PetitionDetails) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A form about a petition: what was refused at its fields, Ctrl+S and the two buttons. */
export const PetitionPanelForm = <Values extends FieldValues>({
  title,
  form,
  ask,
  first,
  confirmLabel,
  prefix = '',
  onDone,
  onCancel,
  children,
}: Props<Values>): ReactNode => {
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  useReturnFocus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => form.setFocus(first), [])
  const send = async (values: Values): Promise<void> => {
    setBusy(true)
    const result = await settle(ask(values))
    setBusy(false)
    if (result.ok) return onDone(result.value)
    const fields = Object.keys(form.getValues())
    const placed = (result.error.issues ?? []).flatMap(({ field = '', message }) => {
      const name = field.startsWith(prefix) ? field.slice(prefix.length) : field
      return fields.includes(name) ? [{ name: name as Path<Values>, message }] : []
    })
    for (const { name, message } of placed) form.setError(name, { message })
    if (placed[0]) form.setFocus(placed[0].name)
    setError(placed.length > 0 ? undefined : result.error)
  }
  const submit = (): void => {
    if (!busy) void form.handleSubmit(send)()
  }
  useShortcuts({ 'Ctrl+S': submit, Escape: onCancel })
  return (
    <FormProvider {...form}>
      <Panel title={title}>
        <form className={styles.form} aria-label={title} noValidate onSubmit={(event) => event.preventDefault()}>
          {children}
          {error ? (
            <div className={styles.wide}>
              <ErrorPanel error={error} kept="Nội dung đang nhập vẫn còn trên màn hình." />
            </div>
          ) : null}
          <div className={styles.foot}>
            <ActionButton kind="primary" label={confirmLabel} shortcut="Ctrl+S" onPress={submit} busy={busy} />
            <ActionButton label="Thôi" onPress={onCancel} />
          </div>
        </form>
      </Panel>
    </FormProvider>
  )
}
