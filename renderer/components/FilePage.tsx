import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DrawnFile } from './drawn-file.ts'
import styles from './FilePreview.module.css'

/** Room left and right of a page. */
const MARGIN = 32

/** One page on a canvas: as wide as there is room for, times the zoom. Drawn aside and then put in place, so that nothing flickers. */
export const FilePage = ({
  file,
  page,
  zoom,
  label,
}: {
  readonly file: DrawnFile
  readonly page: number
  readonly zoom: number
  readonly label: string
}): ReactNode => {
  const room = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const draw = async (): Promise<void> => {
      const size = await file.size(page)
      const wide = (room.current?.clientWidth ?? 640) - MARGIN
      const high = (room.current?.clientHeight ?? 480) - MARGIN
      // A small picture is not blown up; a page is as wide as the room, a picture wholly in sight.
      const fitting =
        file.pages > 1 || size.height > size.width ? wide : Math.min(wide, (high * size.width) / size.height)
      const canvas = document.createElement('canvas')
      await file.draw(canvas, page, Math.min(fitting, Math.max(size.width, 320) * 2, 1100) * zoom, stop.signal)
      if (!stop.signal.aborted) {
        place.current?.replaceChildren(canvas)
        room.current?.scrollTo(0, 0)
        setFault(false)
      }
    }
    draw().catch(() => {
      if (!stop.signal.aborted) setFault(true)
    })
    return () => stop.abort()
  }, [file, page, zoom])
  return (
    <section className={styles.room} ref={room} tabIndex={0} aria-label={label}>
      {fault ? <p className={styles.word}>Trang này không vẽ được. Hãy mở tệp bằng chương trình ngoài.</p> : null}
      <div className={styles.page} ref={place} role="img" aria-label={label} />
    </section>
  )
}
