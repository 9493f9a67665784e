import { describe, expect, it } from 'vitest'
import { fuzzImports } from './import-fuzz.ts'

describe('A damaged or ill-meant file', { timeout: 120_000 }, () => {
  // A share; `npm run faults` reads ten thousand of them, always the same.
  const seed = 20_779 * 20_000

  it('is refused or read, by no reader hung over, and changes nothing', async () => {
    const { defects, reads } = await fuzzImports(250, seed)
    expect(defects).toEqual([])
    expect(reads).toBeGreaterThan(400)
  })
})
