import type { KeyboardEvent, ReactNode } from 'react'
import styles from './Papers.module.css'

/** One paper of a list, to be shown beside it. */
export const PaperItem = ({
  current,
  onChoose,
  children,
}: {
  readonly current: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}): ReactNode => (
  <button type="button" data-paper className={styles.item} aria-current={current || undefined} onClick={onChoose}>
    {children}
  </button>
)

/** Up and down walk through the papers without leaving the list. */
export const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const items: readonly Element[] = [...event.currentTarget.querySelectorAll('button[data-paper]')]
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1
  if (at < 0) return
  event.preventDefault()
  const next = items[(at + step + items.length) % items.length]
  if (next instanceof HTMLElement) next.focus()
}
