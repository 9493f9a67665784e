import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { ActInput, ActName } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { placeIssues } from '../place-issues.ts'

type FieldOf<Name extends ActName> = Name extends ActName
  ? Exclude<keyof ActInput<Name>, 'id' | 'eventId' | 'facts'>
  : never
/** A field of one line of the calculation of costs. */
type CostLineField =
  `lines.${number}.${'priceId' | 'description' | 'per' | 'quantity' | 'unitPrice' | 'takesAreaRate' | 'note'}`
/** A field of one part that is not given. */
type RedactionField = `redactions.${number}.${'what' | 'ground'}`
/** A field some act asks for. */
export type ActField = FieldOf<ActName> | CostLineField | RedactionField

/** What every act's panel is given. */
export type ActPanelProps = {
  readonly details: RequestDetails
  readonly onDone: (details: RequestDetails) => void
  readonly onCancel: () => void
}

type Sender<Parsed> = {
  readonly error: AppError | null
  readonly busy: boolean
  readonly send: (parsed: Parsed) => Promise<void>
}

/** Sends an act, shows a refusal at its fields and hands on the request as it stands afterwards. */
export const useSendAct = <Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  ask: (parsed: Parsed) => Promise<Result<RequestDetails>>,
  onDone: (details: RequestDetails) => void,
): Sender<Parsed> => {
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (parsed: Parsed): Promise<void> => {
    setBusy(true)
    setError(null)
    const result = await ask(parsed)
    setBusy(false)
    if (result.ok) return onDone(result.value)
    setError(
      placeIssues(result.error, {
        place: (field, message) => {
          if (!(field in form.getValues())) return false
          form.setError(field as Path<Values>, { type: 'main', message })
          return true
        },
        focus: (field) => form.setFocus(field as Path<Values>),
      }),
    )
  }
  return { error, busy, send }
}
