import { type ReactNode, useId } from 'react'
import { ActionButton } from './ActionButton.tsx'
import styles from './ConfirmPanel.module.css'
import { useReturnFocus } from './form-focus.ts'
import { useShortcuts } from './shortcuts.ts'

/** Asks in place, without covering the page. Focus starts on the harmless button; Esc is the same as it. */
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
  return (
    <div role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} className={styles.panel}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      {children}
      <div className={styles.acts}>
        <ActionButton kind={danger ? 'danger' : 'primary'} label={confirmLabel} onPress={onConfirm} busy={busy} />
        <ActionButton label={cancelLabel} onPress={onCancel} autoFocus={!children} />
      </div>
    </div>
  )
}
