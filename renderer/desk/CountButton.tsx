import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { showCount } from '../components/number-text.ts'
import styles from './DeskView.module.css'

/** A number that opens its list. A hue only while there is something to do, and then with an icon. */
export const CountButton = ({
  count,
  what,
  tone,
  onPress,
}: {
  readonly count: number
  readonly what: string
  readonly tone?: 'late' | 'soon'
  readonly onPress: () => void
}) => {
  const shown = count > 0 ? tone : undefined
  const Icon = shown === 'late' ? IconAlertTriangle : IconClockExclamation
  return (
    <button type="button" className={`${styles.count} ${shown ? styles[shown] : ''}`} onClick={onPress}>
      <span className={styles.number}>
        {showCount(count)}
        {shown ? <Icon size={18} aria-hidden="true" /> : null}
      </span>{' '}
      <span className={styles.what}>{what}</span>
    </button>
  )
}
