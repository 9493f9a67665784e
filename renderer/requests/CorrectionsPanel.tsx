import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  type Correction,
  correctionOutcomeLabels,
  correctionSourceLabels,
} from '../../shared/requests/request-branches.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { Milestone } from '../../shared/requests/request-milestones.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './CorrectionsPanel.module.css'
import { MilestoneList } from './MilestoneList.tsx'

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
            <MilestoneList milestones={milestones.filter(({ of }) => of === one.id)} onWhy={onWhy} inStory />
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
