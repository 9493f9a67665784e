import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type KeptContent, previewKind } from '../../shared/files/preview-kind.ts'
import type { Result } from '../../shared/result.ts'
import { answerOf } from '../api.ts'
import { ActionButton } from './ActionButton.tsx'
import { FilePage } from './FilePage.tsx'
import styles from './FilePreview.module.css'
import { useDrawnFile } from './use-drawn-file.ts'

/** A kept file that can be looked at. */
export type PreviewFile = {
  readonly key: string
  readonly name: string
  readonly read: () => Promise<Result<KeptContent>>
  readonly openOutside: () => Promise<Result<null>>
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const whole = zooms.indexOf(1)

/**
 * Looks at kept files inside the app, one after the other: PDF page by page and still pictures, never run. Other kinds, and every file on
 * purpose, open in another program by the button. Esc closes; focus goes back.
 */
export const FilePreview = ({
  files,
  first,
  onClose,
}: {
  readonly files: readonly PreviewFile[]
  /** Key of the file to begin with. */
  readonly first: string
  readonly onClose: () => void
}): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      files.findIndex(({ key }) => key === first),
    ),
  )
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(whole)
  const shown = files[Math.min(at, files.length - 1)]
  const looked = useDrawnFile(shown?.key ?? '', shown && previewKind(shown.name) !== null ? shown.read : null)
  const pages = looked.state === 'open' ? looked.file.pages : 1

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])

  const goFile = (step: number): void => {
    const next = at + step
    if (next < 0 || next >= files.length) return
    setAt(next)
    setPage(1)
  }
  const goPage = (to: number): void => setPage(Math.max(1, Math.min(pages, to)))
  const goZoom = (to: number): void => setZoom(Math.max(0, Math.min(zooms.length - 1, to)))
  const acts: readonly (readonly [string, () => void])[] = [
    ['PageDown', () => goPage(page + 1)],
    ['PageUp', () => goPage(page - 1)],
    ['Home', () => goPage(1)],
    ['End', () => goPage(pages)],
    ['+', () => goZoom(zoom + 1)],
    ['=', () => goZoom(zoom + 1)],
    ['-', () => goZoom(zoom - 1)],
    ['0', () => goZoom(whole)],
    ['ArrowRight', () => goFile(1)],
    ['ArrowLeft', () => goFile(-1)],
  ]
  const press = (event: React.KeyboardEvent): void => {
    // The page below must hear none of it.
    if (event.key !== 'Escape') event.stopPropagation()
    const held = event.ctrlKey || event.altKey || event.metaKey
    const act = held ? undefined : acts.find(([key]) => key === event.key)?.[1]
    if (!act) return
    event.preventDefault()
    act()
  }
  if (!shown) return null
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      aria-label={`Xem tệp ${shown.name}`}
      onClose={onClose}
      onKeyDown={press}
    >
      <div className={styles.head}>
        <h2>{shown.name}</h2>
        <ActionButton label="Mở bằng chương trình ngoài" onPress={() => void answerOf(shown.openOutside())} />
        <ActionButton label="Đóng" shortcut="Esc" onPress={() => dialog.current?.close()} />
      </div>
      {looked.state === 'open' ? (
        <FilePage
          file={looked.file}
          page={Math.min(page, pages)}
          zoom={zooms[zoom] ?? 1}
          label={`Trang ${Math.min(page, pages)} trên ${pages} của tệp ${shown.name}`}
        />
      ) : (
        <div className={styles.room}>
          <p className={styles.word} role="status">
            {looked.state === 'reading' ? 'Đang mở tệp…' : looked.message}
          </p>
        </div>
      )}
      <div className={styles.foot}>
        {files.length > 1 ? (
          <span className={styles.group}>
            <ActionButton label="Tệp trước" shortcut="←" onPress={() => goFile(-1)} disabled={at === 0} />
            <span>
              Tệp {at + 1}/{files.length}
            </span>
            <ActionButton label="Tệp sau" shortcut="→" onPress={() => goFile(1)} disabled={at === files.length - 1} />
          </span>
        ) : null}
        {pages > 1 ? (
          <span className={styles.group}>
            <ActionButton label="Trang trước" onPress={() => goPage(page - 1)} disabled={page <= 1} />
            <span aria-live="polite">
              Trang {Math.min(page, pages)}/{pages}
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
