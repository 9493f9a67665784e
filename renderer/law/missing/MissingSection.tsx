import { type ReactNode, useMemo, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { dataOfKind, holdsOn } from '../../../shared/law/dated.ts'
import { datumValue } from '../../../shared/law/datum-value.ts'
import type { Datum, MissingRule } from '../../../shared/law/law-book.ts'
import { answersOf, missingRules } from '../../../shared/law/missing-rules.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { showLaw, useLawStore } from '../law-store.ts'
import { forceWords } from '../law-words.ts'
import { OwnChangePreview } from '../OwnChangePreview.tsx'
import { ruleLine } from '../rules/rule-list.ts'
import { AnswerView } from './AnswerView.tsx'
import missingStyles from './missing.module.css'

/** Days and years have a page of their own: the calendar. */
const isCalendar = ({ shapes }: MissingRule): boolean =>
  shapes.includes('calendarYear') || shapes.includes('calendarDays')

const openMissing = (rule: MissingRule): void => {
  if (!isCalendar(rule)) {
    showLaw({ missing: rule.id })
    return
  }
  const year = rule.year ?? Number((rule.days?.[0] ?? '').slice(0, 4))
  showLaw({ section: 'calendar', year: Number.isFinite(year) && year > 0 ? year : null, missing: rule.id })
}

/** «Quy định còn thiếu»: what the app does not know, what would tell it, and what this agency has entered. */
export const MissingSection = (): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const open = useLawStore((state) => state.missing)
  const [withdrawing, setWithdrawing] = useState<string>()
  const missing = useMemo(() => missingRules(book, workingCalendar(book.calendar), today), [book, today])
  const answered = useMemo(
    () =>
      dataOfKind(book, 'missing')
        .filter((rule) => holdsOn(rule, today))
        .map((rule) => ({ rule, data: answersOf(book, rule.id) }))
        .filter(({ data }) => data.length > 0),
    [book, today],
  )
  const opened =
    open === null ? undefined : [...missing, ...answered.map(({ rule }) => rule)].find(({ id }) => id === open)
  if (opened && !isCalendar(opened))
    return <AnswerView key={opened.id} missing={opened} onLeave={() => showLaw({ missing: null })} />
  return (
    <div className={`${styles.scroll} ${styles.narrow}`}>
      <p>
        Phần mềm không tự điền chỗ luật chưa quy định hoặc chưa đọc được văn bản. Khi có văn bản, cơ quan nhập một lần;
        quy định mang tên người nhập và gửi được cho xã khác ở «Gói cập nhật».
      </p>
      {missing.length === 0 ? (
        <EmptyState
          title="Không còn quy định nào thiếu"
          text="Khi phần mềm cần một quy định chưa có, quy định đó hiện ở đây và trên bàn làm việc."
        />
      ) : (
        <ul className={styles.list} aria-label="Quy định còn thiếu">
          {missing.map((rule) => (
            <li key={rule.id} className={styles.card}>
              <div className={styles.cardHead}>
                <h2>{rule.topic}</h2>
                <ActionButton
                  call={isCalendar(rule) ? undefined : 'law.saveOwn'}
                  label={isCalendar(rule) ? 'Mở lịch nghỉ' : 'Nhập quy định này'}
                  fullLabel={`${isCalendar(rule) ? 'Mở lịch nghỉ' : 'Nhập quy định này'}: ${rule.topic}`}
                  onPress={() => openMissing(rule)}
                />
              </div>
              <p>{rule.statement}</p>
              <dl className={styles.pair}>
                <div>
                  <dt>Ảnh hưởng đến</dt>
                  <dd>{rule.matters}</dd>
                </div>
                <div>
                  <dt>Căn cứ</dt>
                  <dd>{citationText(rule.citation)}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      )}
      {answered.length > 0 ? (
        <section className={styles.stack} aria-label="Đã có quy định">
          <h2 className={styles.partTitle}>Đã có quy định</h2>
          <ul className={styles.list}>
            {answered.map(({ rule, data }) => (
              <li key={rule.id} className={styles.card}>
                <Answered
                  rule={rule}
                  data={data}
                  withdrawing={withdrawing === rule.id}
                  onWithdraw={(wanted) => setWithdrawing(wanted ? rule.id : undefined)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

const Answered = ({
  rule,
  data,
  withdrawing,
  onWithdraw,
}: {
  readonly rule: MissingRule
  readonly data: readonly Datum[]
  readonly withdrawing: boolean
  readonly onWithdraw: (wanted: boolean) => void
}): ReactNode => {
  const book = useLawBook()
  const first = data[0]
  const own = first !== undefined && ruleLine(book, first.id)?.source?.origin === 'own'
  const change = useMemo(() => ({ kind: 'withdrawAnswer', missingId: rule.id }) as const, [rule.id])
  return (
    <>
      <div className={styles.cardHead}>
        <h3>{rule.topic}</h3>
        <ToneMark tone={own ? 'info' : 'ok'}>{own ? 'Do cơ quan nhập' : 'Theo gói cập nhật'}</ToneMark>
      </div>
      {data.map((datum) => (
        <AnswerLine key={datum.id} datum={datum} />
      ))}
      {first ? (
        <p className={styles.hint}>
          {citationText(first.citation)}, áp dụng {forceWords(first)}. {first.checkedBy} ghi ngày{' '}
          {formatDay(first.checkedOn)}.
        </p>
      ) : null}
      {own && !withdrawing ? (
        <div className={styles.acts}>
          <ActionButton
            call="law.saveOwn"
            label="Sửa"
            fullLabel={`Sửa: ${rule.topic}`}
            onPress={() => showLaw({ missing: rule.id })}
          />
          <ActionButton
            call="law.saveOwn"
            kind="danger"
            label="Rút lại"
            fullLabel={`Rút lại: ${rule.topic}`}
            onPress={() => onWithdraw(true)}
          />
        </div>
      ) : null}
      {withdrawing ? (
        <OwnChangePreview
          change={change}
          title="Rút lại quy định này?"
          confirmLabel="Rút lại"
          backLabel="Thôi"
          doneText="Đã rút lại quy định do cơ quan nhập."
          onBack={() => onWithdraw(false)}
          onDone={() => onWithdraw(false)}
        />
      ) : null}
    </>
  )
}

const AnswerLine = ({ datum }: { readonly datum: Datum }): ReactNode => {
  const value = datumValue(datum)
  const subject = datum.kind === 'price' ? `${datum.item}: ` : ''
  return (
    <div className={missingStyles.answer}>
      <p>{datum.kind === 'price' ? '' : datum.statement}</p>
      {value === null ? null : (
        <p>
          {subject}
          <strong>{value}</strong>
        </p>
      )}
    </div>
  )
}
