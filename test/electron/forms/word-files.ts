import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import PizZip from 'pizzip'

/** A Word file with these paragraphs; one of several parts is cut into runs as Word cuts what was typed in several goes. */
export const wordFile = async (
  paragraphs: readonly (string | readonly string[])[],
  { table = [], footer = '' }: { readonly table?: readonly (readonly string[])[]; readonly footer?: string } = {},
): Promise<Uint8Array> => {
  const paragraph = (parts: string | readonly string[]) =>
    new Paragraph({ children: [parts].flat().map((text) => new TextRun(text)) })
  const document = new Document({
    sections: [
      {
        footers: { default: new Footer({ children: [paragraph(footer)] }) },
        children: [
          ...paragraphs.map(paragraph),
          ...(table.length === 0
            ? []
            : [
                new Table({
                  rows: table.map(
                    (row) =>
                      new TableRow({ children: row.map((text) => new TableCell({ children: [paragraph(text)] })) }),
                  ),
                }),
              ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The same file with parts of its zip added, changed or (null) taken out. */
export const withParts = (
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | null>>,
): Uint8Array => {
  const zip = new PizZip(bytes)
  for (const [name, content] of Object.entries(parts))
    if (content === null) zip.remove(name)
    else zip.file(name, content)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** One part of a Word file as text. */
export const partOf = (bytes: Uint8Array, name: string): string => new PizZip(bytes).file(name)?.asText() ?? ''
