import { useEffect, useRef } from 'react'
import { ActionButton } from './ActionButton.tsx'
import styles from './KeyHints.module.css'
import { keyGroups } from './key-list.ts'

/** All keys of the desk, over the page; Esc closes and focus goes back. */
export const KeyHints = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const node = dialog.current
    if (node && !node.open) node.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.cover} aria-labelledby="moi-phim" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="moi-phim">Mọi phím tắt</h2>
        <ActionButton label="Đóng" shortcut="Esc" onPress={() => dialog.current?.close()} />
      </div>
      <div className={styles.groups}>
        {keyGroups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, act]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}
