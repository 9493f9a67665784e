import type { ReactNode } from 'react'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import { useMay } from '../app-status-store.ts'
import styles from './ForRole.module.css'

type Props = {
  /** What is inside leads to this call. */
  readonly call: CallName
  readonly children: ReactNode
}

/** Shown to who may make the call. */
export const ForRole = ({ call, children }: Props): ReactNode => (useMay(call) ? children : null)

/** Fields that anybody may read; whose role may not make the call cannot type into them, and is told so. */
export const FieldsForRole = ({ call, children }: Props): ReactNode =>
  useMay(call) ? (
    children
  ) : (
    <fieldset className={styles.readOnly} disabled>
      <p className={styles.told}>Vai trò của bạn chỉ được xem phần này.</p>
      {children}
    </fieldset>
  )
