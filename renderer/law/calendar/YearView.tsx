import { zodResolver } from '@hookform/resolvers/zod'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ChoiceField, DayTextField, TextField } from '../../components/form-fields.tsx'
import { useLawBook } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { dayKindLabels } from '../law-words.ts'
import { OwnForm } from '../OwnForm.tsx'
import calendarStyles from './calendar.module.css'
import { dayRows, decidedKinds } from './year-days.ts'
import { decisionForm, readYearDraft, type YearAnswer, type YearForm, yearField, yearFormSchema } from './year-form.ts'

const kindChoices = decidedKinds.map((value) => ({ value, label: dayKindLabels[value] }))

/** The days of one year as its decision sets them, row by row, then what that would change. */
export const YearView = ({ year, onLeave }: { readonly year: number; readonly onLeave: () => void }): ReactNode => {
  const book = useLawBook()
  const blank = useMemo((): YearForm => {
    const decision = book.calendar.years.find((one) => one.year === year)?.decision
    return { ...decisionForm(decision), days: dayRows(workingCalendar(book.calendar), year) }
  }, [book, year])
  const form = useForm<YearForm, unknown, YearAnswer>({
    resolver: zodResolver(yearFormSchema(year)) as never,
    defaultValues: blank,
    shouldFocusError: true,
  })
  return (
    <OwnForm
      form={form}
      blank={blank}
      draft={{ kind: 'lawYear', about: String(year), read: readYearDraft }}
      changeOf={(typed) => ({ kind: 'calendarYear', ...typed })}
      fieldOf={yearField}
      words={{
        back: 'Về lịch nghỉ',
        title: `Quyết định của năm ${year}`,
        preview: `Xem trước lịch nghỉ năm ${year}`,
        confirm: 'Lưu lịch này',
        done: `Đã lưu lịch nghỉ năm ${year}.`,
      }}
      onLeave={onLeave}
    >
      <div className={styles.form}>
        <div className={styles.full}>
          <TextField
            name="text"
            label="Quyết định, thông báo"
            required
            placeholder={`Ví dụ: Thông báo số …/TB-BNV về nghỉ lễ, Tết năm ${year}`}
          />
        </div>
        <div className={styles.half}>
          <TextField name="article" label="Điều, khoản (nếu có)" />
        </div>
      </div>
      <p className={styles.hint}>
        Các dòng dưới đây là ngày phần mềm đang dùng. Đối chiếu từng dòng với quyết định, sửa ngày, bỏ dòng thừa, thêm
        ngày còn thiếu. Ngày nghỉ hằng tuần không cần ghi.
      </p>
      <DayRows />
    </OwnForm>
  )
}

const DayRows = (): ReactNode => {
  const { fields, append, remove } = useFieldArray<YearForm, 'days'>({ name: 'days' })
  return (
    <>
      <table className={calendarStyles.rows}>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Tên</th>
            <th scope="col">Loại</th>
            <th scope="col">
              <span className="screen-reader-only">Bỏ</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ id }, index) => (
            <tr key={id}>
              <td>
                <DayTextField name={`days.${index}.date`} label={`Ngày, dòng ${index + 1}`} />
              </td>
              <td>
                <TextField name={`days.${index}.name`} label={`Tên, dòng ${index + 1}`} />
              </td>
              <td>
                <ChoiceField name={`days.${index}.kind`} label={`Loại, dòng ${index + 1}`} choices={kindChoices} />
              </td>
              <td>
                <ActionButton
                  kind="quiet"
                  iconOnly
                  icon={<IconTrash size={18} />}
                  label={`Bỏ dòng ${index + 1}`}
                  onPress={() => remove(index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <ActionButton
          label="Thêm ngày"
          icon={<IconPlus size={18} />}
          onPress={() => append({ date: null, name: '', kind: 'off' }, { shouldFocus: true })}
        />
      </div>
    </>
  )
}
