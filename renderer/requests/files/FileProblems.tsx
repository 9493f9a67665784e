import type { ReactNode } from 'react'
import styles from './Files.module.css'
import type { FileProblem } from './use-taking-files.ts'

/** Files that were not taken in, each with the reason. */
export const FileProblems = ({ problems }: { readonly problems: readonly FileProblem[] }): ReactNode =>
  problems.length === 0 ? null : (
    <ul className={styles.problems} role="alert">
      {problems.map(({ name, message }) => (
        <li key={name}>
          «{name}»: {message}
        </li>
      ))}
    </ul>
  )
