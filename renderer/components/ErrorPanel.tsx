import { IconAlertTriangle } from '@tabler/icons-react'
import type { AppError } from '../../shared/result.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './ErrorPanel.module.css'

const MAX_ISSUES = 8

/** What happened, what was kept, what to do, one button. Issues with a row number come first as «Dòng 12: …». */
export const ErrorPanel = ({
  error,
  kept,
  act,
}: {
  readonly error: AppError
  /** «Những gì đã nhập vẫn còn.» when that is so. */
  readonly kept?: string
  readonly act?: { readonly label: string; readonly onPress: () => void }
}) => {
  const issues = error.issues ?? []
  return (
    <div role="alert" className={styles.error}>
      <IconAlertTriangle size={20} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.message}>{error.message}</p>
        {kept ? <p>{kept}</p> : null}
        {issues.length > 0 ? (
          <ul className={styles.issues}>
            {issues.slice(0, MAX_ISSUES).map((issue) => (
              <li key={`${issue.row ?? ''}${issue.field ?? ''}${issue.message}`}>
                {issue.row === undefined ? issue.message : `Dòng ${issue.row}: ${issue.message}`}
              </li>
            ))}
            {issues.length > MAX_ISSUES ? <li>… và {issues.length - MAX_ISSUES} chỗ khác.</li> : null}
          </ul>
        ) : null}
      </div>
      {act ? (
        <div className={styles.act}>
          <ActionButton label={act.label} onPress={act.onPress} />
        </div>
      ) : null}
    </div>
  )
}
