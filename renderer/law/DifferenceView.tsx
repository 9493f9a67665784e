import { type ReactNode, useState } from 'react'
import { shortDay, weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { CalendarChange, LawChange, LawDifference, MovedDeadline } from '../../shared/law/law-update.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { go } from '../navigation-store.ts'
import { changeLabels, differenceSummary } from './difference-words.ts'
import styles from './law.module.css'

/** What a change does, to be read before it is made: rules, days of the calendar, deadlines that move. */
export const DifferenceView = ({ difference }: { readonly difference: LawDifference }): ReactNode => (
  <div className={styles.stack}>
    <p className={styles.summary}>{differenceSummary(difference)}</p>
    {difference.moved.length > 0 ? <MovedTable moved={difference.moved} /> : null}
    {difference.changes.length > 0 ? <ChangesTable changes={difference.changes} /> : null}
    {difference.calendarChanges.length > 0 ? <DaysTable days={difference.calendarChanges} /> : null}
  </div>
)

const FIRST = 20
const MORE = 200

/** Long tables open in steps, so that ten thousand lines never stand in the way of the button below them. */
const useFirst = <Line,>(lines: readonly Line[]): { readonly shown: readonly Line[]; readonly more: ReactNode } => {
  const [count, setCount] = useState(FIRST)
  const left = lines.length - count
  return {
    shown: lines.slice(0, count),
    more:
      left > 0 ? (
        <div className={styles.acts}>
          <ActionButton
            label={`Xem thêm ${showCount(Math.min(left, MORE))} dòng`}
            onPress={() => setCount(count + MORE)}
          />
        </div>
      ) : null,
  }
}

const dayWords = (day: LocalDate | null): string =>
  day === null ? 'chưa tính được' : `${weekdayName(day)} ${formatDay(day)}`

const MovedTable = ({ moved }: { readonly moved: readonly MovedDeadline[] }): ReactNode => {
  const { shown, more } = useFirst(moved)
  return (
    <section aria-label="Hạn trả lời đổi ngày">
      <h3>Hạn trả lời đổi ngày</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Yêu cầu</th>
            <th scope="col">Hạn cũ</th>
            <th scope="col">Hạn mới</th>
            <th scope="col">Vì sao</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ requestId, label, before, after, why }) => (
            <tr key={requestId}>
              <td className={styles.nowrap}>
                <LinkButton onPress={() => go('request', { id: requestId })} fullLabel={`Mở yêu cầu số ${label}`}>
                  {label}
                </LinkButton>
              </td>
              <td className={`${styles.nowrap} ${styles.before}`}>{dayWords(before)}</td>
              <td className={`${styles.nowrap} ${styles.change}`}>{dayWords(after)}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}

const ChangesTable = ({ changes }: { readonly changes: readonly LawChange[] }): ReactNode => {
  const { shown, more } = useFirst(changes)
  return (
    <section aria-label="Quy định">
      <h3>Quy định</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Thay đổi</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">Căn cứ</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.kind} ${change.datum}`}>
              <td className={`${styles.nowrap} ${styles.change}`}>{changeLabels[change.kind]}</td>
              <td>
                <p>{change.statement}</p>
                {change.before !== null && change.before !== change.after ? (
                  <p className={styles.before}>Trước: {change.before}</p>
                ) : null}
                {change.after !== null && change.after !== change.statement ? (
                  <p>
                    {change.before === null ? '' : 'Sau: '}
                    <strong>{change.after}</strong>
                  </p>
                ) : null}
              </td>
              <td className={styles.nowrap}>{formatDay(change.from)}</td>
              <td>{change.citation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}

const DaysTable = ({ days }: { readonly days: readonly CalendarChange[] }): ReactNode => {
  const { shown, more } = useFirst(days)
  return (
    <section aria-label="Lịch nghỉ">
      <h3>Lịch nghỉ</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
            <th scope="col">Nguồn</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, before, after, source }) => (
            <tr key={day}>
              <td className={styles.nowrap}>
                {weekdayName(day)} {shortDay(day)}/{day.slice(0, 4)}
              </td>
              <td className={styles.before}>{before}</td>
              <td className={styles.change}>{after}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}
