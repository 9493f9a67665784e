import { useContext, useEffect, useRef } from 'react'
import { isCovered } from '../cover-store.ts'
import { PageVisit } from './page-visit.ts'

/** «Ctrl+Shift+N», «F1», «?», «Alt+1», «Escape»: modifiers in this order, then the key as KeyboardEvent names it. */
export type ShortcutMap = Readonly<Record<string, (() => void) | undefined>>

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

const keyName = (event: KeyboardEvent): string => {
  // The physical key for letters and digits: with Shift or a Vietnamese layout `key` is another character.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1]
  if (event.ctrlKey || event.altKey || event.metaKey) return letter ?? digit ?? event.key
  return event.key
}

/** The name of what was pressed, as shortcut maps write it. */
export const pressed = (event: KeyboardEvent): string => {
  const key = keyName(event)
  const shift = event.shiftKey && (event.ctrlKey || event.altKey || key.length > 1)
  return [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', shift ? 'Shift+' : '', key].join(
    '',
  )
}

/** True while Telex/VNI or another input method is putting a character together: nothing may fire then. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229 || event.key === 'Process' || event.key === 'Dead'

const undoKeys = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'])

/**
 * Keys that work on the whole page while the component is shown; the component drawn last wins a key.
 * Never fires while composing or on a page that is kept out of sight; single characters and undo keys are left to the field
 * the officer is typing in.
 */
export const useShortcuts = (shortcuts: ShortcutMap): void => {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const visit = useContext(PageVisit)
  useEffect(() => {
    const layer: Layer = () => (visit.inSight() ? latest.current : {})
    layers.push(layer)
    if (layers.length === 1) window.addEventListener('keydown', dispatch)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', dispatch)
    }
  }, [visit])
}

type Layer = () => ShortcutMap
const layers: Layer[] = []

const dispatch = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || isComposing(event) || isCovered()) return
  const name = pressed(event)
  if (editable(event.target) && (name.length === 1 || undoKeys.has(name))) return
  for (const layer of layers.toReversed()) {
    const act = layer()[name]
    if (!act) continue
    event.preventDefault()
    act()
    return
  }
}
