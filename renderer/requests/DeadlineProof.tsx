import type { ReactNode } from 'react'
import { longDay, shortDay, weekdayName } from '../../shared/calendar/day-text.ts'
import { citationText } from '../../shared/law/citation.ts'
import { durationText } from '../../shared/law/duration-text.ts'
import { certaintyLabels } from '../../shared/law/law-book.ts'
import { type MonthCell, monthGrids } from '../../shared/requests/month-grid.ts'
import type { DayStep, RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import { Drawer } from '../components/Drawer.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './DeadlineProof.module.css'
import { asSentence } from './law-words.ts'

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** The proof in the side column, opened by «Vì sao?». */
export const DeadlineProofDrawer = ({
  deadline,
  onClose,
}: {
  readonly deadline: RequestDeadline
  readonly onClose: () => void
}): ReactNode => (
  <Drawer title="Vì sao đến hạn ngày này?" onClose={onClose}>
    <DeadlineProof deadline={deadline} />
  </Drawer>
)

/** How the day was counted: the rule, a small calendar, one line a day, and how sure the text is. */
export const DeadlineProof = ({ deadline }: { readonly deadline: RequestDeadline }): ReactNode => (
  <div className={styles.proof}>
    <p className={styles.dueDay}>
      {asSentence(weekdayName(deadline.dueOn))}, {longDay(deadline.dueOn)}
    </p>
    {deadline.provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
    <p>
      Thời hạn {durationText(deadline.limit.duration)}
      {deadline.extendedBy !== null ? `, gia hạn thêm ${deadline.extendedBy} ngày` : ''}.{' '}
      {deadline.extendedBy !== null
        ? `Hạn ban đầu: ${weekdayName(deadline.firstDueOn)} ${shortDay(deadline.firstDueOn)}.`
        : ''}
    </p>
    {deadline.provisional ? (
      <p className={styles.hint}>
        Trong thời hạn có ngày nghỉ chưa có quyết định chính thức, nên ngày đến hạn có thể thay đổi.
      </p>
    ) : null}
    <MonthGrids steps={deadline.steps} />
    <h3>Từng ngày</h3>
    <ol className={styles.days}>
      {deadline.steps.map((step, index) => (
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
      {deadline.citations.map((citation) => (
        <li key={citationText(citation)}>{citationText(citation)}</li>
      ))}
      <li>Mức chắc chắn: {certaintyLabels[deadline.certainty].toLowerCase().replace('công báo', 'Công báo')}</li>
      {deadline.notes.map((note) => (
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
