import { NativeSelect } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { shortDay, weekdayName } from '../../../shared/calendar/day-text.ts'
import { formatDay, yearOf } from '../../../shared/calendar/local-date.ts'
import { isProvisionalYear, workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { citationText } from '../../../shared/law/citation.ts'
import type { CalendarDay } from '../../../shared/law/law-book.ts'
import { missingRules } from '../../../shared/law/missing-rules.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { DayNumber } from '../../components/DayNumber.tsx'
import { Panel } from '../../components/Panel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { HeadActs } from '../HeadActs.tsx'
import styles from '../law.module.css'
import { showLaw, useLawStore } from '../law-store.ts'
import { certaintyMark, dayKindLabels } from '../law-words.ts'
import calendarStyles from './calendar.module.css'
import { SwapPanel } from './SwapPanel.tsx'
import { YearMonths } from './YearMonths.tsx'
import { YearView } from './YearView.tsx'
import { specialDays, swapOf } from './year-days.ts'

/** «Lịch nghỉ»: a year of days, where each comes from, and the decisions still to be entered. */
export const CalendarSection = (): ReactNode => {
  const book = useLawBook()
  const today = useToday()
  const chosen = useLawStore((state) => state.year)
  const [entering, setEntering] = useState(false)
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  const thisYear = yearOf(today)
  const year = chosen ?? thisYear
  const entered = book.calendar.years.find((one) => one.year === year)
  const special = useMemo(() => specialDays(calendar, year), [calendar, year])
  const years = useMemo(() => {
    const known = book.calendar.years.map((one) => one.year)
    const all = new Set([...known, thisYear, thisYear + 1, year])
    return [...all].sort((one, other) => one - other)
  }, [book, thisYear, year])
  const swaps = useMemo(
    () =>
      missingRules(book, calendar, today).flatMap((rule) => {
        const swap = rule.shapes.includes('calendarDays') ? swapOf(calendar, rule) : undefined
        return swap && yearOf(swap.off) === year ? [{ rule, swap }] : []
      }),
    [book, calendar, today, year],
  )
  if (entering) return <YearView key={year} year={year} onLeave={() => setEntering(false)} />
  const provisional = isProvisionalYear(calendar, year)
  return (
    <div className={styles.scroll}>
      <HeadActs>
        <ActionButton
          call="law.saveOwn"
          kind={provisional ? 'primary' : 'plain'}
          label={provisional ? `Nhập quyết định của năm ${year}` : `Sửa lịch năm ${year}`}
          onPress={() => setEntering(true)}
        />
      </HeadActs>
      <div className={styles.tools}>
        <NativeSelect
          aria-label="Năm"
          value={String(year)}
          data={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
          onChange={(event) => showLaw({ year: Number(event.currentTarget.value) })}
        />
        <Legend />
      </div>
      {provisional ? (
        <div className={styles.banner}>
          <ToneMark tone="soon">Tạm tính</ToneMark>
          <p>
            Chưa có quyết định nghỉ lễ, Tết năm {year}. Phần mềm dùng ngày nghỉ cố định của Bộ luật Lao động và ngày Tết
            tính theo âm lịch; mọi thời hạn đi qua năm này ghi «tạm tính». Khi Bộ Nội vụ công bố thông báo nghỉ lễ, Tết
            năm {year}, hãy nhập vào đây.
          </p>
        </div>
      ) : entered?.decision ? (
        <p className={styles.hint}>
          {citationText(entered.decision)}
          {entered.enteredBy && entered.enteredOn
            ? `; ${entered.enteredBy} nhập ngày ${formatDay(entered.enteredOn)}.`
            : '.'}
        </p>
      ) : null}
      {swaps.map(({ rule, swap }) => (
        <SwapPanel key={rule.id} rule={rule} swap={swap} year={year} />
      ))}
      <div className={calendarStyles.columns}>
        <YearMonths calendar={calendar} year={year} today={today} />
        <Panel title={`Ngày đặc biệt của năm ${year}`} note={`${special.length} ngày`}>
          <ul className={calendarStyles.days}>
            {special.map((day) => (
              <DayLine key={day.date} day={day} />
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}

const DayLine = ({ day }: { readonly day: CalendarDay }): ReactNode => {
  // Of a day that is only reckoned or proposed, how sure its law is would mislead.
  const open = day.kind === 'estimate' || day.kind === 'proposal'
  const mark = open ? ({ tone: 'soon', words: dayKindLabels[day.kind] } as const) : certaintyMark(day, null)
  return (
    <li className={calendarStyles.day}>
      <p className={calendarStyles.date}>
        <strong>{shortDay(day.date)}</strong>
        <span>{weekdayName(day.date)}</span>
      </p>
      <div>
        <p>{day.name}</p>
        <p className={calendarStyles.kind}>
          {open ? null : <span>{dayKindLabels[day.kind]}</span>}
          <ToneMark tone={mark.tone} bare>
            {mark.words}
          </ToneMark>
        </p>
        <p className={styles.hint}>{day.source}</p>
      </div>
    </li>
  )
}

const legendKinds = ['off', 'offSwapped', 'makeupWork', 'estimate', 'proposal'] as const

const Legend = (): ReactNode => (
  <ul className={calendarStyles.legend} aria-label="Chú giải">
    {legendKinds.map((kind) => (
      <li key={kind}>
        <span aria-hidden="true">
          <DayNumber day={8} look={kind} />
        </span>
        {dayKindLabels[kind]}
      </li>
    ))}
  </ul>
)
