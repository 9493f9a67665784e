import type { ReactNode } from 'react'
import type { AnswerShape } from '../../../shared/law/law-book.ts'
import { DayTextField, LongTextField, TextField } from '../../components/form-fields.tsx'
import styles from '../law.module.css'
import { FormRows, PriceRows, TimeLimitRows } from './AnswerRows.tsx'

/** What every own rule says, then the rows its shapes ask for. */
export const AnswerFields = ({ shapes }: { readonly shapes: readonly AnswerShape[] }): ReactNode => (
  <>
    <div className={styles.form}>
      <div className={styles.full}>
        <TextField
          name="text"
          label="Văn bản quy định"
          required
          placeholder="Ví dụ: Nghị định số …/2026/NĐ-CP ngày …"
        />
      </div>
      <div className={styles.third}>
        <TextField name="article" label="Điều, khoản" required placeholder="Ví dụ: Điều 5 khoản 2" />
      </div>
      <div className={styles.third}>
        <DayTextField name="from" label="Áp dụng từ ngày" required />
      </div>
      <div className={styles.third}>
        <DayTextField name="until" label="Đến hết ngày (nếu có)" />
      </div>
      <div className={styles.full}>
        <LongTextField
          rows={3}
          name="statement"
          label="Văn bản nói gì"
          required
          hint="Một, hai câu dễ hiểu; phần mềm hiện câu này kèm căn cứ."
        />
      </div>
    </div>
    {shapes.includes('reportDue') ? (
      <div className={styles.form}>
        <div className={styles.third}>
          <TextField
            name="reportDue"
            label="Ngày phải gửi báo cáo năm"
            required
            placeholder="ngày/tháng, ví dụ 20/12"
          />
        </div>
      </div>
    ) : null}
    {shapes.includes('timeLimits') ? <TimeLimitRows /> : null}
    {shapes.includes('forms') ? <FormRows /> : null}
    {shapes.includes('prices') ? <PriceRows /> : null}
    <TextField name="note" label="Ghi chú" />
  </>
)
