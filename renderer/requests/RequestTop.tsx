import type { ReactNode } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type RequestState, requestStateLabels } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { MilestoneKind } from '../../shared/requests/request-milestones.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { StatusMark, type Tone, ToneMark } from '../components/StatusMark.tsx'
import { asSentence } from './law-words.ts'
import styles from './RequestView.module.css'

const stateTones: Readonly<Record<RequestState, Tone>> = {
  waitingCompletion: 'quiet',
  open: 'info',
  provided: 'ok',
  partlyProvided: 'ok',
  refused: 'info',
  redirected: 'info',
  withdrawn: 'quiet',
}

/** Beside the number in the head of the page: who asked, since when, and how it stands. */
export const RequestPerson = ({ details: { request } }: { readonly details: RequestDetails }): ReactNode => (
  <div className={styles.top}>
    <p className={styles.person}>
      {request.facts.requester.name}
      <span className={styles.hint}> · nhận ngày {formatDay(request.facts.receivedOn)}</span>
      {request.assignedTo === '' ? null : <span className={styles.hint}> · giao cho {request.assignedTo}</span>}
    </p>
    <ToneMark tone={stateTones[request.state]}>{requestStateLabels[request.state]}</ToneMark>
  </div>
)

/** The milestone of the day that stands over the columns. */
export const dueKind = ({
  request: { extension, reopened, closedOn },
}: Pick<RequestDetails, 'request'>): MilestoneKind => {
  if (reopened !== null && closedOn === null) return 'reopened'
  return extension === null ? 'provide' : 'extended'
}

/** The line over the columns: the deadline in large, which says why when asked. */
export const DeadlineLine = ({
  details: { request, deadline, dueOn, status, dueText },
  onWhy,
  children,
}: {
  readonly details: RequestDetails
  readonly onWhy: () => void
  /** What stands at the right end of the line. */
  readonly children?: ReactNode
}): ReactNode => (
  <div className={`${styles.top} ${styles.line}`}>
    {dueOn !== null ? (
      <>
        <span className={styles.due}>
          {deadline?.dueOn === dueOn ? 'Đến hạn' : 'Mở lại, phải giải quyết xong'} {weekdayName(dueOn)},{' '}
          {formatDay(dueOn)}
        </span>
        <StatusMark status={status} text={request.closedOn === null ? asSentence(daysOnly(dueText)) : undefined} />
        {deadline?.provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
        <ActionButton label="Vì sao?" onPress={onWhy} />
      </>
    ) : (
      <>
        <span className={styles.due}>Chưa có thời hạn nào chạy:</span>
        <span className={styles.noLimit}>{whyNoLimit(request)}</span>
      </>
    )}
    <span className={styles.atEnd}>{children}</span>
  </div>
)

/** Why nothing runs, and from when something will. */
const whyNoLimit = ({ state, facts }: RequestDetails['request']): string => {
  if (state !== 'waitingCompletion') return 'yêu cầu đã kết thúc khi chưa được bổ sung đầy đủ.'
  const missing = facts.missingParts === '' ? '' : ` ${facts.missingParts}`
  return `đang chờ bổ sung${missing}. Thời hạn tính từ ngày nhận được yêu cầu hợp lệ.`
}

/** «còn 3 ngày (thứ Sáu 27/11)» → «còn 3 ngày»: the day itself stands beside it in large. */
const daysOnly = (dueText: string): string => dueText.replace(/ \([^)]*\)$/, '')
