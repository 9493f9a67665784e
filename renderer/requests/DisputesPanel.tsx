import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type Dispute, disputeKindLabels, disputeOutcomeLabels } from '../../shared/requests/request-branches.ts'
import type { ActName } from '../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './RequestView.module.css'

/** «Khiếu nại, tố cáo, khởi kiện»: what was lodged about the request and how each ended. Says nothing while there is none. */
export const DisputesPanel = ({
  details: { request },
  onChoose,
}: {
  readonly details: RequestDetails
  readonly onChoose: (act: ActName) => void
}): ReactNode => {
  const { disputes, closedOn, state } = request
  if (disputes.length === 0) return null
  const waiting = disputes.some(({ settledOn }) => settledOn === null)
  const founded = disputes.some(({ outcome }) => outcome === 'upheld' || outcome === 'partlyUpheld')
  return (
    <Panel
      title="Khiếu nại, tố cáo, khởi kiện"
      note={
        waiting ? (
          <ActionButton
            call="requests.complaintOutcome"
            kind="quiet"
            label="Ghi kết quả"
            onPress={() => onChoose('complaintOutcome')}
          />
        ) : undefined
      }
    >
      <ul className={styles.milestones}>
        {disputes.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{disputeKindLabels[one.dispute]}</strong> ngày {formatDay(one.on)}
              {one.handledBy === '' ? '' : `, ${one.handledBy} giải quyết`}
              <br />
              <span className={styles.hint}>{one.about}</span>
            </span>
            <Outcome dispute={one} />
          </li>
        ))}
      </ul>
      {founded && closedOn !== null && state !== 'withdrawn' ? (
        <p className={styles.hint}>
          Có vụ việc được xác định là đúng: nếu phải giải quyết lại yêu cầu,{' '}
          <LinkButton call="requests.reopen" onPress={() => onChoose('reopen')}>
            mở lại và ấn định ngày giải quyết xong
          </LinkButton>
          .
        </p>
      ) : null}
    </Panel>
  )
}

const Outcome = ({ dispute: { outcome, settledOn } }: { readonly dispute: Dispute }): ReactNode =>
  outcome === null || settledOn === null ? (
    <ToneMark tone="soon">Đang giải quyết</ToneMark>
  ) : (
    <ToneMark tone="ok">
      {disputeOutcomeLabels[outcome]}, ngày {formatDay(settledOn)}
    </ToneMark>
  )
