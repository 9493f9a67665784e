import type { PdfTypeface } from './pdf-typeface.ts'

/** A line of writing and its width in points. */
export type WrittenLine = { readonly text: string; readonly width: number }

const SPACE = 32
const HYPHEN = 45
const SLASH = 47

/**
 * Breaks a text into lines no wider than `most` points: at spaces, after hyphens and slashes, and inside a word that is wider than a line
 * of its own; line breaks of the text stay. null when the typeface lacks a sign of it.
 */
export const wrapText = (
  text: string,
  typeface: PdfTypeface,
  size: number,
  most: number,
): readonly WrittenLine[] | null => {
  const lines: WrittenLine[] = []
  const room = (most * 1000) / size
  const put = (from: number, to: number, width: number): void => {
    lines.push({ text: text.slice(from, to), width: (width * size) / 1000 })
  }
  let start = 0
  let width = 0
  /** Where the line may end, how wide it then is, and where and how far along the next one begins. */
  let end = -1
  let endWidth = 0
  let next = 0
  let nextWidth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 10) {
      put(start, at, width)
      start = at + 1
      width = 0
      end = -1
      continue
    }
    const own = typeface.width(sign)
    if (own === undefined) return null
    if (sign === SPACE) {
      if (at === start) {
        start = at + 1
        continue
      }
      if (text.charCodeAt(at - 1) !== SPACE) {
        end = at
        endWidth = width
      }
      width += own
      next = at + 1
      nextWidth = width
      continue
    }
    if (width + own > room && at > start) {
      if (end > start) {
        put(start, end, endWidth)
        start = next
        width -= nextWidth
      } else {
        put(start, at, width)
        start = at
        width = 0
      }
      end = -1
    }
    width += own
    if (sign === HYPHEN || sign === SLASH) {
      end = at + 1
      endWidth = width
      next = at + 1
      nextWidth = width
    }
  }
  if (start < text.length || lines.length === 0) put(start, text.length, width)
  return lines
}
