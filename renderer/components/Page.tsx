import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './Page.module.css'
import { useOnReturn } from './page-visit.ts'
import { useShortcuts } from './shortcuts.ts'

export type PrimaryAct = {
  readonly label: string
  readonly onPress: () => void
  /** Shown on the button and bound for as long as the page is shown. */
  readonly shortcut?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  /** The call it leads to, «requests.receive»: whose role may not make it is not offered the act. */
  readonly call?: CallName
}

export type PageProps = {
  readonly title: string
  /** What the page is for, in one line. */
  readonly purpose?: string
  /** The one main act; always at the same place. */
  readonly primary?: PrimaryAct | undefined
  /** Other buttons, left of the primary one. */
  readonly actions?: ReactNode
  /** Shown before the title, with Alt+Left. */
  readonly back?: { readonly label: string; readonly onPress: () => void } | undefined
  /** True: the children manage their own scrolling (grids, two columns). */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** Head line and body of every page. The title takes focus when the page opens, so that Tab and screen readers start there. */
export const Page = ({ title, purpose, primary: main, actions, back, fill = false, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const mayAct = useMay(main?.call)
  const primary = mayAct ? main : undefined
  const start = useCallback(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [])
  useEffect(start, [start])
  useOnReturn(start)
  useShortcuts({
    ...(primary?.shortcut && !primary.disabled && !primary.busy ? { [primary.shortcut]: primary.onPress } : {}),
    ...(back ? { 'Alt+ArrowLeft': back.onPress } : {}),
  })
  return (
    <section className={styles.page} aria-label={title}>
      <header className={styles.head}>
        {back ? (
          <ActionButton kind="quiet" label={back.label} onPress={back.onPress} icon={<IconArrowLeft size={18} />} />
        ) : null}
        <div className={styles.names}>
          <h1 className={styles.title} tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {purpose ? <p className={styles.purpose}>{purpose}</p> : null}
        </div>
        <div className={styles.acts}>
          {actions}
          {primary ? (
            <ActionButton
              kind="primary"
              label={primary.label}
              shortcut={primary.shortcut}
              onPress={primary.onPress}
              busy={primary.busy}
              disabled={primary.disabled}
            />
          ) : null}
        </div>
      </header>
      <div className={fill ? styles.fill : styles.scroll}>{children}</div>
    </section>
  )
}
