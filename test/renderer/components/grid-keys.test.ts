import { describe, expect, it } from 'vitest'
import { type GridCell, gridKeyAct, HEAD } from '../../../renderer/components/grid-keys.ts'

/** What a key does in a grid of 100 rows, told in words; undefined when nothing. */
const pressed = (
  key: string,
  cell: GridCell,
  { altKey = false, shiftKey = false }: { altKey?: boolean; shiftKey?: boolean } = {},
): readonly string[] | undefined => {
  const told: string[] = []
  const act = gridKeyAct(
    { key, altKey, shiftKey },
    cell,
    { total: 100, pageRows: 10 },
    {
      moveTo: (row, column) => told.push(`to ${row}${column === undefined ? '' : `/${column}`}`),
      toggle: (row, always) => told.push(`${always ? 'tick' : 'turn'} ${row}`),
      open: (row) => told.push(`open ${row}`),
      sort: () => told.push('sort'),
      widen: (step) => told.push(`widen ${step}`),
    },
  )
  act?.()
  return act ? told : undefined
}

describe('gridKeyAct', () => {
  it('walks by rows, screens, columns and to the ends', () => {
    const cell = { row: 20, column: 2 }
    expect(pressed('ArrowDown', cell)).toEqual(['to 21'])
    expect(pressed('ArrowUp', { row: 0, column: 2 })).toEqual(['to -1'])
    expect(pressed('PageDown', cell)).toEqual(['to 30'])
    expect(pressed('PageUp', { row: 3, column: 2 })).toEqual(['to 0'])
    expect(pressed('Home', cell)).toEqual(['to 0'])
    expect(pressed('End', cell)).toEqual(['to 99'])
    expect(pressed('ArrowRight', cell)).toEqual(['to 20/3'])
    expect(pressed('ArrowLeft', cell)).toEqual(['to 20/1'])
  })

  it('ticks with Space and with Shift and the arrow', () => {
    expect(pressed(' ', { row: 4, column: 0 })).toEqual(['turn 4'])
    expect(pressed('ArrowDown', { row: 4, column: 0 }, { shiftKey: true })).toEqual(['tick 4', 'tick 5', 'to 5'])
    expect(pressed('ArrowDown', { row: 99, column: 0 }, { shiftKey: true })).toEqual(['tick 99', 'tick 99', 'to 100'])
  })

  it('opens a row, but sorts on the headings', () => {
    expect(pressed('Enter', { row: 4, column: 1 })).toEqual(['open 4'])
    expect(pressed('Enter', { row: HEAD, column: 1 })).toEqual(['sort'])
    expect(pressed(' ', { row: HEAD, column: 1 })).toEqual(['sort'])
  })

  it('changes the width of a column on its heading alone', () => {
    expect(pressed('ArrowRight', { row: HEAD, column: 1 }, { altKey: true })).toEqual(['widen 16'])
    expect(pressed('ArrowLeft', { row: HEAD, column: 1 }, { altKey: true })).toEqual(['widen -16'])
    expect(pressed('ArrowRight', { row: 4, column: 1 }, { altKey: true })).toBeUndefined()
  })

  it('leaves other keys to the page', () => {
    expect(pressed('a', { row: 4, column: 1 })).toBeUndefined()
    expect(pressed('1', { row: 4, column: 1 }, { altKey: true })).toBeUndefined()
  })
})
