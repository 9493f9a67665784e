import { cleanLines } from '../../shared/text/clean-lines.ts'
import { looksLikeTcvn3 } from '../../shared/text/legacy-letters.ts'

/**
 * The paragraphs of a plain text: UTF-8 or UTF-16 by their marks, else UTF-8, else the old Vietnamese code page of Windows.
 * TCVN3 and VNI come out as wrong letters, which whoever reads the lines must notice.
 */
export const readTxtLines = (bytes: Uint8Array): readonly string[] => cleanLines(decode(bytes))

const decode = (bytes: Uint8Array): string => {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes)
    return looksLikeTcvn3(western) ? western : new TextDecoder('windows-1258').decode(bytes)
  }
}
