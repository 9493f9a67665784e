import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, type FieldErrors, useFormState } from 'react-hook-form'
import type { Agency } from '../../shared/agency/agency.ts'
import styles from './AgencyFields.module.css'
import type { AgencyForm } from './agency-form.ts'
import { WorkingHoursInput } from './WorkingHoursInput.tsx'

/** The first thing wrong with the hours, of the whole list or of one stretch. */
const hoursError = ({ workingHours }: FieldErrors<Agency>): string | undefined => {
  if (!workingHours) return undefined
  const own = workingHours.message ?? workingHours.root?.message
  if (own) return own
  for (const stretch of Array.isArray(workingHours) ? workingHours : []) {
    const message = stretch?.from?.message ?? stretch?.to?.message
    if (message) return message
  }
  return undefined
}

/** When the agency works and whether Saturday counts; says before saving that deadlines move. */
export const CountingFields = ({ form }: { readonly form: AgencyForm }): ReactNode => {
  const { errors, dirtyFields } = useFormState({ control: form.control })
  return (
    <>
      <Controller
        control={form.control}
        name="workingHours"
        render={({ field }) => (
          <WorkingHoursInput
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={hoursError(errors)}
            inputRef={field.ref}
          />
        )}
      />
      <Controller
        control={form.control}
        name="saturdayCounts"
        render={({ field }) => (
          <div className={styles.full}>
            <Checkbox
              ref={field.ref}
              label="Tính thứ Bảy là ngày làm việc khi tính thời hạn"
              description="Trực hoặc làm việc sáng thứ Bảy không tự làm cho thứ Bảy thành ngày làm việc. Chỉ chọn khi có văn bản quy định thứ Bảy là ngày làm việc của cơ quan."
              checked={field.value}
              onBlur={field.onBlur}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
            />
            {dirtyFields.saturdayCounts ? (
              <p className={styles.warning} role="status">
                {field.value
                  ? 'Khi lưu, thời hạn của mọi yêu cầu được tính lại: có yêu cầu đang giải quyết sẽ đến hạn sớm hơn. Giấy tờ đã in giữ ngày cũ.'
                  : 'Khi lưu, thời hạn của mọi yêu cầu được tính lại: có yêu cầu đang giải quyết sẽ đến hạn muộn hơn. Giấy tờ đã in giữ ngày cũ.'}
              </p>
            ) : null}
          </div>
        )}
      />
    </>
  )
}
