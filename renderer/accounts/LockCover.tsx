import { useEffect, useRef } from 'react'
import { api, useCall } from '../api.ts'
import { dataChanged, refreshStatus } from '../app-status-store.ts'
import { BareRoom } from '../components/BareSheet.tsx'
import { isCovered, takeCoverOff } from '../cover-store.ts'
import styles from './accounts.module.css'
import { SignInPanel } from './SignInPanel.tsx'

/**
 * Lies over the whole window, above any dialog that is open: what is under it can be neither seen, reached nor read aloud, and is
 * there again as it was when the same person goes on.
 */
const LockCover = () => {
  const { value } = useCall(() => api.access.state(), 'access')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = dialog.current
    if (node && !node.open) node.showModal()
    return () => node?.close()
  }, [])
  const goOn = (): void => {
    void (takeCoverOff() ? dataChanged() : refreshStatus())
  }
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      aria-label="Đang khóa"
      onCancel={(event) => event.preventDefault()}
      // Chromium closes a dialog at the second Esc whatever is said to the first.
      onClose={() => {
        if (isCovered()) dialog.current?.showModal()
      }}
    >
      <BareRoom>{value ? <SignInPanel state={value} onSignedIn={goOn} /> : null}</BareRoom>
    </dialog>
  )
}

export default LockCover
