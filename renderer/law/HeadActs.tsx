import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

/** Where the page's head line takes the buttons of the part that is open. */
export const HeadActsPlace = createContext<HTMLElement | null>(null)

/** Buttons of one part of the page, drawn in the page's head line, where every page has its main act. */
export const HeadActs = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const place = use(HeadActsPlace)
  return place ? createPortal(children, place) : null
}
