import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import {
  type CatalogueField,
  type CatalogueFieldPart,
  catalogueFieldParts,
  fieldsOfList,
} from '../../shared/catalogue/catalogue-fields.ts'
import {
  type CatalogueFields,
  type CatalogueList,
  catalogueFieldsSchema,
} from '../../shared/catalogue/catalogue-item.ts'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import type { AppError, Result } from '../../shared/result.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FieldsForRole } from '../components/ForRole.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import styles from './catalogue.module.css'
import { FieldInput } from './FieldInput.tsx'

/** The fields of one item. Saves on «Lưu» or Ctrl+S; a refusal is shown at its field and the focus goes there. */
export const ItemForm = ({
  list,
  fields,
  saveLabel,
  call,
  startTyping = false,
  save,
}: {
  readonly list: CatalogueList
  readonly fields: CatalogueFields
  readonly saveLabel: string
  /** What saving calls. */
  readonly call: CallName
  readonly startTyping?: boolean
  readonly save: (fields: CatalogueFields) => Promise<Result<unknown>>
}): ReactNode => {
  const form = useForm<CatalogueFields>({
    resolver: zodResolver(catalogueFieldsSchema) as never,
    defaultValues: fields,
  })
  const { control, handleSubmit, reset, setError, setFocus, formState } = form
  const [error, setRefusal] = useState<AppError>()
  const shown = fieldsOfList(list)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item or revision starts the form afresh.
  useEffect(() => reset(fields), [fields])

  // A new item is typed from its first field on; an old one is first read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => {
    if (startTyping) setFocus('title')
  }, [])

  const submit = handleSubmit(async (typed) => {
    const result = await save(typed)
    setRefusal(result.ok ? undefined : result.error)
    if (result.ok) return reset(typed)
    const first = (result.error.issues ?? []).flatMap((issue) =>
      shown
        .filter((field) => issue.field === field.key || issue.field === `fields.${field.key}`)
        .map((field) => ({ key: field.key, message: issue.message })),
    )
    for (const { key, message } of first) setError(key, { message })
    if (first[0]) setFocus(first[0].key)
  })
  const may = useMay(call)
  useShortcuts({ 'Ctrl+S': may ? () => void submit() : undefined })

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {list === 'notAccessible' ? (
        <p className={styles.warning}>
          Chỉ ghi tên nhóm thông tin, không ghi nội dung. Không nhập thông tin thuộc bí mật nhà nước vào máy tính này.
        </p>
      ) : null}
      <FieldsForRole call={call}>
        {partsOf(shown).map(({ label, fields: ofPart }) => (
          <Part key={label} label={label}>
            {ofPart.map((field) => (
              <FieldInput key={field.key} field={field} list={list} control={control} />
            ))}
          </Part>
        ))}
      </FieldsForRole>
      {error ? <ErrorPanel error={error} kept="Nội dung đang nhập vẫn còn trên màn hình." /> : null}
      <div className={styles.formFoot}>
        <ActionButton
          call={call}
          kind="primary"
          label={saveLabel}
          shortcut="Ctrl+S"
          submit
          onPress={() => undefined}
          busy={formState.isSubmitting}
        />
        <span role="status" className={styles.saved}>
          {formState.isSubmitSuccessful && !formState.isDirty && !error ? 'Đã lưu' : ''}
        </span>
      </div>
    </form>
  )
}

const partsOf = (
  fields: readonly CatalogueField[],
): readonly { readonly label: string; readonly fields: readonly CatalogueField[] }[] =>
  Object.entries(catalogueFieldParts)
    .map(([part, label]) => ({ label, fields: fields.filter((field) => field.part === (part as CatalogueFieldPart)) }))
    .filter((part) => part.fields.length > 0)

/** Fields that belong together; the first ones need no name. */
const Part = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode =>
  label === '' ? (
    children
  ) : (
    <section className={styles.formPart} aria-label={label}>
      <h3 className={styles.partTitle}>{label}</h3>
      {children}
    </section>
  )
