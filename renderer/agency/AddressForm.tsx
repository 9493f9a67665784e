import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect, useState } from 'react'
import { FormProvider, type Path, useForm } from 'react-hook-form'
import {
  type AddressEntry,
  type AddressFields,
  addressFieldsOf,
  addressFieldsSchema,
  addressKindLabels,
  addressKinds,
} from '../../shared/addresses/address-book.ts'
import type { AppError, Result } from '../../shared/result.ts'
import { settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ChoiceField, LongTextField, TextField } from '../components/form-fields.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import styles from './AddressBook.module.css'

/** One entry of the address book being typed. Ctrl+S saves it while it is open, Esc leaves it. */
export const AddressForm = ({
  title,
  fields,
  save,
  onSaved,
  onCancel,
}: {
  readonly title: string
  readonly fields: AddressFields
  readonly save: (fields: AddressFields) => Promise<Result<AddressEntry>>
  readonly onSaved: () => void
  readonly onCancel: () => void
}): ReactNode => {
  const [error, setError] = useState<AppError | null>(null)
  const form = useForm<AddressFields>({
    resolver: zodResolver(addressFieldsSchema),
    defaultValues: addressFieldsOf(fields),
  })
  const submit = form.handleSubmit(async (typed) => {
    const result = await settle(save(typed))
    if (result.ok) return onSaved()
    const atFields = (result.error.issues ?? []).flatMap(({ field, message }) =>
      field && field in typed ? [{ field: field as Path<AddressFields>, message }] : [],
    )
    for (const { field, message } of atFields) form.setError(field, { message }, { shouldFocus: true })
    setError(atFields.length > 0 ? null : result.error)
  })
  useShortcuts({ 'Ctrl+S': () => void submit(), Escape: onCancel })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => form.setFocus('name'), [])
  return (
    <FormProvider {...form}>
      <form
        className={styles.form}
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <h3>{title}</h3>
        {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
        <div className={styles.fields}>
          <TextField name="name" label="Tên cơ quan, đơn vị" required />
          <ChoiceField
            name="kind"
            label="Loại"
            required
            choices={addressKinds.map((value) => ({ value, label: addressKindLabels[value] }))}
          />
          <TextField name="address" label="Địa chỉ" />
          <TextField name="phone" label="Điện thoại" />
          <TextField name="email" label="Thư điện tử" />
        </div>
        <LongTextField
          name="answersFor"
          label="Phụ trách cung cấp"
          hint="Các lĩnh vực cách nhau bằng dấu chấm phẩy, ví dụ: đất đai; môi trường. Phần mềm gợi ý nơi này khi yêu cầu nói đến một lĩnh vực."
        />
        <LongTextField name="note" label="Ghi chú" />
        <div className={styles.buttons}>
          <ActionButton label="Lưu vào sổ" submit onPress={() => void submit()} busy={form.formState.isSubmitting} />
          <ActionButton kind="quiet" label="Thôi" onPress={onCancel} />
        </div>
      </form>
    </FormProvider>
  )
}
