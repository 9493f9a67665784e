import { zodResolver } from '@hookform/resolvers/zod'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { type Agency, agencySchema } from '../../shared/agency/agency.ts'
import { agencyHabits } from '../../shared/agency/agency-habits.ts'
import type { AppError } from '../../shared/result.ts'

export type AgencyForm = UseFormReturn<Agency>

/** A form as blank as honesty asks: only forms of words are suggested, never facts. */
export const blankAgency = (receivingMethods: string): Agency => ({
  name: '',
  parentName: '',
  province: '',
  place: '',
  documentSymbol: 'UBND',
  address: '',
  phone: '',
  fax: '',
  email: '',
  website: '',
  receivingHours: '',
  receivingPlace: '',
  receivingMethods,
  focalPoint: { name: '', position: '', phone: '', email: '' },
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: '' },
  area: 'normal',
  ...agencyHabits,
  reportDueMonthDay: '',
})

/** The form of the wizard and of the page «Cơ quan»; a field is checked when it is left and again while it is mended. */
export const useAgencyForm = (defaultValues: Agency): AgencyForm =>
  useForm<Agency>({ resolver: zodResolver(agencySchema), defaultValues, mode: 'onTouched', shouldFocusError: true })

const paths: ReadonlySet<string> = new Set([
  ...Object.keys(blankAgency('')),
  'focalPoint.name',
  'focalPoint.position',
  'focalPoint.phone',
  'focalPoint.email',
  'signer.authority',
  'signer.position',
  'signer.name',
  'reminders.workingDaysBefore',
])

/** Shows the issues of a refusal at their fields. */
export const showIssues = (form: AgencyForm, error: AppError): void => {
  for (const [index, issue] of (error.issues ?? []).entries())
    if (issue.field && paths.has(issue.field))
      form.setError(issue.field as 'name', { message: issue.message }, { shouldFocus: index === 0 })
}
