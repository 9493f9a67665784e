import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PdfFile } from './pdf-file.ts'
import { readWoff, type WoffFont } from './woff-font.ts'

/** The typeface of papers in one style, made of the fonts that hold its letters. */
export type PdfTypeface = {
  /** Above and below the line of writing, in thousandths of the letter height. */
  readonly ascent: number
  readonly descent: number
  /** Width of one sign (UTF-16 unit) in thousandths of the letter height; undefined: it has no such sign. */
  width(sign: number): number | undefined
  /** Instructions that write a text at a size (pt) where the pen stands. */
  show(text: string, size: number): string
  /** Puts the fonts that were used into the file; gives their names and numbers for the pages. */
  embed(file: PdfFile): string
}

const subsets = ['latin', 'vietnamese', 'latin-ext'] as const
const styles = { normal: '400-normal', italic: '400-italic', bold: '700-normal' } as const
export type TypefaceStyle = keyof typeof styles

type Part = { readonly name: string; readonly font: WoffFont; readonly used: Map<number, number> }

/** Reads a style of the paper typeface from the folder of fonts that comes with the app. */
export const readTypeface = (fontsFolder: string, style: TypefaceStyle): PdfTypeface => {
  const parts: readonly Part[] = subsets.map((subset, index) => ({
    name: `${style[0]?.toUpperCase()}${index + 1}`,
    font: readWoff(readFileSync(join(fontsFolder, `tinos-${subset}-${styles[style]}.woff`))),
    used: new Map<number, number>(),
  }))
  /** Which part has a sign, plus one; 0: none has. */
  const partOf = new Uint8Array(65_536)
  const widths = new Uint16Array(65_536)
  for (const [index, { font }] of parts.entries())
    for (const [sign, glyph] of font.glyphs.entries())
      if (glyph !== 0 && partOf[sign] === 0) {
        partOf[sign] = index + 1
        widths[sign] = font.widths[sign] ?? 0
      }
  const first = parts[0]?.font
  return {
    ascent: first?.ascent ?? 0,
    descent: first?.descent ?? 0,
    width: (sign) => (partOf[sign] === 0 ? undefined : widths[sign]),
    show: (text, size) => {
      let written = ''
      let open = 0
      for (let at = 0; at < text.length; at += 1) {
        const sign = text.charCodeAt(at)
        const here = partOf[sign] ?? 0
        const part = parts[here - 1]
        if (!part) continue
        if (here !== open) {
          written += `${open === 0 ? '' : '>Tj'}/${part.name} ${size} Tf<`
          open = here
        }
        const glyph = part.font.glyphs[sign] ?? 0
        if (!part.used.has(glyph)) part.used.set(glyph, sign)
        written += hex(glyph)
      }
      return open === 0 ? '' : `${written}>Tj`
    },
    embed: (file) =>
      parts
        .filter(({ used }) => used.size > 0)
        .map((part) => `/${part.name} ${embedPart(file, part, style)} 0 R`)
        .join(''),
  }
}

const digits: string[] = []
const hex = (glyph: number): string => {
  digits[glyph] ??= glyph.toString(16).padStart(4, '0')
  return digits[glyph] ?? ''
}

const embedPart = (file: PdfFile, { name, font, used }: Part, style: TypefaceStyle): number => {
  const fontName = `/DAUMOI+Tinos-${name}`
  const program = file.addStream(font.trueType, `/Length1 ${font.trueType.length}`)
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName${fontName}/Flags ${style === 'italic' ? 68 : 4}/FontBBox[${font.box.join(' ')}]/ItalicAngle ${style === 'italic' ? -12 : 0}/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight 660/StemV ${style === 'bold' ? 140 : 80}/FontFile2 ${program} 0 R>>`,
  )
  const glyphs = [...used].sort(([a], [b]) => a - b)
  const widths = glyphs.map(([glyph, sign]) => `${glyph}[${font.widths[sign]}]`).join('')
  const letters = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${fontName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 0/W[${widths}]/CIDToGIDMap/Identity>>`,
  )
  const unicode = file.addStream(unicodeMap(glyphs))
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont${fontName}/Encoding/Identity-H/DescendantFonts[${letters} 0 R]/ToUnicode ${unicode} 0 R>>`,
  )
}

const MOST_IN_BLOCK = 100

/** Which sign each drawing stands for: what searching and copying in the file read. */
const unicodeMap = (glyphs: readonly (readonly [number, number])[]): string => {
  const blocks: string[] = []
  for (let from = 0; from < glyphs.length; from += MOST_IN_BLOCK) {
    const block = glyphs.slice(from, from + MOST_IN_BLOCK)
    blocks.push(
      `${block.length} beginbfchar\n${block.map(([glyph, sign]) => `<${hex(glyph)}><${sign.toString(16).padStart(4, '0')}>`).join('\n')}\nendbfchar\n`,
    )
  }
  return `/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${blocks.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
}
