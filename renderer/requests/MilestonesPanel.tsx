import type { ReactNode } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type Milestone, type MilestoneKind, milestoneLabels } from '../../shared/requests/request-milestones.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { StatusMark, ToneMark } from '../components/StatusMark.tsx'
import { asSentence } from './law-words.ts'
import styles from './RequestView.module.css'

/** Every day the request owes something: which day, how it stands, and why it is that day. */
export const MilestonesPanel = ({
  milestones,
  onWhy,
}: {
  readonly milestones: readonly Milestone[]
  readonly onWhy: (kind: MilestoneKind) => void
}): ReactNode => (
  <Panel title="Các mốc thời hạn">
    <ul className={styles.milestones}>
      {milestones.map(({ kind, dueOn, status, statusText, provisional }) => (
        <li key={kind}>
          <span>
            <strong>{milestoneLabels[kind]}</strong>
            <br />
            {asSentence(weekdayName(dueOn))}, {formatDay(dueOn)}{' '}
            <LinkButton fullLabel={`Vì sao: ${milestoneLabels[kind]}, ${formatDay(dueOn)}`} onPress={() => onWhy(kind)}>
              Vì sao?
            </LinkButton>
          </span>
          <span className={styles.marks}>
            <StatusMark status={status} text={asSentence(statusText)} />
            {provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
          </span>
        </li>
      ))}
    </ul>
  </Panel>
)
