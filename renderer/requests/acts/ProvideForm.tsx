import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { mustWithhold, proposedGround, whyNotWhole } from '../../../shared/requests/classification-rules.ts'
import { collectedCosts, owedCosts } from '../../../shared/requests/costs-paid.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { screeningLabels, screeningQuestion } from '../../../shared/requests/screening.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { AskerNotes } from '../AskerNotes.tsx'
import { moneyText, provideExtentLabels, provideMethodLabels } from '../act-words.ts'
import { ChoiceField, DayTextField, LongTextField, NumberField } from '../form-fields.tsx'
import styles from '../requests.module.css'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'
import { RedactionLines } from './RedactionLines.tsx'

const choicesOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))

/** Where what is asked for is public: as classified, else as the matched items say. */
export const publicAddress = ({ request, catalogueItems }: RequestDetails): string =>
  request.classification?.class === 'alreadyPublic'
    ? request.classification.address
    : catalogueItems.flatMap((item) => (item.address === '' ? [] : [item.address])).join('\n')

/** How it is given: at first the way it was asked for, or the address where it is public. */
export const MethodFields = ({ method }: { readonly method: string }): ReactNode => (
  <>
    <ChoiceField name="method" label="Cách cung cấp" choices={choicesOf(provideMethodLabels)} />
    {method === 'alreadyPublic' ? <LongTextField name="address" label="Địa chỉ đã công khai" required /> : null}
  </>
)

/** The question asked before anything leaves the agency; the refusal of main stands at it. */
export const ScreeningField = (): ReactNode => (
  <ChoiceField
    name="screening"
    label="Rà soát trước khi cung cấp"
    hint={screeningQuestion(useLawBook())}
    required
    empty="Chưa rà soát"
    choices={choicesOf(screeningLabels)}
  />
)

/** Gives the information, or the address where it is already public; a part of it with what is withheld and why. */
export const ProvideForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { request } = details
  const paid = collectedCosts(request.events)
  const address = publicAddress(details)
  const withholds = mustWithhold(request)
  const ground = proposedGround(book, request, today)
  const proposed = withholds ? (ground?.id ?? '') : ''
  const form = useForm<z.input<typeof actInputs.provide>, unknown, z.output<typeof actInputs.provide>>({
    resolver: zodResolver(actInputs.provide, { error: () => 'Hãy nhập giá trị đúng cho ô này.' }),
    defaultValues: {
      id: request.id,
      on: today,
      extent: withholds ? 'partial' : 'full',
      method: address !== '' ? 'alreadyPublic' : request.facts.provisionForm,
      address,
      withheld: '',
      redactions: withholds ? [{ what: '', ground: proposed }] : [],
      screening: null,
      // What is still owed is taken while the information is handed over, unless the officer says otherwise.
      cost: owedCosts(request),
      note: '',
    },
  })
  const [method, extent, on] = useWatch({ control: form.control, name: ['method', 'extent', 'on'] })
  const { getValues, setValue } = form
  useEffect(() => {
    const lines = getValues('redactions') ?? []
    if (extent === 'full' && lines.length > 0) setValue('redactions', [])
    if (extent === 'partial' && lines.length === 0) setValue('redactions', [{ what: '', ground: proposed }])
  }, [extent, proposed, getValues, setValue])
  const whyNot = whyNotWhole(book, request)
  return (
    <ActForm act="provide" form={form} ask={api.requests.provide} first="method" onDone={onDone} onCancel={onCancel}>
      {whyNot && extent === 'partial' ? <p className={styles.given}>{whyNot}</p> : null}
      <AskerNotes details={details} />
      <MethodFields method={method} />
      <ChoiceField name="extent" label="Mức độ" choices={choicesOf(provideExtentLabels)} />
      {extent === 'partial' ? <RedactionLines details={details} on={on} ground={proposed} /> : null}
      {method === 'alreadyPublic' ? null : <ScreeningField />}
      {paid > 0 ? (
        <p className={styles.hint}>Đã nộp trước {moneyText(paid)}; chỉ ghi dưới đây số tiền thu thêm.</p>
      ) : null}
      <NumberField
        name="cost"
        label={paid > 0 ? 'Thu thêm khi cung cấp (đồng)' : 'Chi phí đã thu (đồng)'}
        min={0}
        max={1_000_000_000}
        thousands
      />
      <DayTextField name="on" label="Ngày cung cấp" required />
      <LongTextField name="note" label="Ghi chú" />
    </ActForm>
  )
}
