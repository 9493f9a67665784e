import { cleanLines } from '../../shared/text/clean-lines.ts'
import { parseWord, type WordNode } from '../files/parse-word.ts'

export type DocxLines = {
  readonly lines: readonly string[]
  /** Paragraphs numbered by Word itself: their numbers are in no text. */
  readonly numberedByWord: number
}

/**
 * The paragraphs of a Word document in their order, cells of tables among them; a line break begins a new line. Deleted text
 * of tracked changes, notes and pictures stay out. Throws for a document that is damaged.
 */
export const readDocxLines = async (bytes: Uint8Array): Promise<DocxLines> => {
  const document = await parseWord(bytes)
  const lines: string[] = []
  let numberedByWord = 0
  const walk = (node: WordNode): void => {
    if (node.type === 'paragraph') {
      if (node.numbering && textOf(node).trim() !== '') numberedByWord += 1
      lines.push(...cleanLines(textOf(node)))
    } else for (const child of node.children ?? []) walk(child)
  }
  walk(document)
  return { lines, numberedByWord }
}

const textOf = (node: WordNode, capitals = false): string => {
  if (node.type === 'text') return capitals ? (node.value ?? '').toLocaleUpperCase('vi') : (node.value ?? '')
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  return (node.children ?? []).map((child) => textOf(child, capitals || node.isAllCaps === true)).join('')
}
