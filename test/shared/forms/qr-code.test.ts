import decode from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrModules, qrPath } from '../../../shared/forms/qr-code.ts'

const dots = 6

/** What a camera would see: each module some dots wide, black on white. */
const pictureOf = (modules: readonly (readonly boolean[])[]) => {
  const side = modules.length * dots
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (modules[Math.floor(y / dots)]?.[Math.floor(x / dots)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { pixels, side }
}

const read = (modules: readonly (readonly boolean[])[]): string | undefined => {
  const { pixels, side } = pictureOf(modules)
  return decode(pixels, side, side)?.data
}

describe('a QR code', () => {
  it.each(['12/2026', '1/2026', '100000/2026'])('says «%s» to whoever reads it', (text) => {
    expect(read(qrModules(text))).toBe(text)
  })

  it('is still read when a fifth of its middle is stamped over', () => {
    const stamped = qrModules('12/2026').map((row, y) =>
      row.map((dark, x) => dark || (x > 13 && x < 17 && y > 12 && y < 17)),
    )
    expect(read(stamped)).toBe('12/2026')
  })

  it('keeps four blank modules around it', () => {
    const modules = qrModules('12/2026')
    const edge = modules.flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, row.length - 1 - x, row.length - 1 - y) < 4),
    )
    expect(edge.some(Boolean)).toBe(false)
  })

  it('is drawn as one path of its dark modules', () => {
    const modules = qrModules('12/2026')
    const { size, path } = qrPath('12/2026')
    expect(size).toBe(modules.length)
    expect(path.match(/M/g)).toHaveLength(modules.flat().filter(Boolean).length)
    expect(path).toContain('M4 4h1v1h-1z')
  })
})
