import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Drawer.module.css'
import { useShortcuts } from './shortcuts.ts'

/** A list with its details at the right; under 1000 px the details cover the list. */
export const WithDrawer = ({ children, drawer }: { readonly children: ReactNode; readonly drawer: ReactNode }) => (
  <div className={styles.split}>
    <div className={styles.main}>{children}</div>
    {drawer}
  </div>
)

/** Details of one thing, 360 px wide. Esc closes; focus goes back to where it came from. */
export const Drawer = ({
  title,
  onClose,
  children,
  footer,
  takeFocus = true,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** False when the list keeps the keyboard and the details only follow it. */
  readonly takeFocus?: boolean
}) => {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useShortcuts({ Escape: onClose })
  useEffect(() => {
    if (!takeFocus) return
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [takeFocus])
  return (
    <aside className={styles.drawer} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label="Đóng (Esc)">
          <IconX size={18} aria-hidden="true" />
        </button>
      </div>
      {/* Focusable so that the arrows scroll details that hold nothing to focus. */}
      <section className={styles.body} aria-labelledby={id} tabIndex={0}>
        {children}
      </section>
      {footer ? <div className={styles.foot}>{footer}</div> : null}
    </aside>
  )
}
