import type { ReactNode, Ref } from 'react'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import { useMay } from '../app-status-store.ts'
import styles from './ActionButton.module.css'

export type ActionButtonProps = {
  /** A verb: «Tiếp nhận», «In phiếu». It is the accessible name. */
  readonly label: string
  readonly onPress: () => void
  /** primary: one a screen; quiet: looks like text with room around it; danger: takes something away. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** Shown on the button, for example «Ctrl+S»; the key itself is bound with `useShortcuts`. */
  readonly shortcut?: string | undefined
  readonly icon?: ReactNode
  /** Shows the icon alone; the label is then its tip and its accessible name. */
  readonly iconOnly?: boolean
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** When the label alone is not enough to tell two buttons of a list apart: «Mở yêu cầu 12/2026». */
  readonly fullLabel?: string | undefined
  readonly autoFocus?: boolean
  readonly submit?: boolean
  /** What it leads to in the end: whose role may not make this call does not see the button. */
  readonly call?: CallName | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** The product's button. While busy it says so, keeps the keyboard where it is and cannot be pressed twice. */
export const ActionButton = ({
  label,
  onPress,
  kind = 'plain',
  shortcut,
  icon,
  iconOnly = false,
  busy = false,
  disabled = false,
  fullLabel,
  autoFocus = false,
  submit = false,
  call,
  ref,
}: ActionButtonProps) => {
  const may = useMay(call)
  if (!may) return null
  return (
    <button
      ref={ref}
      type={submit ? 'submit' : 'button'}
      className={`${styles.button} ${kind === 'plain' ? '' : styles[kind]}`}
      onClick={(event) => {
        // A disabled button would lose the focus, and with it the place on the page.
        if (busy) event.preventDefault()
        else if (!submit) onPress()
      }}
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={fullLabel ?? (iconOnly ? label : undefined)}
      title={iconOnly ? [label, shortcut && `(${shortcut})`].filter(Boolean).join(' ') : undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      // biome-ignore lint/a11y/noAutofocus: only where a panel the officer has just opened starts.
      autoFocus={autoFocus}
    >
      {icon}
      {iconOnly ? null : <span>{busy ? `${label}…` : label}</span>}
      {shortcut && !iconOnly ? (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      ) : null}
    </button>
  )
}

/** A number, a title or a name that opens something, inside a text or a list. */
export const LinkButton = ({
  children,
  onPress,
  fullLabel,
  call,
}: {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly fullLabel?: string | undefined
  /** As of a button. */
  readonly call?: CallName | undefined
}) =>
  useMay(call) ? (
    <button type="button" className={`${styles.button} ${styles.link}`} onClick={onPress} aria-label={fullLabel}>
      {children}
    </button>
  ) : null
