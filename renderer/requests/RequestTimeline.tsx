import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { hasTimeLimit, timeLimit } from '../../shared/law/time-limits.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { useLawBook } from '../law-book-store.ts'
import { extensionUnitWords } from './act-words.ts'
import styles from './RequestView.module.css'
import { type TimelineLine, timelineLines } from './timeline-lines.ts'

/** What was done, when and by whom; acts taken back stay, struck through with the reason. */
export const RequestTimeline = ({ details }: { readonly details: RequestDetails }): ReactNode => {
  const book = useLawBook()
  const { request } = details
  const { channel, complexity, sentOn } = request.facts
  const query = { law: request.law, act: 'extend', channel, complexity, on: sentOn } as const
  const unit = hasTimeLimit(book, query) ? timeLimit(book, query).duration.unit : 'day'
  const lines = timelineLines({
    book,
    documents: details.documents,
    events: request.events,
    extensionUnit: extensionUnitWords[unit === 'workingDay' ? 'workingDay' : 'day'],
  })
  return (
    <Panel title="Diễn biến">
      <ol className={styles.timeline}>
        {lines.map((line) => (
          <TimelineEntry key={line.event.id} line={line} />
        ))}
      </ol>
    </Panel>
  )
}

const TimelineEntry = ({ line: { event, title, details, revoked } }: { readonly line: TimelineLine }): ReactNode => {
  const told = (
    <>
      <strong>
        {formatDay(event.on)} · {title}
      </strong>
      <dl className={styles.details}>
        {details.map((detail) => (
          <div key={detail.label}>
            <dt>{detail.label}: </dt>
            <dd>{detail.value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
  return (
    <li data-revoked={revoked !== null}>
      {revoked ? <del className={styles.revoked}>{told}</del> : told}
      {revoked ? (
        <p>
          Đã đính chính ({revoked.by}): {revoked.reason}
        </p>
      ) : null}
      <p className={styles.who}>
        {event.by} ghi lúc {momentText(event.at)}
      </p>
    </li>
  )
}
