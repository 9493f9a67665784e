import { createContext, useContext, useEffect, useRef } from 'react'

/** Whether the page around a component is in sight, and when it comes back: some pages are kept while another one is shown. */
export type Visit = {
  readonly inSight: () => boolean
  /** Calls back whenever the page is opened again; answers how to stop. */
  readonly onReturn: (listener: () => void) => () => void
}

/** A page that goes when another one is opened. */
const passing: Visit = { inSight: () => true, onReturn: () => () => undefined }

/** Given by `KeptPage`; the same object for the life of the page, so that nothing is drawn again as the page comes and goes. */
export const PageVisit = createContext<Visit>(passing)

/** Calls `listener` whenever a kept page is opened again, before it is painted; not when it is drawn for the first time. */
export const useOnReturn = (listener: () => void): void => {
  const { onReturn } = useContext(PageVisit)
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => onReturn(() => latest.current()), [onReturn])
}
