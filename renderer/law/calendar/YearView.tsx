import { zodResolver } from '@hookform/resolvers/zod'
import { IconArrowLeft, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { FormProvider, type Path, useFieldArray, useForm } from 'react-hook-form'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { OwnChange } from '../../../shared/law/own-rules.ts'
import type { AppError } from '../../../shared/result.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { useLawBook } from '../../law-book-store.ts'
import { ChoiceOfForm, DayOfForm, LineField } from '../form-fields.tsx'
import styles from '../law.module.css'
import { dayKindLabels } from '../law-words.ts'
import { OwnChangePreview } from '../OwnChangePreview.tsx'
import { readLawDraft, useLawDraft } from '../use-law-draft.ts'
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
  const draft = useLawDraft('lawYear', String(year), form as never)
  const [restored, setRestored] = useState(false)
  const [change, setChange] = useState<OwnChange>()
  const [error, setError] = useState<AppError>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form opens.
  useEffect(() => {
    let left = false
    void readLawDraft('lawYear', String(year), readYearDraft).then((kept) => {
      if (left || !kept || form.formState.isDirty) return
      form.reset(kept, { keepDefaultValues: true })
      setRestored(true)
    })
    return () => {
      left = true
    }
  }, [])

  const look = form.handleSubmit((typed) => {
    setError(undefined)
    setChange({ kind: 'calendarYear', ...typed })
  })
  useShortcuts(change ? {} : { 'Ctrl+S': () => void look(), Escape: onLeave })

  const refused = (why: AppError): void => {
    setChange(undefined)
    setError(why)
    for (const [index, issue] of (why.issues ?? []).entries())
      if (issue.field)
        form.setError(
          yearField(issue.field.split('.')) as Path<YearForm>,
          { message: issue.message },
          { shouldFocus: index === 0 },
        )
  }

  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <div className={styles.acts}>
        <ActionButton
          kind="quiet"
          label="Về lịch nghỉ"
          icon={<IconArrowLeft size={18} />}
          onPress={onLeave}
          autoFocus={change === undefined}
        />
      </div>
      {restored && !change ? (
        <div className={styles.banner} role="status">
          <p>Đã giữ lại những gì nhập lần trước mà chưa lưu.</p>
          <ActionButton
            label="Nhập lại từ đầu"
            onPress={() => {
              form.reset(blank)
              setRestored(false)
              void draft.drop()
            }}
          />
        </div>
      ) : null}
      {change ? (
        <OwnChangePreview
          change={change}
          title={`Xem trước lịch nghỉ năm ${year}`}
          confirmLabel="Lưu lịch này"
          doneText={`Đã lưu lịch nghỉ năm ${year}.`}
          onBack={() => setChange(undefined)}
          onRefused={refused}
          onDone={() => {
            void draft.drop()
            onLeave()
          }}
        />
      ) : null}
      <div hidden={change !== undefined}>
        <FormProvider {...(form as object as Parameters<typeof FormProvider>[0])}>
          <form
            noValidate
            aria-label={`Quyết định của năm ${year}`}
            onSubmit={(event) => {
              event.preventDefault()
              void look()
            }}
          >
            <Panel title={`Quyết định của năm ${year}`}>
              <div className={styles.stack}>
                {error ? <ErrorPanel error={error} kept="Những gì đã nhập vẫn còn." /> : null}
                <div className={styles.form}>
                  <div className={styles.full}>
                    <LineField
                      name="text"
                      label="Quyết định, thông báo"
                      required
                      placeholder={`Ví dụ: Thông báo số …/TB-BNV về nghỉ lễ, Tết năm ${year}`}
                    />
                  </div>
                  <div className={styles.half}>
                    <LineField name="article" label="Điều, khoản (nếu có)" />
                  </div>
                </div>
                <p className={styles.hint}>
                  Các dòng dưới đây là ngày phần mềm đang dùng. Đối chiếu từng dòng với quyết định, sửa ngày, bỏ dòng
                  thừa, thêm ngày còn thiếu. Ngày nghỉ hằng tuần không cần ghi.
                </p>
                <DayRows />
                <div className={styles.acts}>
                  <ActionButton
                    kind="primary"
                    label="Xem trước"
                    shortcut="Ctrl+S"
                    submit
                    onPress={() => undefined}
                    busy={form.formState.isSubmitting}
                  />
                  <span className={styles.hint}>Chưa có gì được lưu cho đến khi xem trước và bấm «Lưu lịch này».</span>
                </div>
              </div>
            </Panel>
          </form>
        </FormProvider>
      </div>
    </div>
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
                <DayOfForm name={`days.${index}.date`} label={`Ngày, dòng ${index + 1}`} />
              </td>
              <td>
                <LineField name={`days.${index}.name`} label={`Tên, dòng ${index + 1}`} />
              </td>
              <td>
                <ChoiceOfForm name={`days.${index}.kind`} label={`Loại, dòng ${index + 1}`} choices={kindChoices} />
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
