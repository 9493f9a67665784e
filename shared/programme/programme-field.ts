import { z } from 'zod'
import { formatDay, isLocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { fold } from '../text/vietnamese-fold.ts'

export type FieldChoice = { readonly value: string; readonly label: string }

/**
 * One field of a record of the programme, in the order people read it: form, details, list, paper, spreadsheet and import follow
 * the tables of fields. Adding a field: a line in the schema, the blank record and the table of its kind.
 */
export type ProgrammeField<Key extends string = string> = {
  readonly key: Key
  readonly label: string
  readonly input: 'line' | 'text' | 'day' | 'count' | 'dong' | 'year' | 'choice'
  readonly choices?: readonly FieldChoice[]
  /** Words of a choice not made. */
  readonly empty?: string
  readonly required?: true
  readonly hint?: string
  /** Its share of the printed table; without one it is no column on paper. */
  readonly width?: number
  /** Shorter heading of the column. */
  readonly heading?: string
  /** Other headings by which a table of another office names it. */
  readonly known?: readonly string[]
}

export type FieldValue = string | number | null

/** The pieces schemas of the programme are made of. */
export const lineOf = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
export const requiredLine = (max: number, what: string) => lineOf(max).min(1, `Hãy nhập ${what}.`)
export const optionalDay = localDateSchema.nullable()
export const requiredDay = (what: string) =>
  localDateSchema.nullable().refine((day): boolean => day !== null, `Hãy nhập ${what}.`)
export const optionalCount = z
  .int('Ghi số nguyên, ví dụ 25.')
  .min(0, 'Không ghi số âm.')
  .max(10_000_000, 'Số quá lớn; hãy kiểm tra lại.')
  .nullable()

/** Choices of a table of labels. */
export const choicesOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly FieldChoice[] => values.map((value) => ({ value, label: labels[value] }))

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** A value as people read it; empty for nothing. */
export const fieldText = ({ input, choices, empty }: ProgrammeField, value: FieldValue | undefined): string => {
  if (input === 'choice') return choices?.find((choice) => choice.value === value)?.label ?? empty ?? ''
  if (value === null || value === undefined || value === '') return ''
  if (input === 'day') return isLocalDate(String(value)) ? formatDay(value as never) : String(value)
  if (typeof value === 'string') return value
  return input === 'year' ? String(value) : grouped(value)
}

const headingWords = (text: string): string =>
  fold(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The field a heading of a table names; undefined for none. */
export const fieldOfHeading = <Key extends string>(
  fields: readonly ProgrammeField<Key>[],
  heading: string,
): ProgrammeField<Key> | undefined => {
  const words = headingWords(heading)
  return words === ''
    ? undefined
    : fields.find((field) =>
        [field.label, field.heading ?? '', ...(field.known ?? [])].some((name) => headingWords(name) === words),
      )
}
