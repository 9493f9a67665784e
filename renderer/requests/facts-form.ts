import { zodResolver } from '@hookform/resolvers/zod'
import { type Path, type UseFormReturn, useForm, useFormContext } from 'react-hook-form'
import { localDate } from '../../shared/calendar/local-date.ts'
import { type RequestFacts, requestFactsSchema } from '../../shared/requests/information-request.ts'
import type { AppError } from '../../shared/result.ts'
import { placeIssues } from './place-issues.ts'
import { blankFacts, type FactsInput } from './receive-draft.ts'

export type FactsForm = UseFormReturn<FactsInput, unknown, RequestFacts>
export type FactsPath = Path<FactsInput>

/** Used where the schema has no words of its own (a number left empty, a choice not made). */
const resolver = zodResolver(requestFactsSchema, { error: () => 'Hãy nhập giá trị đúng cho ô này.' })

/** The form of a request's facts, for taking in and for mending. */
export const useFactsForm = (values: FactsInput): FactsForm =>
  useForm<FactsInput, unknown, RequestFacts>({ resolver, defaultValues: values, shouldFocusError: true })

export const useFacts = (): FactsForm => useFormContext<FactsInput, unknown, RequestFacts>()

// không phải số luật định: ngày nào cũng được, chỉ cần tên các ô
const blank = blankFacts(localDate('2026-01-01'))

/** True when a path of an issue is a field of this form. */
export const isFactsPath = (field: string): field is FactsPath => {
  const [first = '', second, ...rest] = field.split('.')
  if (rest.length > 0) return false
  if (second === undefined) return first !== 'requester' && first in blank
  return first === 'requester' && second in blank.requester
}

/** An issue's field as the form names it: an amendment sends the facts under `facts`. */
const formField = (field: string): string => (field.startsWith('facts.') ? field.slice('facts.'.length) : field)

/** Shows a remark at its field; false when the facts have no such field. */
export const placeFact = (form: FactsForm, name: string, message: string): boolean => {
  const field = formField(name)
  if (!isFactsPath(field)) return false
  form.setError(field, { type: 'main', message })
  return true
}

export const focusFact = (form: FactsForm, name: string): void => form.setFocus(formField(name) as FactsPath)

/** Puts the main process's remarks at the fields of this form; answers what belongs to none of them. */
export const showFactsIssues = (form: FactsForm, error: AppError): AppError | null =>
  placeIssues(error, {
    place: (field, message) => placeFact(form, field, message),
    focus: (field) => focusFact(form, field),
  })
