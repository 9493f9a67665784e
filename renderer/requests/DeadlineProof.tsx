import type { ReactNode } from 'react'
import { longDay, shortDay, weekdayName } from '../../shared/calendar/day-text.ts'
import { citationText } from '../../shared/law/citation.ts'
import { certaintyLabels } from '../../shared/law/law-book.ts'
import { type MonthCell, monthGrids } from '../../shared/requests/month-grid.ts'
import type { DayProof, DayStep } from '../../shared/requests/request-deadline-types.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './DeadlineProof.module.css'
import { asSentence } from './law-words.ts'

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** The proof in the side column, opened by «Vì sao?». */
export const DeadlineProofDrawer = ({
  proof,
  what = '',
  onClose,
  onPrint,
}: {
  readonly proof: DayProof
  /** Which milestone it is, where there may be several. */
  readonly what?: string
  readonly onClose: () => void
  /** Opens the annex; absent while the request is not in the register yet. */
  readonly onPrint?: () => void
}): ReactNode => (
  <Drawer
    title="Vì sao đến hạn ngày này?"
    onClose={onClose}
    footer={onPrint ? <ActionButton label="Xem và in cách tính" onPress={onPrint} /> : undefined}
  >
    <DeadlineProof proof={proof} what={what} />
  </Drawer>
)

/** How the day was counted: the rule, a small calendar, one line a day, and how sure the text is. */
const DeadlineProof = ({ proof, what }: { readonly proof: DayProof; readonly what: string }): ReactNode => (
  <div className={styles.proof}>
    {what ? <p className={styles.hint}>{what}</p> : null}
    <p className={styles.dueDay}>
      {asSentence(weekdayName(proof.dueOn))}, {longDay(proof.dueOn)}
    </p>
    {proof.provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
    <p>{proof.rule}.</p>
    {proof.provisional ? (
      <p className={styles.hint}>
        Trong thời hạn có ngày nghỉ chưa có quyết định chính thức, nên ngày đến hạn có thể thay đổi.
      </p>
    ) : null}
    <MonthGrids steps={proof.steps} />
    <h3>Từng ngày</h3>
    <ol className={styles.days}>
      {proof.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the working never changes order, and a day may stand twice.
        <li key={`${step.day}-${index}`} data-kind={step.kind}>
          <span className={styles.count}>{step.count ?? '·'}</span>
          <span className={styles.day}>
            {asSentence(weekdayName(step.day))} {shortDay(step.day)}
          </span>
          <span>{step.why}</span>
        </li>
      ))}
    </ol>
    <h3>Căn cứ</h3>
    <ul className={styles.notes}>
      {proof.citations.map((citation) => (
        <li key={citationText(citation)}>{citationText(citation)}</li>
      ))}
      {proof.citations.length > 0 ? (
        <li>Mức chắc chắn: {certaintyLabels[proof.certainty].toLowerCase().replace('công báo', 'Công báo')}</li>
      ) : null}
      {proof.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </div>
)

const MonthGrids = ({ steps }: { readonly steps: readonly DayStep[] }): ReactNode => (
  // The lines below say the same day by day, so the drawing is not read out twice.
  <div className={styles.months} aria-hidden="true">
    {monthGrids(steps).map((grid) => (
      <table key={`${grid.year}-${grid.month}`} className={styles.month}>
        <caption>
          Tháng {grid.month}/{grid.year}
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((cell) => (
                <MonthDay key={cell.day} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
)

const MonthDay = ({ cell }: { readonly cell: MonthCell }): ReactNode => (
  <td data-kind={cell.step?.kind} title={cell.step?.why}>
    {cell.inMonth ? (
      <>
        {Number(cell.day.slice(8, 10))}
        <small>{cell.step?.count ?? ''}</small>
      </>
    ) : null}
  </td>
)
