import { type ReactNode, useEffect } from 'react'
import { type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form'
import type { ActName } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Drawer } from '../../components/Drawer.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { actLabels } from '../act-words.ts'
import styles from '../requests.module.css'
import { useSendAct } from './act-send.ts'

type ActFormProps<Values extends FieldValues, Parsed> = {
  readonly act: ActName
  readonly form: UseFormReturn<Values, unknown, Parsed>
  readonly ask: (parsed: Parsed) => Promise<Result<RequestDetails>>
  /** Where the focus goes when the panel opens. */
  readonly first: Path<Values>
  readonly onDone: (details: RequestDetails) => void
  readonly onCancel: () => void
  readonly blocked?: boolean
  readonly children: ReactNode
}

/** The side panel of every act: heading, what was refused, fields, and the two buttons. */
export const ActForm = <Values extends FieldValues, Parsed>({
  act,
  form,
  ask,
  first,
  onDone,
  onCancel,
  blocked = false,
  children,
}: ActFormProps<Values, Parsed>): ReactNode => {
  const { error, busy, send } = useSendAct(form, ask, onDone)
  const submit = (): void => {
    if (!busy && !blocked) void form.handleSubmit(send)()
  }
  useShortcuts({ 'Ctrl+S': submit })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens.
  useEffect(() => form.setFocus(first), [])
  return (
    <FormProvider {...form}>
      <Drawer
        title={actLabels[act]}
        onClose={onCancel}
        footer={
          <>
            <ActionButton
              kind="primary"
              label="Xác nhận"
              shortcut="Ctrl+S"
              onPress={submit}
              busy={busy}
              disabled={blocked}
            />
            <ActionButton label="Thôi" onPress={onCancel} />
          </>
        }
      >
        <form
          className={styles.act}
          aria-label={actLabels[act]}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
          {children}
        </form>
      </Drawer>
    </FormProvider>
  )
}
