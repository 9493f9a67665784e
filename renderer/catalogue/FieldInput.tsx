import { Checkbox, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Control, Controller } from 'react-hook-form'
import type { CatalogueField } from '../../shared/catalogue/catalogue-fields.ts'
import {
  type CatalogueFields,
  type CatalogueList,
  catalogueChoices,
  isChoiceKey,
  type PublicationForm,
  publicationFormLabels,
  publicationForms,
} from '../../shared/catalogue/catalogue-item.ts'
import { FormDay, type HeldDay } from '../components/FormDay.tsx'
import { useLawBook, useToday } from '../law-book-store.ts'
import styles from './catalogue.module.css'
import { classificationChoices } from './classification-choices.ts'

type Props = {
  readonly field: CatalogueField
  readonly list: CatalogueList
  readonly control: Control<CatalogueFields>
}

/** One field of an item, drawn after its kind in the field table. */
export const FieldInput = ({ field, list, control }: Props): ReactNode => {
  const required = field.key === 'title' || (field.key === 'address' && list === 'published')
  return (
    <Controller
      control={control}
      name={field.key}
      render={({ field: input, fieldState }) => {
        const common = { label: field.label, error: fieldState.error?.message, withAsterisk: required }
        const line = {
          ...common,
          ref: input.ref,
          name: input.name,
          value: (input.value as string | null) ?? '',
          onBlur: input.onBlur,
          autoComplete: 'off',
        }
        switch (field.kind) {
          case 'day':
            return (
              <FormDay
                label={field.label}
                name={input.name}
                held={input.value as HeldDay}
                onHeld={input.onChange}
                onBlur={input.onBlur}
                required={false}
                error={fieldState.error?.message}
                ref={input.ref}
              />
            )
          case 'forms':
            return (
              <FormsInput
                label={field.label}
                value={input.value as readonly PublicationForm[]}
                onChange={input.onChange}
              />
            )
          case 'group':
            return <GroupInput list={list} {...line} onChange={input.onChange} />
          case 'choice':
            return isChoiceKey(field.key) ? (
              <NativeSelect
                {...line}
                data={[
                  { value: '', label: 'Chưa ghi' },
                  ...Object.entries(catalogueChoices[field.key]).map(([value, label]) => ({ value, label })),
                ]}
                onChange={input.onChange}
              />
            ) : (
              <TextInput {...line} onChange={input.onChange} />
            )
          case 'text':
            return <Textarea {...line} onChange={input.onChange} autosize minRows={2} maxRows={8} />
          default:
            return <TextInput {...line} onChange={input.onChange} />
        }
      }}
    />
  )
}

const FormsInput = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: readonly PublicationForm[]
  readonly onChange: (value: readonly PublicationForm[]) => void
}): ReactNode => (
  <Fieldset legend={label} className={styles.forms ?? ''}>
    {publicationForms.map((form) => (
      <Checkbox
        key={form}
        label={publicationFormLabels[form]}
        checked={value.includes(form)}
        onChange={(event) =>
          onChange(
            publicationForms.filter((each) => (each === form ? event.currentTarget.checked : value.includes(each))),
          )
        }
      />
    ))}
  </Fieldset>
)

/** The class by law. One listed under an earlier law is kept and shown until the officer chooses another. */
const GroupInput = ({
  list,
  onChange,
  ...input
}: {
  readonly list: CatalogueList
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactNode => {
  const book = useLawBook()
  const choices = classificationChoices(book, list, useToday())
  const known = input.value === '' || choices.some((choice) => choice.value === input.value)
  return (
    <NativeSelect
      {...input}
      data={[
        { value: '', label: 'Chưa phân loại' },
        ...(known ? [] : [{ value: input.value, label: 'Phân loại theo luật cũ' }]),
        ...choices,
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
