import { Radio, Textarea, TextInput } from '@mantine/core'
import { Controller, type FieldPath, get } from 'react-hook-form'
import { type Agency, type AgencyStep, agencyAreaLabels, agencyAreas } from '../../shared/agency/agency.ts'
import styles from './AgencyFields.module.css'
import type { AgencyForm } from './agency-form.ts'
import { CountingFields } from './CountingFields.tsx'
import { MonthDayInput } from './MonthDayInput.tsx'
import { UnitField } from './UnitField.tsx'

type LineField = Exclude<
  FieldPath<Agency>,
  | 'focalPoint'
  | 'signer'
  | 'area'
  | 'role'
  | 'code'
  | 'reportDueMonthDay'
  | 'saturdayCounts'
  | `workingHours${string}`
  | `reminders${string}`
>

type LineProps = {
  readonly form: AgencyForm
  readonly name: LineField
  readonly label: string
  readonly width?: 'full' | 'half' | 'third'
  readonly required?: boolean
  readonly description?: string
  readonly placeholder?: string
  readonly rows?: number
}

/** One field bound to the form; its error stands under it. */
const Line = ({ form, name, label, width = 'half', required = false, description, placeholder, rows }: LineProps) => {
  const { message: error }: { readonly message?: unknown } = get(form.formState.errors, name) ?? {}
  const shared = {
    label,
    withAsterisk: required,
    'aria-required': required,
    error: typeof error === 'string' ? error : undefined,
    autoComplete: 'off',
    spellCheck: false,
    ...(description ? { description } : {}),
    ...(placeholder ? { placeholder } : {}),
  }
  const { onChange, onBlur, ref } = form.register(name)
  return (
    <div className={styles[width]}>
      {rows ? (
        <Textarea {...shared} rows={rows} name={name} onChange={onChange} onBlur={onBlur} ref={ref} />
      ) : (
        <TextInput {...shared} name={name} onChange={onChange} onBlur={onBlur} ref={ref} />
      )}
    </div>
  )
}

type StepProps = { readonly form: AgencyForm; readonly inUse: boolean }

const IdentityFields = ({ form, inUse }: StepProps) => (
  <>
    <Line form={form} name="name" label="Tên cơ quan" required placeholder="Ví dụ: ỦY BAN NHÂN DÂN XÃ …" />
    <Line form={form} name="parentName" label="Cơ quan cấp trên" placeholder="Ví dụ: ỦY BAN NHÂN DÂN TỈNH …" />
    <Line form={form} name="province" label="Tỉnh, thành phố" required width="third" />
    <Line
      form={form}
      name="place"
      label="Địa danh ghi trên văn bản"
      required
      width="third"
      placeholder="Tên xã, phường, đặc khu"
    />
    <Line form={form} name="documentSymbol" label="Ký hiệu cơ quan trên văn bản" required width="third" />
    <Line form={form} name="address" label="Địa chỉ" required width="full" />
    <Line form={form} name="phone" label="Điện thoại" required width="third" />
    <Line form={form} name="fax" label="Fax" width="third" />
    <Line form={form} name="email" label="Thư điện tử" width="third" />
    <Line form={form} name="website" label="Trang thông tin điện tử" width="full" />
    <Controller
      control={form.control}
      name="area"
      render={({ field }) => (
        <Radio.Group
          className={styles.full ?? ''}
          label="Vùng"
          description="Dùng để chọn mức chi phí in, sao, chụp theo vùng."
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
        >
          <div className={styles.choices}>
            {agencyAreas.map((area) => (
              <Radio key={area} value={area} label={agencyAreaLabels[area]} />
            ))}
          </div>
        </Radio.Group>
      )}
    />
    {inUse ? (
      <>
        <UnitField form={form} />
        <Line
          form={form}
          name="collectingOffice"
          label="Cơ quan quản lý thu chi phí"
          description="In trên phiếu giải quyết khi có chi phí phải nộp; để trống thì ghi tay."
        />
        <Line
          form={form}
          name="treasury"
          label="Kho bạc nhà nước nơi nộp"
          description="Ghi như trong thông tin thu ngân sách của cơ quan."
        />
      </>
    ) : null}
  </>
)

const ReceivingFields = ({ form, inUse }: StepProps) => (
  <>
    <Line
      form={form}
      name="receivingHours"
      label="Thời gian tiếp nhận"
      required
      width="full"
      placeholder="Ví dụ: sáng 7 giờ 30 đến 11 giờ 30, chiều 13 giờ 30 đến 17 giờ, các ngày làm việc"
    />
    <Line
      form={form}
      name="receivingPlace"
      label="Địa điểm tiếp nhận"
      required
      width="full"
      placeholder="Ví dụ: Bộ phận Một cửa, Trung tâm Phục vụ hành chính công xã …"
    />
    <Line
      form={form}
      name="receivingMethods"
      label="Phương thức tiếp nhận"
      required
      width="full"
      rows={3}
      description="Gợi ý theo các hình thức luật cho phép; sửa cho đúng nơi mình."
    />
    {inUse ? <CountingFields form={form} /> : null}
    <Controller
      control={form.control}
      name="reportDueMonthDay"
      render={({ field, fieldState }) => (
        <div className={styles.half}>
          <MonthDayInput
            label="Ngày phải gửi báo cáo năm"
            description="Do từng tỉnh ấn định; để trống khi chưa biết."
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            inputRef={field.ref}
          />
        </div>
      )}
    />
  </>
)

const PeopleFields = ({ form }: StepProps) => (
  <>
    <p className={styles.group}>Người làm đầu mối cung cấp thông tin</p>
    <Line form={form} name="focalPoint.name" label="Họ tên người làm đầu mối" required />
    <Line form={form} name="focalPoint.position" label="Chức vụ người làm đầu mối" />
    <Line form={form} name="focalPoint.phone" label="Điện thoại người làm đầu mối" />
    <Line form={form} name="focalPoint.email" label="Thư điện tử người làm đầu mối" />
    <p className={styles.group}>Người ký văn bản</p>
    <Line
      form={form}
      name="signer.authority"
      label="Quyền hạn ký"
      width="third"
      description="Ghi như trên văn bản: TM., KT., TL., TUQ."
    />
    <Line
      form={form}
      name="signer.position"
      label="Chức vụ người ký"
      required
      width="third"
      description="Ghi như trên văn bản."
    />
    <Line
      form={form}
      name="signer.name"
      label="Họ tên người ký"
      required
      width="third"
      description="Người đang giữ chức vụ này."
    />
  </>
)

const stepFields = { identity: IdentityFields, receiving: ReceivingFields, people: PeopleFields } as const

/**
 * The fields of one step, the same in the wizard and on the page «Cơ quan»; `inUse` once the agency has been saved: what has
 * a habit to start from is asked only then.
 */
export const AgencyFields = ({
  form,
  step,
  inUse = false,
}: {
  readonly form: AgencyForm
  readonly step: AgencyStep
  readonly inUse?: boolean
}) => {
  const Fields = stepFields[step]
  return (
    <div className={styles.fields}>
      <Fields form={form} inUse={inUse} />
    </div>
  )
}
