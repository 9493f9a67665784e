import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionButton } from './ActionButton.tsx'
import { FilePage } from './FilePage.tsx'
import styles from './FilePreview.module.css'
import type { Looked } from './use-drawn-file.ts'

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const whole = zooms.indexOf(1)

type PagesDialogProps = {
  /** Accessible name: what is looked at. */
  readonly label: string
  readonly title: string
  readonly looked: Looked
  /** Told while there is nothing to look at yet. */
  readonly waiting: string
  /** Grows the title bar with what may be done with the pages. */
  readonly actions: ReactNode
  /** Stands first in the foot line. */
  readonly foot?: ReactNode
  /** Keys beside those of pages and zoom. */
  readonly keys?: readonly (readonly [key: string, act: () => void])[]
  readonly onClose: () => void
}

/** Pages over the whole window, one at a time: pages by Page Up and Page Down, zoom by + and −. Esc closes; focus goes back. */
export const PagesDialog = ({
  label,
  title,
  looked,
  waiting,
  actions,
  foot,
  keys = [],
  onClose,
}: PagesDialogProps): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asked, setPage] = useState(1)
  const [zoom, setZoom] = useState(whole)
  const pages = looked.state === 'open' ? looked.file.pages : 1
  const page = Math.min(asked, pages)

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: something else is looked at: from its first page.
  useEffect(() => setPage(1), [label])

  const goPage = (to: number): void => setPage(Math.max(1, Math.min(pages, to)))
  const goZoom = (to: number): void => setZoom(Math.max(0, Math.min(zooms.length - 1, to)))
  const acts: readonly (readonly [string, () => void])[] = [
    ...keys,
    ['PageDown', () => goPage(page + 1)],
    ['PageUp', () => goPage(page - 1)],
    ['Home', () => goPage(1)],
    ['End', () => goPage(pages)],
    ['+', () => goZoom(zoom + 1)],
    ['=', () => goZoom(zoom + 1)],
    ['-', () => goZoom(zoom - 1)],
    ['0', () => goZoom(whole)],
  ]
  const press = (event: React.KeyboardEvent): void => {
    // The page below must hear none of it, Esc least of all: that one closes the pages and nothing else.
    event.stopPropagation()
    const held = event.ctrlKey || event.altKey || event.metaKey
    const act = held ? undefined : acts.find(([key]) => key === event.key)?.[1]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <dialog ref={dialog} className={styles.cover} aria-label={label} onClose={onClose} onKeyDown={press}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {actions}
        <ActionButton label="Đóng" shortcut="Esc" onPress={() => dialog.current?.close()} />
      </div>
      {looked.state === 'open' ? (
        <FilePage
          file={looked.file}
          page={page}
          zoom={zooms[zoom] ?? 1}
          label={`Trang ${page} trên ${pages}: ${title}`}
        />
      ) : (
        <div className={styles.room}>
          <p className={styles.word} role="status">
            {looked.state === 'reading' ? waiting : looked.message}
          </p>
        </div>
      )}
      <div className={styles.foot}>
        {foot}
        {pages > 1 ? (
          <span className={styles.group}>
            <ActionButton label="Trang trước" onPress={() => goPage(page - 1)} disabled={page <= 1} />
            <span aria-live="polite">
              Trang {page}/{pages}
            </span>
            <ActionButton label="Trang sau" onPress={() => goPage(page + 1)} disabled={page >= pages} />
          </span>
        ) : null}
        {looked.state === 'open' ? (
          <span className={styles.group}>
            <ActionButton label="Thu nhỏ" shortcut="−" onPress={() => goZoom(zoom - 1)} disabled={zoom === 0} />
            <span aria-live="polite">{Math.round((zooms[zoom] ?? 1) * 100)} %</span>
            <ActionButton
              label="Phóng to"
              shortcut="+"
              onPress={() => goZoom(zoom + 1)}
              disabled={zoom === zooms.length - 1}
            />
          </span>
        ) : null}
      </div>
    </dialog>
  )
}
