import { Checkbox } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { channelRules, distinguishesComplexity } from '../../shared/law/channel-rules.ts'
import { complexities } from '../../shared/law/law-book.ts'
import { useLawBook } from '../law-book-store.ts'
import { factLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { ChoiceField, DayTextField, LongTextField, TimeTextField } from './form-fields.tsx'
import { complexityLabels, governingLawText, lawOf } from './law-words.ts'
import styles from './requests.module.css'

/** How and when the request came: channel, the three days, and what the governing law makes of them. */
export const SendingFields = (): ReactNode => {
  const book = useLawBook()
  const { control, setValue, getValues } = useFacts()
  const lastReceived = useRef(getValues('receivedOn'))
  const [sentOn, validOn, channel] = useWatch({ control, name: ['sentOn', 'validOn', 'channel'] })
  const law = useMemo(() => lawOf(book, sentOn), [book, sentOn])
  const rules = useMemo(() => (law ? channelRules(book, law.law) : []), [book, law])
  const tellsComplexity = law !== null && distinguishesComplexity(book, law.law)

  useEffect(() => {
    if (!law) return
    const first = rules[0]
    if (first && !rules.some((rule) => rule.channel === channel)) setValue('channel', first.channel)
    if (!tellsComplexity && getValues('complexity') !== null) setValue('complexity', null)
  }, [law, rules, channel, tellsComplexity, setValue, getValues])

  return (
    <fieldset className={styles.group}>
      <legend>Cách gửi và ngày</legend>
      <div className={styles.row}>
        <ChoiceField
          name="channel"
          label={factLabels.channel}
          choices={rules.map((rule) => ({ value: rule.channel, label: rule.label }))}
        />
        {tellsComplexity ? (
          <ChoiceField
            name="complexity"
            label={factLabels.complexity}
            required
            empty="Hãy chọn"
            choices={complexities.map((value) => ({ value, label: complexityLabels[value] }))}
          />
        ) : null}
      </div>
      <div className={styles.row}>
        <DayTextField name="sentOn" label={factLabels.sentOn} required />
        <DayTextField
          name="receivedOn"
          label={factLabels.receivedOn}
          required
          onDay={(day) => {
            // The day of validity follows the day of receipt until the officer parts them.
            const valid = getValues('validOn')
            if (day && valid !== null && (valid === lastReceived.current || valid < day)) setValue('validOn', day)
            if (day) lastReceived.current = day
          }}
        />
        <TimeTextField name="receivedTime" label={factLabels.receivedTime} />
        {validOn === null ? null : <DayTextField name="validOn" label={factLabels.validOn} required />}
      </div>
      <p className={styles.law} aria-live="polite">
        {law ? governingLawText(law) : 'Chưa rõ luật áp dụng: hãy ghi đúng ngày gửi.'}
      </p>
      <Completeness />
    </fieldset>
  )
}

/** Whether the request is complete; while it is not, no limit runs and what is missing is written down. */
const Completeness = (): ReactNode => {
  const { control, setValue, getValues } = useFacts()
  const validOn = useWatch({ control, name: 'validOn' })
  return (
    <>
      <Checkbox
        label="Yêu cầu còn thiếu nội dung, cần hướng dẫn bổ sung"
        checked={validOn === null}
        onChange={(event) => setValue('validOn', event.currentTarget.checked ? null : getValues('receivedOn'))}
      />
      {validOn === null ? <LongTextField name="missingParts" label={factLabels.missingParts} required /> : null}
    </>
  )
}
