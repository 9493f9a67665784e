import mammoth from 'mammoth'

/** A piece of a Word document as mammoth parses it, with what this app reads of it. */
export type WordNode = {
  readonly type: string
  readonly children?: readonly WordNode[]
  readonly value?: string
  readonly font?: string | null
  readonly href?: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly isAllCaps?: boolean
  readonly numbering?: object | null
}

/** The parsed Word document; nothing outside the file is read. Throws for a document that is damaged. */
export const parseWord = async (bytes: Uint8Array): Promise<WordNode> => {
  let document: WordNode | undefined
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      externalFileAccess: false,
      // Only the parsed document is wanted: the page made of it stays empty.
      transformDocument: (parsed: WordNode) => {
        document = parsed
        return { ...parsed, children: [] }
      },
    },
  )
  if (!document) throw new Error('The document has no body.')
  return document
}
