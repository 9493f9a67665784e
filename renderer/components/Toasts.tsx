import { IconX } from '@tabler/icons-react'
import { ActionButton } from './ActionButton.tsx'
import styles from './Toasts.module.css'
import { dropToast, type ToastMessage, useToasts } from './toast-store.ts'

/** The corner where short messages appear; read out politely, refusals at once. */
export const Toasts = () => {
  const messages = useToasts((state) => state.messages)
  return (
    <div className={styles.corner} role="status" aria-live="polite">
      {messages.map((message) => (
        <div key={message.id} className={`${styles.toast} ${styles[message.tone] ?? ''}`}>
          <p className={styles.text}>{message.text}</p>
          <ToastActButton message={message} />
          <button
            type="button"
            className={styles.close}
            aria-label="Đóng thông báo"
            onClick={() => dropToast(message.id)}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  )
}

const ToastActButton = ({ message: { id, act } }: { readonly message: ToastMessage }) =>
  act ? (
    <ActionButton
      kind="quiet"
      label={act.label}
      onPress={() => {
        dropToast(id)
        act.onPress()
      }}
    />
  ) : null
