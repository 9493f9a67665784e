import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconClockPause,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type DeadlineStatus, deadlineStatusLabels } from '../../shared/requests/request-deadline-types.ts'
import styles from './StatusMark.module.css'

export type Tone = 'ok' | 'soon' | 'late' | 'info' | 'quiet'

const toneIcons: Readonly<Record<Tone, typeof IconClock>> = {
  ok: IconCircleCheck,
  soon: IconClockExclamation,
  late: IconAlertTriangle,
  info: IconInfoCircle,
  quiet: IconClockPause,
}

const statusTones: Readonly<Record<DeadlineStatus, Tone>> = {
  notRunning: 'quiet',
  running: 'ok',
  soon: 'soon',
  today: 'soon',
  overdue: 'late',
  doneOnTime: 'ok',
  doneLate: 'late',
}

/** Icon and word in the hue of the tone; never a colour alone. `bare` leaves out the background, for grid cells. */
export const ToneMark = ({
  tone,
  children,
  bare = false,
  icon: Icon = toneIcons[tone],
}: {
  readonly tone: Tone
  readonly children: ReactNode
  readonly bare?: boolean
  readonly icon?: typeof IconClock
}) => (
  <span className={`${styles.mark} ${styles[tone]} ${bare ? styles.bare : ''}`}>
    <Icon size={16} stroke={2} aria-hidden="true" />
    <span>{children}</span>
  </span>
)

/** How a deadline stands: its word, or `text` («còn 3 ngày (thứ Sáu 27/11)») when the day matters. */
export const StatusMark = ({
  status,
  text,
  bare = false,
}: {
  readonly status: DeadlineStatus
  readonly text?: string | undefined
  readonly bare?: boolean
}) => (
  <ToneMark
    tone={statusTones[status]}
    bare={bare}
    icon={status === 'running' ? IconClock : toneIcons[statusTones[status]]}
  >
    {text || deadlineStatusLabels[status]}
  </ToneMark>
)
