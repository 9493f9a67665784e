import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import { type Circumstance, circumstanceLabels, circumstances } from '../../shared/requests/information-request.ts'
import { requesterLabels } from './fact-labels.ts'
import { useFacts } from './facts-form.ts'
import { TextField } from './form-fields.tsx'
import { MoreFields } from './MoreFields.tsx'
import styles from './requests.module.css'

/** Who needed help to ask, who wrote for them, and what was done; the report counts it. */
export const HelpFields = (): ReactNode => {
  const { control } = useFacts()
  return (
    <MoreFields summary="Hoàn cảnh cần giúp, việc đã giúp" names={['requester.helpedBy', 'requester.helpGiven']}>
      <Controller
        control={control}
        name="requester.circumstances"
        render={({ field }) => (
          <fieldset className={styles.ticks}>
            <legend>{requesterLabels.circumstances}</legend>
            {circumstances.map((one) => (
              <Checkbox
                key={one}
                label={circumstanceLabels[one]}
                checked={(field.value ?? []).includes(one)}
                onBlur={field.onBlur}
                onChange={(event) => field.onChange(ticked(field.value ?? [], one, event.currentTarget.checked))}
              />
            ))}
          </fieldset>
        )}
      />
      <div className={styles.row}>
        <TextField
          name="requester.helpedBy"
          label={requesterLabels.helpedBy}
          hint="Người đã điền phiếu giúp, khi người yêu cầu không tự viết được."
        />
        <TextField
          name="requester.helpGiven"
          label={requesterLabels.helpGiven}
          hint="Ví dụ: đọc cho nghe, giải thích bằng tiếng dân tộc, mang đến nhà."
        />
      </div>
    </MoreFields>
  )
}

/** The circumstances in the order of the list, with one of them ticked or not. */
const ticked = (now: readonly Circumstance[], one: Circumstance, on: boolean): readonly Circumstance[] =>
  circumstances.filter((known) => (known === one ? on : now.includes(known)))
