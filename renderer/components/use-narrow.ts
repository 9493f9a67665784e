import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is narrower than so many px; drawn again when that changes, by hand or by the zoom. */
export const useNarrow = (under: number): boolean => {
  const query = `(width < ${under}px)`
  const watch = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches)
}
