import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'

/** A sheet of the desk with its heading; `note` stands at the right of the heading. */
export const Panel = ({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.title}>
        <h2 id={id}>{title}</h2>
        {note ? <span className={styles.note}>{note}</span> : null}
      </div>
      {children}
    </section>
  )
}
