import { type ReactNode, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { channelRules } from '../../shared/law/channel-rules.ts'
import { type ProvisionForm, provisionFormLabels, provisionForms } from '../../shared/requests/information-request.ts'
import { useLawBook } from '../law-book-store.ts'
import { factLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { ChoiceField, LongTextField, NumberField, TextField, TickField } from './form-fields.tsx'
import { lawOf } from './law-words.ts'
import { MoreFields } from './MoreFields.tsx'
import styles from './requests.module.css'

/** What is asked for and why. */
export const ContentFields = (): ReactNode => (
  <fieldset className={styles.group}>
    <legend>Thông tin được yêu cầu</legend>
    <LongTextField name="content" label={factLabels.content} required rows={3} />
    <TextField name="documentName" label={factLabels.documentName} />
    <div className={styles.row}>
      <TextField name="purpose" label={factLabels.purpose} />
      <div className={styles.narrow}>
        <NumberField name="timesAsked" label={factLabels.timesAsked} min={1} max={99} />
      </div>
    </div>
  </fieldset>
)

/** Where information goes when the address is left empty. */
const addressHints: Readonly<Partial<Record<ProvisionForm, string>>> = {
  post: 'Để trống nếu gửi về nơi cư trú ghi ở trên.',
  electronic: 'Để trống nếu gửi về thư điện tử ghi ở trên.',
  fax: 'Để trống nếu gửi về số fax ghi ở trên.',
}

/** How the requester wants to get it. */
export const ReceivingFields = (): ReactNode => {
  const book = useLawBook()
  const { control } = useFacts()
  const [sentOn, provisionForm] = useWatch({ control, name: ['sentOn', 'provisionForm'] })
  const forms = useMemo(() => {
    const law = lawOf(book, sentOn)
    const withFax = law !== null && channelRules(book, law.law).some((rule) => rule.channel === 'fax')
    return provisionForms.filter((form) => form !== 'fax' || withFax || provisionForm === 'fax')
  }, [book, sentOn, provisionForm])
  const hint = addressHints[provisionForm]
  return (
    <fieldset className={styles.group}>
      <legend>Nhận thông tin</legend>
      <div className={styles.row}>
        <ChoiceField
          name="provisionForm"
          label={factLabels.provisionForm}
          choices={forms.map((value) => ({ value, label: provisionFormLabels[value] }))}
        />
        <div className={styles.narrow}>
          <NumberField name="copies" label={factLabels.copies} min={1} max={1000} />
        </div>
      </div>
      {hint ? <TextField name="provisionAddress" label={factLabels.provisionAddress} hint={hint} /> : null}
      <MoreFields summary="Văn bản đồng ý, ghi chú" names={['note']}>
        <TickField name="consentAttached" label={factLabels.consentAttached} />
        <LongTextField name="note" label={factLabels.note} />
      </MoreFields>
    </fieldset>
  )
}
