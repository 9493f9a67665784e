import type { ComponentProps, ReactNode } from 'react'
import * as fields from '../components/form-fields.tsx'
import type { ActField } from './acts/act-send.ts'
import type { FactsPath } from './facts-form.ts'

/** The fields of a form, here with the names of the facts or of an act alone: a mistyped name does not compile. */
type Named<Props> = (props: Omit<Props, 'name'> & { readonly name: FactsPath | ActField }) => ReactNode

export const TextField: Named<ComponentProps<typeof fields.TextField>> = fields.TextField
export const LongTextField: Named<ComponentProps<typeof fields.LongTextField>> = fields.LongTextField
export const DayTextField: Named<ComponentProps<typeof fields.DayTextField>> = fields.DayTextField
export const TimeTextField: Named<ComponentProps<typeof fields.TimeTextField>> = fields.TimeTextField
export const ChoiceField: Named<ComponentProps<typeof fields.ChoiceField>> = fields.ChoiceField
export const NumberField: Named<ComponentProps<typeof fields.NumberField>> = fields.NumberField
export const TickField: Named<ComponentProps<typeof fields.TickField>> = fields.TickField
