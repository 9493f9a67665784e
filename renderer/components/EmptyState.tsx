import type { CallName } from '../../shared/ipc/call-rights.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './EmptyState.module.css'

export type EmptyAct = {
  readonly label: string
  readonly onPress: () => void
  readonly shortcut?: string /** As of a button. */
  readonly call?: CallName
}

/** What will be here and the first step towards it. */
export const EmptyState = ({
  title,
  text,
  acts = [],
}: {
  readonly title: string
  readonly text: string
  readonly acts?: readonly EmptyAct[]
}) => (
  <div className={styles.empty}>
    <h2>{title}</h2>
    <p>{text}</p>
    {acts.length > 0 ? (
      <div className={styles.acts}>
        {acts.map((act) => (
          <ActionButton
            key={act.label}
            label={act.label}
            onPress={act.onPress}
            shortcut={act.shortcut}
            call={act.call}
          />
        ))}
      </div>
    ) : null}
  </div>
)
