import type { ReactNode } from 'react'
import { longDay, weekdayName } from '../../shared/calendar/day-text.ts'
import { citationText } from '../../shared/law/citation.ts'
import { durationText } from '../../shared/law/duration-text.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { asSentence } from './law-words.ts'
import styles from './requests.module.css'
import type { DeadlinePreviewState } from './use-deadline-preview.ts'

/** The deadline as it would be if the request were taken in as typed. */
export const DeadlinePreview = ({
  preview: { deadline, error, waitingFor },
  onWhy,
}: {
  readonly preview: DeadlinePreviewState
  readonly onWhy: () => void
}): ReactNode => (
  <section className={styles.due} aria-labelledby="due-preview">
    <h2 id="due-preview">Ngày đến hạn</h2>
    <div aria-live="polite">
      {waitingFor ? <p>{waitingFor}</p> : null}
      {error ? <p className={styles.problem}>{error.message}</p> : null}
      {deadline ? (
        <>
          <p className={styles.dueDay}>
            {asSentence(weekdayName(deadline.dueOn))}, {longDay(deadline.dueOn)}
          </p>
          <p className={styles.hint}>
            {durationText(deadline.limit.duration)} theo {citationText(deadline.limit.citation)}
            {deadline.provisional ? ' · tạm tính' : ''}
          </p>
        </>
      ) : null}
    </div>
    {deadline ? <ActionButton label="Vì sao?" onPress={onWhy} /> : null}
  </section>
)
