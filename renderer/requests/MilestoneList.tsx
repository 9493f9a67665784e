import type { ReactNode } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type Milestone, milestoneLabels } from '../../shared/requests/request-milestones.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { StatusMark, ToneMark } from '../components/StatusMark.tsx'
import { asSentence } from './law-words.ts'
import styles from './RequestView.module.css'

/** Days that are owed: each with its name, how it stands and why it is that day. */
export const MilestoneList = ({
  milestones,
  onWhy,
  inStory = false,
}: {
  readonly milestones: readonly Milestone[]
  readonly onWhy: (milestone: Milestone) => void
  /** They stand under a story of their own: drawn quieter, apart from it by a line. */
  readonly inStory?: boolean
}): ReactNode => (
  <ul className={styles.milestones} data-in-story={inStory}>
    {milestones.map((one) => (
      <li key={`${one.kind} ${one.of}`}>
        <span>
          {inStory ? milestoneLabels[one.kind] : <strong>{milestoneLabels[one.kind]}</strong>}
          <br />
          {asSentence(weekdayName(one.dueOn))}, {formatDay(one.dueOn)}{' '}
          <LinkButton
            fullLabel={`Vì sao: ${milestoneLabels[one.kind]}, ${formatDay(one.dueOn)}`}
            onPress={() => onWhy(one)}
          >
            Vì sao?
          </LinkButton>
        </span>
        <span className={styles.marks}>
          <StatusMark status={one.status} text={asSentence(one.statusText)} />
          {one.provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
        </span>
      </li>
    ))}
  </ul>
)
