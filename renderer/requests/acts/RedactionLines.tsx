import type { ReactNode } from 'react'
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { isLocalDate } from '../../../shared/calendar/local-date.ts'
import { refusalGrounds } from '../../../shared/law/refusal-grounds.ts'
import type { Redaction } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { ChoiceField, LongTextField } from '../form-fields.tsx'
import shared from '../requests.module.css'
import styles from './CostLines.module.css'

/** What is left out or blacked out, each part with a ground of the law that governs the request: add, change, remove. */
export const RedactionLines = ({
  details,
  on,
  ground,
}: {
  readonly details: RequestDetails
  /** The day the information is given: grounds hold on days. */
  readonly on: unknown
  /** The ground a new line begins with; empty where the officer chooses. */
  readonly ground: string
}): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const { control } = useFormContext<{ redactions: Redaction[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'redactions' })
  const { errors } = useFormState({ control, name: 'redactions' })
  const { message: typed, root } = (errors.redactions ?? {}) as { message?: string; root?: { message?: string } }
  const problem = typed ?? root?.message
  const day = typeof on === 'string' && isLocalDate(on) ? on : today
  const lines = useWatch({ control, name: 'redactions' }) as Redaction[] | undefined
  const grounds = refusalGrounds(book, details.request.law, day).filter(({ when }) => when !== 'costsUnpaid')
  const choices = grounds.map(({ id, citation, wording }) => ({ value: id, label: `${citation.article}: ${wording}` }))
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className={shared.group}>
          <legend>Phần không cung cấp {index + 1}</legend>
          <LongTextField name={`redactions.${index}.what`} label="Phần che hoặc bỏ ra" required />
          <ChoiceField
            name={`redactions.${index}.ground`}
            label="Căn cứ"
            required
            empty="Chọn căn cứ"
            choices={choices}
          />
          <p className={shared.hint}>{grounds.find(({ id }) => id === lines?.[index]?.ground)?.wording}</p>
          {fields.length > 1 ? (
            <div className={styles.foot}>
              <ActionButton
                kind="quiet"
                label="Bỏ"
                fullLabel={`Bỏ phần không cung cấp ${index + 1}`}
                onPress={() => remove(index)}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      {problem ? (
        <p className={shared.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={shared.buttons}>
        <ActionButton
          label="Thêm phần không cung cấp"
          onPress={() =>
            append({ what: '', ground }, { shouldFocus: true, focusName: `redactions.${fields.length}.what` })
          }
        />
      </div>
    </>
  )
}
