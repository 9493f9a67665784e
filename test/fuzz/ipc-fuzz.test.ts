import { describe, expect, it } from 'vitest'
import { fuzzCalls } from './ipc-fuzz.ts'

describe('Whatever the window sends', { timeout: 120_000 }, () => {
  // A share, always the same; `npm run faults` sends a hundred thousand.
  it('gets a Result, leaves the register sound and writes nowhere else', async () => {
    const { inputs, accepted, defects } = await fuzzCalls(3000, 20_779)
    expect(defects).toEqual([])
    expect(inputs).toBeGreaterThanOrEqual(3000)
    expect(accepted).toBeGreaterThan(300)
  })
})
