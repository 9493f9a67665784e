import { useState } from 'react'

export const MIN_COLUMN = 56
const MAX_COLUMN = 900

type Widths = Readonly<Record<string, number>>

const read = (key: string): Widths => {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    )
  } catch {
    return {}
  }
}

/** Column widths the officer pulled, kept on this machine under the grid's own name. */
export const useColumnWidths = (
  gridId: string,
): {
  readonly widthOf: (id: string, usual: number) => number
  readonly isPulled: (id: string) => boolean
  readonly setWidth: (id: string, width: number) => void
} => {
  const key = `do-rong-cot:${gridId}`
  const [widths, setWidths] = useState(() => read(key))
  return {
    widthOf: (id, usual) => widths[id] ?? usual,
    isPulled: (id) => id in widths,
    setWidth: (id, width) => {
      const next = { ...widths, [id]: Math.round(Math.min(MAX_COLUMN, Math.max(MIN_COLUMN, width))) }
      window.localStorage.setItem(key, JSON.stringify(next))
      setWidths(next)
    },
  }
}
