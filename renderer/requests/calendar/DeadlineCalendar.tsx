import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { yearOf } from '../../../shared/calendar/local-date.ts'
import { isProvisionalYear, workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { WithDrawer } from '../../components/Drawer.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { shiftMonth } from '../../components/month-days.ts'
import { showCount } from '../../components/number-text.ts'
import { ToneMark } from '../../components/StatusMark.tsx'
import { useLawBook, useToday } from '../../law-book-store.ts'
import { CalendarDay } from './CalendarDay.tsx'
import { CalendarMonth, SQUARE_ENTRIES } from './CalendarMonth.tsx'
import styles from './calendar.module.css'
import { useCalendarStore } from './calendar-store.ts'
import { monthStretch } from './month-squares.ts'
import { useOtherDue } from './other-due.ts'

/** «Lịch»: a month with what is still to be done on each day, and the day that is open beside it. */
export const DeadlineCalendar = (): ReactNode => {
  const today = useToday()
  const book = useLawBook()
  const calendar = useMemo(() => workingCalendar(book.calendar), [book])
  const version = useDataVersion()
  const { at: chosen, opened, moveTo, open } = useCalendarStore()
  const at = chosen ?? today
  const stretch = monthStretch(at)
  const { value, error, reload } = useCall(
    () => api.requests.due({ ...stretch, perDay: SQUARE_ENTRIES }),
    `${stretch.from} ${today} ${version}`,
  )
  const others = useOtherDue({ ...stretch, perDay: SQUARE_ENTRIES }, today, version)
  const overdue = value?.overdue.count ?? 0
  return (
    <WithDrawer
      drawer={
        opened ? (
          <CalendarDay
            part={opened}
            overdueFrom={value?.overdue.from ?? null}
            calendar={calendar}
            today={today}
            version={version}
            onClose={() => open(null)}
          />
        ) : null
      }
    >
      <div className={styles.head}>
        <ActionButton
          kind="quiet"
          iconOnly
          icon={<IconChevronLeft size={18} />}
          label="Tháng trước"
          onPress={() => moveTo(shiftMonth(at, -1))}
        />
        <h2 className={styles.month} aria-live="polite">
          Tháng {Number(at.slice(5, 7))}/{at.slice(0, 4)}
        </h2>
        <ActionButton
          kind="quiet"
          iconOnly
          icon={<IconChevronRight size={18} />}
          label="Tháng sau"
          onPress={() => moveTo(shiftMonth(at, 1))}
        />
        <ActionButton label="Hôm nay" onPress={() => moveTo(today)} disabled={at === today} />
        {isProvisionalYear(calendar, yearOf(at)) ? (
          <ToneMark tone="soon">Lịch nghỉ năm {yearOf(at)} tạm tính</ToneMark>
        ) : null}
        {overdue > 0 ? (
          <span className={styles.late}>
            <ActionButton
              label={`${showCount(overdue)} việc quá hạn`}
              icon={<IconAlertTriangle size={18} />}
              onPress={() => open('overdue')}
            />
          </span>
        ) : null}
      </div>
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      <div className={styles.room}>
        <CalendarMonth
          calendar={calendar}
          due={value}
          others={others}
          at={at}
          today={today}
          opened={opened === 'overdue' ? null : opened}
          onMove={moveTo}
          onOpen={open}
        />
      </div>
    </WithDrawer>
  )
}
