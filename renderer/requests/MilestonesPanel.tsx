import type { ReactNode } from 'react'
import type { Milestone } from '../../shared/requests/request-milestones.ts'
import { Panel } from '../components/Panel.tsx'
import { MilestoneList } from './MilestoneList.tsx'

/** Every day the request owes something: which day, how it stands, and why it is that day. */
export const MilestonesPanel = ({
  milestones,
  onWhy,
}: {
  readonly milestones: readonly Milestone[]
  readonly onWhy: (milestone: Milestone) => void
}): ReactNode => (
  <Panel title="Các mốc thời hạn">
    <MilestoneList milestones={milestones} onWhy={onWhy} />
  </Panel>
)
