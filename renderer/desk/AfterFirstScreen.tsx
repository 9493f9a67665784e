import { type ReactNode, useEffect, useState } from 'react'

/** Set once in the life of the window. */
let firstScreenDrawn = false

/** What the first screen is drawn without: it asks for code and rows of its own, and comes when the window has nothing else to do. */
export const AfterFirstScreen = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [drawn, setDrawn] = useState(firstScreenDrawn)
  useEffect(() => {
    const waiting = requestIdleCallback(
      () => {
        firstScreenDrawn = true
        setDrawn(true)
      },
      { timeout: 500 },
    )
    return () => cancelIdleCallback(waiting)
  }, [])
  return drawn ? children : null
}
