import type { Block } from './paper-document.ts'

const isSmall = (block: Block | undefined): boolean => block?.kind === 'recipients' || block?.kind === 'qr'

/** What stands in the empty half beside a signature: the recipients and the QR code that follow it. Empty for any other block. */
export const besideSignature = (blocks: readonly Block[], index: number): readonly Block[] => {
  const block = blocks[index]
  if (block?.kind !== 'signatures' || block.left !== null) return []
  const rest = blocks.slice(index + 1)
  const end = rest.findIndex((one) => !isSmall(one))
  return end === -1 ? rest : rest.slice(0, end)
}

/** True for a block that was drawn beside the signature before it. */
export const standsBeside = (blocks: readonly Block[], index: number): boolean => {
  if (!isSmall(blocks[index])) return false
  const signature = blocks.slice(0, index).findLastIndex((one) => !isSmall(one))
  return signature !== -1 && besideSignature(blocks, signature).length >= index - signature
}
