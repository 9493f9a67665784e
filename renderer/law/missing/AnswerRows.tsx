import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { type Duration, formKinds, timedActs } from '../../../shared/law/law-book.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceField, NumberField, TextField } from '../../components/form-fields.tsx'
import { formKindLabels, timedActLabels } from '../law-words.ts'
import { type AnswerForm, blankForm, blankPrice, blankTimeLimit } from './answer-form.ts'
import styles from './missing.module.css'

const unitLabels: Readonly<Record<Duration['unit'], string>> = {
  day: 'ngày',
  workingDay: 'ngày làm việc',
  month: 'tháng',
  immediately: 'ngay',
}
const choicesOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }))

type RowsName = 'timeLimits' | 'forms' | 'prices'

/** A list of rows with a button that adds one; each row has its own button to take it away. */
const Rows = ({
  name,
  title,
  hint,
  addLabel,
  rowLabel,
  blank,
  children,
}: {
  readonly name: RowsName
  readonly title: string
  readonly hint: string
  readonly addLabel: string
  readonly rowLabel: string
  readonly blank: AnswerForm[RowsName][number]
  readonly children: (path: string) => ReactNode
}): ReactNode => {
  const { control } = useFormContext<AnswerForm>()
  const { fields, append, remove } = useFieldArray({ control, name })
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      <p className={styles.hint}>{hint}</p>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.row}>
          {children(`${name}.${index}`)}
          <ActionButton
            kind="quiet"
            iconOnly
            icon={<IconTrash size={18} />}
            label={`Bỏ ${rowLabel} ${index + 1}`}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <div>
        <ActionButton
          label={addLabel}
          icon={<IconPlus size={18} />}
          onPress={() => append(blank as never, { shouldFocus: true })}
        />
      </div>
    </fieldset>
  )
}

export const TimeLimitRows = (): ReactNode => (
  <Rows
    name="timeLimits"
    title="Thời hạn"
    hint="Chỉ ghi thời hạn văn bản này quy định khác hoặc quy định thêm. Không có thì để trống."
    addLabel="Thêm thời hạn"
    rowLabel="thời hạn"
    blank={blankTimeLimit}
  >
    {(path) => <TimeLimitFields path={path} />}
  </Rows>
)

const TimeLimitFields = ({ path }: { readonly path: string }): ReactNode => {
  const { control } = useFormContext()
  const unit: unknown = useWatch({ control, name: `${path}.unit` })
  return (
    <>
      <div className={styles.wide}>
        <ChoiceField name={`${path}.act`} label="Việc" choices={choicesOf(timedActs, timedActLabels)} />
      </div>
      {unit === 'immediately' ? null : (
        <div className={styles.small}>
          <NumberField name={`${path}.amount`} label="Bao nhiêu" />
        </div>
      )}
      <div className={styles.medium}>
        <ChoiceField
          name={`${path}.unit`}
          label="Đơn vị"
          choices={choicesOf(['day', 'workingDay', 'month', 'immediately'] as const, unitLabels)}
        />
      </div>
    </>
  )
}

export const FormRows = (): ReactNode => (
  <Rows
    name="forms"
    title="Mẫu văn bản"
    hint="Mỗi mẫu văn bản này ban hành là một dòng. Không có thì để trống."
    addLabel="Thêm mẫu"
    rowLabel="mẫu"
    blank={blankForm}
  >
    {(path) => (
      <>
        <div className={styles.medium}>
          <ChoiceField name={`${path}.form`} label="Dùng làm" choices={choicesOf(formKinds, formKindLabels)} />
        </div>
        <div className={styles.small}>
          <TextField name={`${path}.number`} label="Số mẫu (nếu có)" placeholder="Mẫu số …" />
        </div>
        <div className={styles.wide}>
          <TextField name={`${path}.name`} label="Tên mẫu" />
        </div>
      </>
    )}
  </Rows>
)

export const PriceRows = (): ReactNode => (
  <Rows
    name="prices"
    title="Mức thu"
    hint="Mỗi khoản của bảng giá là một dòng, bằng đồng."
    addLabel="Thêm khoản"
    rowLabel="khoản"
    blank={blankPrice}
  >
    {(path) => (
      <>
        <div className={styles.wide}>
          <TextField name={`${path}.item`} label="Khoản" placeholder="Ví dụ: sao chụp đen trắng" />
        </div>
        <div className={styles.medium}>
          <TextField name={`${path}.per`} label="Đơn vị tính" placeholder="Ví dụ: trang A4" />
        </div>
        <div className={styles.small}>
          <NumberField name={`${path}.dong`} label="Mức (đồng)" thousands />
        </div>
      </>
    )}
  </Rows>
)
