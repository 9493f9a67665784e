import { IconCircleCheck, IconLoader2, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { useAppStatusStore } from '../app-status-store.ts'
import { useSaveState } from '../save-state-store.ts'
import styles from './TopBar.module.css'

const SLOW_MS = 250

const SavedMark = () => {
  const pending = useSaveState((state) => state.pending > 0)
  const [slow, setSlow] = useState(false)
  // A save takes a few thousandths of a second; a mark that blinks at every key would only disturb.
  useEffect(() => {
    if (!pending) {
      setSlow(false)
      return
    }
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [pending])
  const Icon = slow ? IconLoader2 : IconCircleCheck
  return (
    <span className={`${styles.saved} ${slow ? styles.saving : ''}`}>
      <Icon size={18} aria-hidden="true" />
      {slow ? 'Đang lưu' : 'Đã lưu'}
    </span>
  )
}

/** Search, the day, and whether everything is on disk. */
export const TopBar = ({ today, onSearch }: { readonly today: LocalDate; readonly onSearch: () => void }) => {
  const looking = useAppStatusStore((state) => state.status?.look !== undefined)
  const weekday = weekdayName(today)
  return (
    <header className={styles.top}>
      <button type="button" className={styles.search} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch size={18} aria-hidden="true" />
        <span>Tìm mọi thứ</span>
        <span>Ctrl+K</span>
      </button>
      <div className={styles.gap} />
      <time dateTime={today} className={styles.day}>
        <span className={styles.weekday}>
          {weekday.charAt(0).toUpperCase()}
          {weekday.slice(1)},{' '}
        </span>
        {formatDay(today)}
      </time>
      {looking ? null : <SavedMark />}
    </header>
  )
}
