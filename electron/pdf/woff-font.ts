import { inflateSync } from 'node:zlib'

/** A TrueType font out of a .woff file, with what laying out and embedding need. Lengths are thousandths of the letter height. */
export type WoffFont = {
  /** The font as PDF readers take it: a TrueType file of the tables that drawing needs. */
  readonly trueType: Buffer
  /** Number of the drawing of each sign (by UTF-16 unit); 0: none. */
  readonly glyphs: Uint16Array
  /** Width of each sign (by UTF-16 unit). */
  readonly widths: Uint16Array
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
}

const EMBEDDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']
const ENTRY = 20

type Table = { readonly tag: string; readonly checksum: number; readonly bytes: Buffer }

/** Reads a .woff font. Throws when it is no such file: the fonts come with the app. */
export const readWoff = (woff: Buffer): WoffFont => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font')
  const tables = new Map<string, Table>()
  for (let index = 0; index < woff.readUInt16BE(12); index += 1) {
    const at = 44 + index * ENTRY
    const tag = woff.toString('latin1', at, at + 4)
    const [start, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const kept = woff.subarray(start, start + packed)
    tables.set(tag, {
      tag,
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(kept) : kept,
    })
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`The font has no ${tag}`)
    return found.bytes
  }
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const perEm = head.readUInt16BE(18)
  const scaled = (units: number): number => Math.round((units * 1000) / perEm)
  const glyphs = glyphsOf(table('cmap'))
  const measured = hhea.readUInt16BE(34)
  const widths = new Uint16Array(65_536)
  for (const [sign, glyph] of glyphs.entries())
    if (glyph !== 0) widths[sign] = scaled(hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4))
  return {
    trueType: trueTypeOf(EMBEDDED.flatMap((tag) => tables.get(tag) ?? [])),
    glyphs,
    widths,
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))) as [number, number, number, number],
  }
}

/** The signs of a font by its Unicode table of segments. */
const glyphsOf = (cmap: Buffer): Uint16Array => {
  const glyphs = new Uint16Array(65_536)
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const doubled = cmap.readUInt16BE(at + 6)
    for (let segment = 0; segment < doubled; segment += 2) {
      const [ends, starts] = [at + 14 + segment, at + 16 + doubled + segment]
      const [last, first] = [cmap.readUInt16BE(ends), cmap.readUInt16BE(starts)]
      const shift = cmap.readUInt16BE(starts + doubled)
      const range = cmap.readUInt16BE(starts + 2 * doubled)
      for (let sign = first; sign <= last && sign < 0xffff; sign += 1) {
        const own = range === 0 ? sign : cmap.readUInt16BE(starts + 2 * doubled + range + (sign - first) * 2)
        glyphs[sign] = range !== 0 && own === 0 ? 0 : (own + shift) & 0xffff
      }
    }
    break
  }
  return glyphs
}

const trueTypeOf = (tables: readonly Table[]): Buffer => {
  const directory = Buffer.alloc(12 + tables.length * 16)
  const power = Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  let offset = directory.length
  const parts: Buffer[] = [directory]
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + index * 16
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    parts.push(bytes, Buffer.alloc(-bytes.length & 3))
    offset += bytes.length + (-bytes.length & 3)
  }
  return Buffer.concat(parts)
}
