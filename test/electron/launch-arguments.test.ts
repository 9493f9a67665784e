import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchArguments } from '../../electron/launch-arguments.ts'

describe('The launch arguments', () => {
  it('are the usual folder and the real day when nothing is asked', () => {
    expect(launchArguments(['electron', '.'], {})).toEqual({ dataFolder: null, day: null })
  })

  it('choose a folder and, with it, a day', () => {
    expect(launchArguments(['electron', '.', '--data-dir=a', '--today=2026-09-01'], {})).toEqual({
      dataFolder: resolve('a'),
      day: '2026-09-01',
    })
    expect(launchArguments(['--data-dir=a'], { DAUMOI_TODAY: '2026-08-31' }).day).toBe('2026-08-31')
  })

  it("never choose a day for the agency's own register", () => {
    expect(launchArguments(['--today=2020-01-01'], { DAUMOI_TODAY: '2020-01-01' })).toEqual({
      dataFolder: null,
      day: null,
    })
  })
})
