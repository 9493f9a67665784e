/** How a text is written again from what it says. */
export type JsonWriter = (value: unknown) => string | undefined

/**
 * What UTF-8 JSON says when `write` gives the same text again; undefined for everything else: broken text or JSON, a key
 * given twice, a number in another spelling, spaces. So a text has one reading only, whatever program reads it.
 */
export const readStrictJson = (bytes: Uint8Array, write: JsonWriter): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return write(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
