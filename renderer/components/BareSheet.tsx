import type { ReactNode } from 'react'
import styles from './BareSheet.module.css'
import { Mark } from './Mark.tsx'

/** The whole window while no page of the desk is shown: one sheet in its middle. */
export const BareRoom = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles.room}>{children}</div>
)

/** A sheet alone in the window, under the name of the product. */
export const BareSheet = ({
  label,
  wide = false,
  children,
}: {
  /** Accessible name. */
  readonly label: string
  /** For more than a few fields. */
  readonly wide?: boolean
  readonly children: ReactNode
}): ReactNode => (
  <section className={`${styles.sheet} ${wide ? styles.wide : ''}`} aria-label={label}>
    <div className={styles.brand}>
      <Mark />
      <span>Đầu Mối</span>
    </div>
    {children}
  </section>
)

/** Under the heading of a sheet: what it is about. */
export const SheetLead = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <p className={styles.lead}>{children}</p>
)
