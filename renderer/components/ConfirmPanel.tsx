import { type ReactNode, useEffect, useId, useRef } from 'react'
import { ActionButton } from './ActionButton.tsx'
import styles from './ConfirmPanel.module.css'
import { useReturnFocus } from './form-focus.ts'
import { useShortcuts } from './shortcuts.ts'

/** Asks in place, without covering the page. Focus starts at the first field, or else on the harmless button; Esc is the same as it. */
export const ConfirmPanel = ({
  title,
  text,
  confirmLabel,
  cancelLabel = 'Thôi',
  danger = false,
  busy = false,
  onConfirm,
  onCancel,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
  /** Fields that belong to the decision, such as a reason. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  useShortcuts({ Escape: onCancel })
  useReturnFocus()
  const panel = useRef<HTMLDivElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // A field that takes the focus by itself has it by now.
    if (panel.current?.contains(document.activeElement)) return
    const field = panel.current?.querySelector<HTMLElement>('input, select, textarea')
    const first = field ?? cancel.current
    first?.focus()
  }, [])
  return (
    <div
      ref={panel}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={styles.panel}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      {children}
      <div className={styles.acts}>
        <ActionButton kind={danger ? 'danger' : 'primary'} label={confirmLabel} onPress={onConfirm} busy={busy} />
        <ActionButton ref={cancel} label={cancelLabel} onPress={onCancel} />
      </div>
    </div>
  )
}
