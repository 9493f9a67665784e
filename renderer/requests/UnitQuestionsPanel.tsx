import type { ReactNode } from 'react'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { asSentence } from './law-words.ts'
import styles from './RequestView.module.css'

/** «Hỏi đơn vị khác»: who was asked what, by when the answer is due, and whether it came. Says nothing while nobody was asked. */
export const UnitQuestionsPanel = ({
  details,
  onAnswer,
}: {
  readonly details: RequestDetails
  /** Opens the act that takes an answer in. */
  readonly onAnswer: () => void
}): ReactNode => {
  const { unitQuestions } = details.request
  if (unitQuestions.length === 0) return null
  const milestoneOf = (id: number) => details.milestones.find(({ kind, of }) => kind === 'unitAnswer' && of === id)
  return (
    <Panel
      title="Hỏi đơn vị khác"
      note={
        unitQuestions.some((one) => one.answeredOn === null) ? (
          <ActionButton call="requests.unitAnswered" kind="quiet" label="Ghi nhận trả lời" onPress={onAnswer} />
        ) : undefined
      }
    >
      <ul className={styles.milestones}>
        {unitQuestions.map(({ id, on, unit, question, dueOn }) => {
          const milestone = milestoneOf(id)
          return (
            <li key={id}>
              <span>
                <strong>{unit}</strong>
                <br />
                Hỏi ngày {formatDay(on)}, đề nghị trả lời chậm nhất {weekdayName(dueOn)}, {formatDay(dueOn)}
                <br />
                <span className={styles.hint}>{question}</span>
              </span>
              {milestone ? <StatusMark status={milestone.status} text={asSentence(milestone.statusText)} /> : null}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
