import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './KeptPage.module.css'
import { PageVisit, type Visit } from './page-visit.ts'

/**
 * A page that stays drawn while another one is shown, so that it is there at once when it is opened again. What it shows may be
 * old by then: it asks again with `useOnReturn`.
 */
export const KeptPage = memo(
  ({
    visit,
    children,
  }: {
    /** Differs from opening to opening; null while another page is shown. */
    readonly visit: number | null
    /** Must stay the same element, so that coming and going draws nothing again. */
    readonly children: ReactNode
  }): ReactNode => {
    const room = useRef<HTMLDivElement>(null)
    const seen = useRef<number | null>(null)
    const [listeners] = useState(() => new Set<() => void>())
    const value = useMemo(
      (): Visit => ({
        inSight: () => seen.current !== null,
        onReturn: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }),
      [listeners],
    )
    useLayoutEffect(() => {
      const before = seen.current
      seen.current = visit
      if (visit === null) {
        const focused = document.activeElement
        // As when a page goes: the next one takes the focus.
        if (focused instanceof HTMLElement && room.current?.contains(focused)) focused.blur()
      } else if (visit !== before) for (const listener of [...listeners]) listener()
    }, [visit, listeners])
    return (
      <div ref={room} className={styles.page} data-away={visit === null}>
        <PageVisit value={value}>
          <ErrorBoundary resetKey={visit ?? 'away'}>{children}</ErrorBoundary>
        </PageVisit>
      </div>
    )
  },
)
