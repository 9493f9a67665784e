import type { Block } from '../../shared/forms/paper-document.ts'
import { checkDocx } from './template-kind.ts'
import { wordBlocks } from './template-paper.ts'

/** A Word file the app itself filled, as blocks. Throws for a file that is none. */
export const lookAtWord = (bytes: Uint8Array): readonly Block[] => {
  const texts = checkDocx(bytes)
  if (!texts.ok) throw new Error('A filled template is no Word file.')
  return wordBlocks(texts.value.get('word/document.xml') ?? '', texts.value.get('word/styles.xml') ?? '')
}
