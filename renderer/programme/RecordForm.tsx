import { zodResolver } from '@hookform/resolvers/zod'
import { NativeSelect } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { type FieldValues, FormProvider, useForm, useWatch } from 'react-hook-form'
import type { ProgrammeField } from '../../shared/programme/programme-field.ts'
import {
  type ProgrammeContent,
  type ProgrammeKind,
  type ProgrammeRecord,
  programmeFieldSchemas,
  programmeFieldTables,
  recordTitle,
} from '../../shared/programme/programme-record.ts'
import type { AppError, Result } from '../../shared/result.ts'
import { api, settle, useCall } from '../api.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FieldsForRole } from '../components/ForRole.tsx'
import {
  ChoiceField,
  DayTextField,
  LongTextField,
  NumberField,
  TextField,
  useHeldField,
} from '../components/form-fields.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { useShortcuts } from '../components/shortcuts.ts'
import { showToast } from '../components/toast-store.ts'
import { readKeptDraft, useKeptDraft } from '../components/use-kept-draft.ts'
import { useToday } from '../law-book-store.ts'
import styles from './programme.module.css'

type Saved = { readonly record: ProgrammeRecord; readonly next: ProgrammeRecord | null }

/** Fields of a task that only some states ask for; elsewhere they are left empty. */
const stateOfField: Readonly<Record<string, string>> = { doneOn: 'done', reason: 'notApplicable' }

const isAsked = (kind: ProgrammeKind, field: ProgrammeField, state: unknown): boolean =>
  kind !== 'task' || stateOfField[field.key] === undefined || stateOfField[field.key] === state

/** What was being typed, as it was kept; what it may hold is asked when it is saved. */
const typedFields = (values: unknown): FieldValues | null =>
  typeof values === 'object' && values !== null ? (values as FieldValues) : null

/** The fields of one record being typed; what is not saved yet is kept as a draft. Ctrl+S saves, a refusal is shown at its field. */
export const RecordForm = ({
  content,
  id,
  startTyping = false,
  onSaved,
}: {
  readonly content: ProgrammeContent
  readonly id: number | null
  readonly startTyping?: boolean
  readonly onSaved: (saved: Saved) => void
}): ReactNode => {
  const { kind } = content
  const form = useForm<FieldValues>({
    resolver: zodResolver(programmeFieldSchemas[kind] as never) as never,
    defaultValues: { ...content.fields },
  })
  const { handleSubmit, reset, setError, formState } = form
  const [error, setRefusal] = useState<AppError>()
  const fields = programmeFieldTables[kind]
  const about = `${kind} ${id ?? 'new'}`
  const draft = useKeptDraft('programme', about, form)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another record starts the form afresh.
  useEffect(() => reset({ ...content.fields }), [content])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form of a record opens.
  useEffect(() => {
    let left = false
    void readKeptDraft('programme', about, typedFields).then((typed) => {
      if (left || typed === null || form.formState.isDirty) return
      for (const [key, value] of Object.entries(typed))
        if (key in content.fields) form.setValue(key, value, { shouldDirty: true })
      showToast('Đã khôi phục nội dung chưa lưu.')
    })
    return () => {
      left = true
    }
  }, [about])
  const room = useFormFocus<HTMLFormElement>(startTyping)

  const submit = handleSubmit(async (typed) => {
    const result: Result<Saved> = await settle(
      api.programme.save({ id, content: { kind, fields: typed } as ProgrammeContent }),
    )
    setRefusal(result.ok ? undefined : result.error)
    if (result.ok) {
      await draft.drop()
      return onSaved(result.value)
    }
    for (const { field = '', message } of result.error.issues ?? [])
      setError(field.replace(/^content\.fields\./, ''), { message }, { shouldFocus: true })
  })
  const may = useMay('programme.save')
  useShortcuts({ 'Ctrl+S': may ? () => void submit() : undefined })

  return (
    <FormProvider {...form}>
      <form ref={room} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <FieldsForRole call="programme.save">
          <Fields kind={kind} fields={fields} />
          {kind === 'activity' ? <TaskChoice /> : null}
        </FieldsForRole>
        {error && !error.issues?.length ? (
          <ErrorPanel error={error} kept="Nội dung đang nhập vẫn còn trên màn hình." />
        ) : null}
        <div className={styles.formFoot}>
          <ActionButton
            call="programme.save"
            kind="primary"
            label="Lưu"
            shortcut="Ctrl+S"
            submit
            onPress={() => undefined}
            busy={formState.isSubmitting}
          />
        </div>
      </form>
    </FormProvider>
  )
}

const Fields = ({
  kind,
  fields,
}: {
  readonly kind: ProgrammeKind
  readonly fields: readonly ProgrammeField[]
}): ReactNode => {
  const state: unknown = useWatch({ name: 'state' })
  return fields
    .filter((field) => isAsked(kind, field, state))
    .map((field) =>
      field.key === 'state' && kind === 'task' ? (
        <TaskState key="state" field={field} />
      ) : (
        <Input key={field.key} field={field} />
      ),
    )
}

/** The state of a task: «Xong» begins with today, another state has no day of being done. */
const TaskState = ({ field }: { readonly field: ProgrammeField }): ReactNode => {
  const today = useToday()
  const state = useHeldField('state')
  const doneOn = useHeldField('doneOn')
  const reason = useHeldField('reason')
  return (
    <NativeSelect
      ref={state.field.ref}
      name="state"
      label={field.label}
      error={state.error}
      data={[...(field.choices ?? [])]}
      value={String(state.field.value)}
      onBlur={state.field.onBlur}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        state.field.onChange(chosen)
        doneOn.field.onChange(chosen === 'done' ? (doneOn.field.value ?? today) : null)
        if (chosen !== 'notApplicable') reason.field.onChange('')
      }}
    />
  )
}

const Input = ({ field }: { readonly field: ProgrammeField }): ReactNode => {
  const { key: name, label, input, hint, choices, empty, required = false } = field
  const shared = { name, label, required, ...(hint ? { hint } : {}) }
  switch (input) {
    case 'day':
      return <DayTextField {...shared} />
    case 'choice':
      return <ChoiceField {...shared} choices={choices ?? []} {...(empty === undefined ? {} : { empty })} />
    case 'count':
    case 'year':
      return <NumberField {...shared} />
    case 'dong':
      return <NumberField {...shared} thousands />
    case 'text':
      return <LongTextField {...shared} />
    case 'line':
      return <TextField {...shared} />
  }
}

/** Which task of the plan an activity carries out. */
const TaskChoice = (): ReactNode => {
  const { value: tasks } = useCall(() => api.programme.list({ kind: 'task' }), 'tasks')
  const { field, error } = useHeldField('taskId')
  return (
    <NativeSelect
      ref={field.ref}
      name="taskId"
      label="Thực hiện nhiệm vụ"
      error={error}
      data={[
        { value: '', label: 'Không gắn với nhiệm vụ nào' },
        ...(tasks?.records ?? []).map((task) => ({ value: String(task.id), label: recordTitle(task) })),
      ]}
      value={field.value === null || field.value === undefined ? '' : String(field.value)}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    />
  )
}
