import type { ReactNode } from 'react'
import { shortDayWithYear, weekdayName } from '../../shared/calendar/day-text.ts'
import { type RequestState, requestStateLabels } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { StatusMark, type Tone, ToneMark } from '../components/StatusMark.tsx'
import styles from './RequestView.module.css'

const stateTones: Readonly<Record<RequestState, Tone>> = {
  waitingCompletion: 'quiet',
  open: 'info',
  provided: 'ok',
  partlyProvided: 'ok',
  refused: 'info',
  withdrawn: 'quiet',
}

/** State and deadline in the head of the page; the deadline is large and says why when asked. */
export const RequestTop = ({
  details: { request, deadline, status, dueText },
  onWhy,
}: {
  readonly details: RequestDetails
  readonly onWhy: () => void
}): ReactNode => (
  <div className={styles.top}>
    <ToneMark tone={stateTones[request.state]}>{requestStateLabels[request.state]}</ToneMark>
    {deadline ? (
      <>
        <span className={styles.due}>
          Đến hạn {weekdayName(deadline.dueOn)}, {shortDayWithYear(deadline.dueOn)}
        </span>
        <StatusMark status={status} text={request.closedOn === null ? capital(dueText) : undefined} />
        {deadline.provisional ? <ToneMark tone="soon">Tạm tính</ToneMark> : null}
        <ActionButton label="Vì sao?" onPress={onWhy} />
      </>
    ) : (
      <StatusMark status={status} />
    )}
  </div>
)

/** «còn 3 ngày (thứ Sáu 27/11)» as the beginning of a line. */
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
