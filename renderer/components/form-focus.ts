import { type RefObject, useEffect, useRef, useState } from 'react'

/** When what is drawn closes and nothing else took the keyboard, it goes back to where it was opened from. */
export const useReturnFocus = (): void => {
  // Asked while drawing: a field that takes the focus by itself has it before any effect runs.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus()
    },
    [before],
  )
}

/** Puts the keyboard into the first field of a form that has just opened, and back where it was when the form closes. */
export const useFormFocus = <Room extends HTMLElement>(
  /** False for a form that stands there before anybody asked for it. */
  asked = true,
): RefObject<Room | null> => {
  const room = useRef<Room>(null)
  useReturnFocus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => {
    if (asked) room.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return room
}

/** The same, for what is read from the disk before it can be drawn: stands beside it from the first moment. */
export const ReturnFocus = (): null => {
  useReturnFocus()
  return null
}
