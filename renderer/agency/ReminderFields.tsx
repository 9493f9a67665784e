import { Checkbox, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, type FieldPath, useWatch } from 'react-hook-form'
import type { Agency } from '../../shared/agency/agency.ts'
import styles from './AgencyFields.module.css'
import type { AgencyForm } from './agency-form.ts'

type TickField = Extract<FieldPath<Agency>, 'reminders.on' | 'reminders.dayBefore' | 'reminders.onTheDay'>

const Tick = ({
  form,
  name,
  label,
  description,
  disabled = false,
}: {
  readonly form: AgencyForm
  readonly name: TickField
  readonly label: string
  readonly description?: string
  readonly disabled?: boolean
}): ReactNode => (
  <Controller
    control={form.control}
    name={name}
    render={({ field }) => (
      <Checkbox
        ref={field.ref}
        label={label}
        {...(description ? { description } : {})}
        checked={field.value}
        disabled={disabled}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.currentTarget.checked)}
      />
    )}
  />
)

/** Whether and when the computer reminds of requests that fall due; counted in the agency's working days. */
export const ReminderFields = ({ form }: { readonly form: AgencyForm }): ReactNode => {
  const on = useWatch({ control: form.control, name: 'reminders.on' })
  return (
    <div className={styles.fields}>
      <div className={styles.full}>
        <Tick
          form={form}
          name="reminders.on"
          label="Nhắc khi có yêu cầu sắp đến hạn"
          description="Thông báo của máy tính chỉ ghi số yêu cầu và ngày đến hạn, không ghi tên người. Mỗi lần nhắc chỉ hiện một lần; yêu cầu đã gia hạn được nhắc theo ngày đến hạn mới."
        />
      </div>
      <Controller
        control={form.control}
        name="reminders.workingDaysBefore"
        render={({ field, fieldState }) => (
          <div className={styles.half}>
            <NumberInput
              ref={field.ref}
              label="Nhắc lần đầu trước hạn (ngày làm việc)"
              value={field.value}
              min={2}
              max={20}
              allowDecimal={false}
              clampBehavior="none"
              disabled={!on}
              error={fieldState.error?.message}
              onBlur={field.onBlur}
              onChange={field.onChange}
            />
          </div>
        )}
      />
      <div className={styles.full}>
        <Tick
          form={form}
          name="reminders.dayBefore"
          label="Nhắc ngày làm việc ngay trước ngày đến hạn"
          disabled={!on}
        />
      </div>
      <div className={styles.full}>
        <Tick form={form} name="reminders.onTheDay" label="Nhắc đúng ngày đến hạn" disabled={!on} />
      </div>
    </div>
  )
}
