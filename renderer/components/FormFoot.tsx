import type { ReactNode } from 'react'
import styles from './FormFoot.module.css'

/** The last line of a form: what is good to know at the left, the buttons at the right. */
export const FormFoot = ({ note, children }: { readonly note?: string; readonly children: ReactNode }): ReactNode => (
  <div className={styles.foot}>
    {note === undefined ? null : <p>{note}</p>}
    {children}
  </div>
)
