import { useRef } from 'react'

/** Grows whenever it is given another object: tells a grid over rows in memory to ask for them again. */
export const useRevision = (value: unknown): number => {
  const held = useRef({ value, revision: 0 })
  if (held.current.value !== value) held.current = { value, revision: held.current.revision + 1 }
  return held.current.revision
}
