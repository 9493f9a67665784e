import type { ReactNode } from 'react'
import styles from './ActRow.module.css'

/** A paragraph with what can be done about it at its right, in one line where there is room. */
export const ActRow = ({
  status = false,
  children,
}: {
  /** Read out when it appears. */
  readonly status?: boolean
  readonly children: ReactNode
}): ReactNode => (
  <div className={styles.row} role={status ? 'status' : undefined}>
    {children}
  </div>
)
