import { zodResolver } from '@hookform/resolvers/zod'
import { Radio } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Controller, type UseFormReturn, useForm, useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { longDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { distinguishesComplexity } from '../../../shared/law/channel-rules.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { dataOfKind } from '../../../shared/law/dated.ts'
import { durationText } from '../../../shared/law/duration-text.ts'
import { lawName } from '../../../shared/law/governing-law.ts'
import { complexities } from '../../../shared/law/law-book.ts'
import {
  type ClassKind,
  classKindLabels,
  classKinds,
  conditionStandingLabels,
  conditionStandings,
} from '../../../shared/requests/request-branches.ts'
import { actInputs } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { api } from '../../api.ts'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { ChoiceField, DayTextField, LongTextField } from '../form-fields.tsx'
import { asSentence, complexityLabels } from '../law-words.ts'
import styles from '../requests.module.css'
import { useAnswer } from '../use-answer.ts'
import { ActForm } from './ActForm.tsx'
import type { ActPanelProps } from './act-send.ts'

type Classifying = z.input<typeof actInputs.classify>

const classChoices = classKinds.map((value) => ({ value, label: classKindLabels[value] }))
const complexityChoices = complexities.map((value) => ({ value, label: complexityLabels[value] }))
const conditionChoices = conditionStandings
  .filter((value) => value !== 'none')
  .map((value) => ({ value, label: conditionStandingLabels[value] }))

/** What the form begins with: the class given before, else what the intake and the matched items say. */
const firstClass = ({ request, catalogueItems }: RequestDetails): ClassKind => {
  if (request.classification) return request.classification.class
  return catalogueItems.some((item) => item.address !== '') ? 'alreadyPublic' : 'ordinary'
}

/** What kind of information is asked for, by the law that governs the request; under the 2016 law also whether it lies ready. */
export const ClassifyForm = ({ details, onDone, onCancel }: ActPanelProps): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { request, catalogueItems } = details
  const addresses = catalogueItems.flatMap((item) => (item.address === '' ? [] : [item.address]))
  const form = useForm<Classifying, unknown, z.output<typeof actInputs.classify>>({
    resolver: zodResolver(actInputs.classify, { error: () => 'Hãy chọn một mục của danh sách.' }),
    defaultValues: {
      id: request.id,
      on: today,
      class: firstClass(details),
      complexity: request.facts.complexity,
      address: request.classification?.address || addresses.join('\n'),
      condition: request.classification?.condition ?? 'none',
      note: '',
    },
  })
  const kind = useWatch({ control: form.control, name: 'class' })
  useClassFields(form, kind, request.facts.consentAttached)
  const [complexity, condition] = useWatch({ control: form.control, name: ['complexity', 'condition'] })
  return (
    <ActForm act="classify" form={form} ask={sent} first="class" onDone={onDone} onCancel={onCancel}>
      <ChoiceField name="class" label="Loại thông tin" required choices={classChoices} />
      {kind === 'alreadyPublic' ? <LongTextField name="address" label="Địa chỉ đã công khai" required /> : null}
      {kind === 'conditional' ? (
        <>
          <ConditionField />
          <Clauses details={details} kind="condition" />
        </>
      ) : null}
      {kind === 'notAccessible' ? <Clauses details={details} kind="notAccessible" /> : null}
      {distinguishesComplexity(book, request.law) ? (
        <>
          <ChoiceField
            name="complexity"
            label="Tính chất thông tin"
            required
            {...(request.facts.complexity === null ? { empty: 'Chọn tính chất' } : {})}
            choices={complexityChoices}
          />
          <NewDueDay details={details} complexity={complexity} />
        </>
      ) : (
        <p className={styles.hint}>
          {lawName(book, request.law)} không phân biệt đơn giản, phức tạp; phân loại không đổi ngày đến hạn.
        </p>
      )}
      <LongTextField
        name="note"
        label={condition === 'headDecision' ? 'Số, ngày quyết định và lợi ích được bảo vệ' : 'Ghi chú'}
        required={condition === 'headDecision'}
      />
      <DayTextField name="on" label="Ngày phân loại" required />
    </ActForm>
  )
}

/** How the condition stands, in the law's full words. */
const ConditionField = (): ReactNode => {
  const { control } = useFormContext<Classifying>()
  return (
    <Controller
      control={control}
      name="condition"
      render={({ field, fieldState }) => (
        <Radio.Group
          label="Điều kiện"
          withAsterisk
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        >
          <div className={styles.grounds}>
            {conditionChoices.map((choice, index) => (
              <Radio key={choice.value} {...(index === 0 ? { ref: field.ref } : {})} {...choice} />
            ))}
          </div>
        </Radio.Group>
      )}
    />
  )
}

/** Only fields of the chosen class are sent: what another class asked for was hidden, not meant. */
const sent: typeof api.requests.classify = (input) =>
  api.requests.classify({ ...input, address: input.class === 'alreadyPublic' ? input.address : '' })

const useClassFields = (
  { getValues, setValue }: UseFormReturn<Classifying, unknown, z.output<typeof actInputs.classify>>,
  kind: ClassKind,
  consentAttached: boolean,
): void =>
  useEffect(() => {
    if (kind !== 'conditional') setValue('condition', 'none')
    else if (getValues('condition') === 'none')
      setValue('condition', consentAttached ? 'consentGiven' : 'consentWaiting')
  }, [kind, consentAttached, getValues, setValue])

/** What the governing law says of the class, each clause with its place. */
const Clauses = ({
  details: { request },
  kind,
}: {
  readonly details: RequestDetails
  readonly kind: 'condition' | 'notAccessible'
}): ReactNode => {
  const clauses = dataOfKind(useLawBook(), kind).filter((one) => one.law === request.law)
  return (
    <ul className={styles.missing}>
      {clauses.map(({ id, short, citation }) => (
        <li key={id} className={styles.hint}>
          {short} ({citation.article})
        </li>
      ))}
    </ul>
  )
}

/** The day the limit would end with this complexity, before anything is recorded. */
const NewDueDay = ({
  details: { request, deadline },
  complexity,
}: {
  readonly details: RequestDetails
  readonly complexity: Classifying['complexity']
}): ReactNode => {
  const { channel, sentOn, receivedOn, receivedTime, validOn } = request.facts
  const asked = complexity !== null && validOn !== null && request.extension === null
  const { value } = useAnswer(asked ? `${request.id} ${complexity}` : null, 0, () =>
    api.requests.previewDeadline({ channel, sentOn, receivedOn, receivedTime, validOn, complexity }),
  )
  if (!asked) {
    return (
      <p className={styles.hint}>
        {request.extension === null
          ? 'Thời hạn tính từ ngày nhận được yêu cầu hợp lệ, theo tính chất ghi ở đây.'
          : 'Yêu cầu đã gia hạn: muốn đổi tính chất, hãy đính chính việc gia hạn trước.'}
      </p>
    )
  }
  return (
    <p className={styles.newDay} aria-live="polite">
      {value ? (
        <>
          {value.dueOn === deadline?.dueOn ? 'Ngày đến hạn không đổi: ' : 'Ngày đến hạn mới: '}
          <strong>
            {weekdayName(value.dueOn)}, {longDay(value.dueOn)}
          </strong>
          <br />
          {asSentence(durationText(value.limit.duration))} theo {citationText(value.limit.citation)}
        </>
      ) : null}
    </p>
  )
}
