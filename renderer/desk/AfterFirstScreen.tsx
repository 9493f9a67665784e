import { type ReactNode, useEffect, useState } from 'react'
import { firstScreenDrawn } from '../first-page.ts'

/** Set once in the life of the window. */
let firstIsDrawn = false

/** What the first screen is drawn without: it asks for code and rows of its own, and comes when the first screen can be seen. */
export const AfterFirstScreen = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [drawn, setDrawn] = useState(firstIsDrawn)
  useEffect(() => {
    let left = false
    void firstScreenDrawn().then(() => {
      firstIsDrawn = true
      if (!left) setDrawn(true)
    })
    return () => {
      left = true
    }
  }, [])
  return drawn ? children : null
}
