import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBounds, saveBounds } from '../../../electron/windows/window-bounds.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const screen = { x: 0, y: 0, width: 1366, height: 728 }
const first = { position: null, width: 1366, height: 768, maximized: false }

describe('The size of the window', () => {
  it('is remembered', () => {
    const file = join(temporaryFolder(), 'cua-so.json')
    const bounds = { position: { x: 20, y: 10 }, width: 1200, height: 650, maximized: true }
    saveBounds(file, bounds)
    expect(readBounds(file, [screen])).toEqual(bounds)
  })

  it('is kept without its place when the screen it was on is gone', () => {
    const file = join(temporaryFolder(), 'cua-so.json')
    saveBounds(file, { position: { x: 3000, y: 10 }, width: 1200, height: 650, maximized: false })
    expect(readBounds(file, [screen])).toEqual({ position: null, width: 1200, height: 650, maximized: false })
  })

  it.each(['', '{', 'null', '{"width":10,"height":10,"position":null,"maximized":false}'])(
    'is the first one when the file says «%s»',
    (text) => {
      const file = join(temporaryFolder(), 'cua-so.json')
      writeFileSync(file, text)
      expect(readBounds(file, [screen])).toEqual(first)
    },
  )

  it('that can not be kept bothers nobody', () => {
    saveBounds(join(temporaryFolder(), 'khong-co', 'cua-so.json'), first)
  })
})
