import type { ReactNode } from 'react'
import type { ActName } from '../../shared/requests/request-events.ts'
import type { NextAct } from '../../shared/requests/request-log.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { actLabels } from './act-words.ts'
import styles from './RequestView.module.css'

/** Acts that are not possible, gathered under the reason they share. */
export const reasonsWhyNot = (
  acts: readonly NextAct[],
): readonly { readonly reason: string; readonly acts: readonly ActName[] }[] => {
  const reasons = new Map<string, ActName[]>()
  for (const { act, possible, whyNot } of acts) {
    if (!possible) reasons.set(whyNot, [...(reasons.get(whyNot) ?? []), act])
  }
  return [...reasons].map(([reason, gathered]) => ({ reason, acts: gathered }))
}

/** Acts beside the procedure: always at hand, never what comes next. */
const besideProcedure: readonly ActName[] = ['assign', 'note', 'askCorrection', 'complain', 'reopen', 'amend', 'revoke']

/**
 * «Việc tiếp theo»: the lawful steps, the usual one first, then what may be done beside the procedure; under them the others with the
 * reason they cannot be done.
 */
export const NextActsPanel = ({
  acts,
  onChoose,
  focusOn,
  leading,
}: {
  readonly acts: readonly NextAct[]
  readonly onChoose: (act: ActName) => void
  /** The act whose panel was just closed: the keyboard goes on from its button. */
  readonly focusOn: ActName | null
  /** False while another panel holds the page's main act. */
  readonly leading: boolean
}): ReactNode => {
  const mayAct = useMay('requests.note')
  const possible = acts.filter((one) => one.possible)
  const steps = possible.filter(({ act }) => !besideProcedure.includes(act))
  const beside = possible.filter(({ act }) => besideProcedure.includes(act))
  // An act just done is often possible no more; then the keyboard goes on from the first that is.
  const focused = focusOn && (possible.some((one) => one.act === focusOn) ? focusOn : (steps[0] ?? beside[0])?.act)
  if (!mayAct)
    return (
      <Panel title="Việc tiếp theo">
        <p>Vai trò của bạn chỉ được xem yêu cầu; người có vai trò Đầu mối ghi việc.</p>
      </Panel>
    )
  return (
    <Panel title="Việc tiếp theo">
      <div className={styles.acts}>
        {steps.map(({ act, usual }) => (
          <ActionButton
            key={act}
            kind={usual && leading ? 'primary' : 'plain'}
            label={actLabels[act]}
            onPress={() => onChoose(act)}
            autoFocus={act === focused}
          />
        ))}
      </div>
      {steps.length > 0 && beside.length > 0 ? <h3 className={styles.subheading}>Việc khác</h3> : null}
      <div className={styles.beside}>
        {beside.map(({ act }) => (
          <ActionButton
            key={act}
            kind="quiet"
            label={actLabels[act]}
            onPress={() => onChoose(act)}
            autoFocus={act === focused}
          />
        ))}
      </div>
      {steps.length > 0 ? (
        <WhyNot acts={acts} />
      ) : (
        // Nearly every act waits once a request is settled: why is there to be asked for, not to be read each time.
        <details className={styles.allWhyNot}>
          <summary>Việc chưa làm được ({acts.length - possible.length})</summary>
          <WhyNot acts={acts} />
        </details>
      )}
    </Panel>
  )
}

const WhyNot = ({ acts }: { readonly acts: readonly NextAct[] }): ReactNode =>
  reasonsWhyNot(acts).map(({ reason, acts: gathered }) => (
    <p key={reason} className={styles.whyNot}>
      <strong>{gathered.map((act) => actLabels[act]).join(', ')}:</strong> {reason}
    </p>
  ))
