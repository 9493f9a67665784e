const focusable =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], summary, [tabindex]'

/** Where something stood: its ancestors from the nearest on, and at which child of each it was. */
type Place = readonly { readonly room: Element; readonly at: number }[]

const placeOf = (element: Element, page: Element): Place => {
  const place: { room: Element; at: number }[] = []
  for (let child = element; child !== page; ) {
    const room = child.parentElement
    if (!room) break
    place.push({ room, at: Array.prototype.indexOf.call(room.children, child) })
    child = room
  }
  return place
}

const takesFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(focusable) && element.tabIndex >= 0 && element.checkVisibility()

const firstIn = (element: Element): HTMLElement | undefined =>
  takesFocus(element) ? element : [...element.querySelectorAll(focusable)].find(takesFocus)

/** What stands now where something else stood: at its place, behind it, or else before it. */
const nextInPlace = (place: Place, page: Element): HTMLElement | undefined => {
  for (const { room, at } of place) {
    if (room === page) return undefined
    if (!room.isConnected) continue
    const children = [...room.children]
    for (const child of [...children.slice(at), ...children.slice(0, at).toReversed()]) {
      const found = firstIn(child)
      if (found) return found
    }
  }
  return undefined
}

/** It is gone or can be pressed no more, and nothing else took the focus. */
const isLost = (element: Element): boolean =>
  element.isConnected
    ? element.matches(':disabled') && (document.activeElement === document.body || document.activeElement === element)
    : document.activeElement === document.body

/**
 * Keeps the keyboard on the page: when what had the focus is taken away (a row that was removed, a button whose form opens in its
 * place, a form that closes) or cannot be pressed any more, and nothing else took it, the focus goes to what stands there now. A page that goes as a whole is left
 * alone: the next one begins at its title.
 */
export const keepFocus = (): void => {
  let last: { readonly element: Element; readonly place: Place; readonly page: Element } | undefined
  let asked = false
  const look = (): void => {
    asked = false
    if (!last || !isLost(last.element)) return
    const { place, page } = last
    last = undefined
    if (page.isConnected) nextInPlace(place, page)?.focus()
  }
  document.addEventListener('focusin', ({ target }) => {
    const page = target instanceof Element ? target.closest('main') : null
    last = target instanceof Element && page ? { element: target, place: placeOf(target, page), page } : undefined
  })
  new MutationObserver(() => {
    if (asked || !last || !isLost(last.element)) return
    asked = true
    // What has just been drawn takes the focus itself where it wants it.
    requestAnimationFrame(look)
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
}
