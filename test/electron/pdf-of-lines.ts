import { join } from 'node:path'
import { makePdfFile, pdfText } from '../../electron/pdf/pdf-file.ts'
import { readTypeface } from '../../electron/pdf/pdf-typeface.ts'

const fonts = join(import.meta.dirname, '..', '..', 'resources', 'fonts')

/** A text at its place on an A4 page, in points from the left and from the foot. */
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number }

/** A PDF of so many A4 pages, with the paper typeface embedded. */
export const pdfOf = (pages: readonly (readonly PlacedText[])[]): Uint8Array => {
  const face = readTypeface(fonts, 'normal')
  const drawn = pages.map((texts) =>
    texts.map(({ text, x, y }) => `BT ${x} ${y} Td ${face.show(text, 13)} ET`).join('\n'),
  )
  const file = makePdfFile()
  const tree = file.reserve()
  const contents = drawn.map((instructions) => file.addStream(instructions))
  const means = file.add(`<</Font<<${face.embed(file)}>>>>`)
  const leaves = contents.map((content) =>
    file.add(`<</Type/Page/Parent ${tree} 0 R/Resources ${means} 0 R/Contents ${content} 0 R>>`),
  )
  const kids = leaves.map((leaf) => `${leaf} 0 R`).join(' ')
  file.add(`<</Type/Pages/Count ${leaves.length}/Kids[${kids}]/MediaBox[0 0 595 842]>>`, tree)
  return file.finish(file.add(`<</Type/Catalog/Pages ${tree} 0 R>>`), file.add(`<</Title ${pdfText('Thử')}>>`))
}

/** Lines one below the other from the head of a page. */
export const linesDown = (...lines: readonly string[]): readonly PlacedText[] =>
  lines.map((text, index) => ({ text, x: 72, y: 770 - index * 18 }))
