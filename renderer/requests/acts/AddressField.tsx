import { Autocomplete } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import type { AddressEntry } from '../../../shared/addresses/address-book.ts'
import { answersForScorer } from '../../../shared/addresses/answers-for.ts'
import { fold } from '../../../shared/text/vietnamese-fold.ts'
import { api } from '../../api.ts'
import { LinkButton } from '../../components/ActionButton.tsx'
import styles from '../requests.module.css'
import { useAnswer } from '../use-answer.ts'
import type { ActField } from './act-send.ts'

/** Entries offered under the field. */
const OFFERED = 8

/** The entries of the address book that fit what is typed; those answerable for the request first. */
export const useAddresses = (text: string, about: string): readonly AddressEntry[] =>
  useAnswer(`${text}\n${about}`, 0, () =>
    api.addresses.query({ text: text.slice(0, 200), kind: null, about, limit: OFFERED }),
  ).value?.entries ?? []

/** True when the name typed is one of the entries, whatever its tone marks. */
export const isInBook = (entries: readonly AddressEntry[], name: string): boolean =>
  entries.some((entry) => fold(entry.name) === fold(name))

/** The name of an agency or unit: typed freely, or picked from the address book while typing. */
export const AddressField = ({
  name,
  label,
  entries,
  about,
  onPick,
}: {
  readonly name: ActField
  readonly label: string
  readonly entries: readonly AddressEntry[]
  /** What was asked for: whoever answers for it is proposed while nothing is typed. */
  readonly about: string
  readonly onPick: (entry: AddressEntry) => void
}): ReactNode => {
  const { control } = useFormContext()
  const typed = String(useWatch({ control, name }) ?? '')
  const opened = useRef(false)
  const scoreOf = answersForScorer(about)
  const apt = typed === '' ? entries.find((entry) => scoreOf(entry) > 0) : undefined
  const pick = (picked: string): void => {
    const entry = entries.find((one) => one.name === picked)
    if (entry) onPick(entry)
  }
  return (
    // Esc closes the list of names first, and only then the panel.
    <div
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape' && opened.current) event.preventDefault()
      }}
    >
      <Controller
        control={control}
        name={name}
        render={({ field, fieldState }) => (
          <Autocomplete
            ref={field.ref}
            name={field.name}
            label={label}
            withAsterisk
            aria-required
            spellCheck={false}
            value={typed}
            onChange={field.onChange}
            onBlur={field.onBlur}
            onOptionSubmit={(picked) => {
              field.onChange(picked)
              pick(picked)
            }}
            error={fieldState.error?.message}
            data={entries.map((entry) => entry.name)}
            // The book was searched already, without tone marks.
            filter={({ options }) => options}
            openOnFocus={false}
            onDropdownOpen={() => {
              opened.current = true
            }}
            onDropdownClose={() => {
              opened.current = false
            }}
          />
        )}
      />
      {apt ? (
        <p className={styles.hint}>
          Theo sổ địa chỉ, nơi phụ trách nội dung này:{' '}
          <LinkButton
            fullLabel={`Chọn ${apt.name}`}
            onPress={() => {
              onPick(apt)
            }}
          >
            {apt.name}
          </LinkButton>
        </p>
      ) : null}
    </div>
  )
}
