import type { ReactNode } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  type Correction,
  correctionOutcomeLabels,
  correctionSourceLabels,
} from '../../shared/requests/request-branches.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Milestone, milestoneLabels } from '../../shared/requests/request-milestones.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { StatusMark, ToneMark } from '../components/StatusMark.tsx'
import styles from './CorrectionsPanel.module.css'
import { asSentence } from './law-words.ts'

/** What was said to be wrong or incomplete of what was given: each with its days, what was done and how it ended. */
export const CorrectionsPanel = ({
  details: { request, milestones },
  onWhy,
}: {
  readonly details: RequestDetails
  readonly onWhy: (milestone: Milestone) => void
}): ReactNode => {
  const { corrections } = request
  if (corrections.length === 0) return null
  const open = corrections.filter(({ settledOn }) => settledOn === null).length
  return (
    <Panel
      title="Đính chính"
      note={
        open > 0 ? (
          <ToneMark tone="info">{open} đang giải quyết</ToneMark>
        ) : (
          <ToneMark tone="ok">Đã giải quyết</ToneMark>
        )
      }
    >
      <ul className={styles.corrections}>
        {corrections.map((one) => (
          <li key={one.id}>
            <Story correction={one} />
            <Steps milestones={milestones.filter(({ of }) => of === one.id)} onWhy={onWhy} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Story = ({ correction }: { readonly correction: Correction }): ReactNode => {
  const { on, from, claim, outcome, settledOn, creator } = correction
  return (
    <div>
      <strong>
        {correctionSourceLabels[from]}, ngày {formatDay(on)}
      </strong>
      <p className={styles.claim}>{claim}</p>
      {creator ? <p className={styles.soft}>Đã hỏi {creator.name}.</p> : null}
      {outcome !== null && settledOn !== null ? (
        <p>
          {correctionOutcomeLabels[outcome]}, ngày {formatDay(settledOn)}.
        </p>
      ) : null}
    </div>
  )
}

const Steps = ({
  milestones,
  onWhy,
}: {
  readonly milestones: readonly Milestone[]
  readonly onWhy: (milestone: Milestone) => void
}): ReactNode => (
  <ul className={styles.steps}>
    {milestones.map((one) => (
      <li key={one.kind}>
        <span>
          {milestoneLabels[one.kind]}
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
