import { describe, expect, it } from 'vitest'
import { fuzzCalls } from './ipc-fuzz.ts'

describe('Whatever the window sends', { timeout: 120_000 }, () => {
  // A share; `npm run faults` sends a hundred thousand. Another day, other inputs.
  const seed = Math.floor(Date.now() / 86_400_000)

  it(`gets a Result, leaves the register sound and writes nowhere else (seed ${seed})`, async () => {
    const { inputs, accepted, defects } = await fuzzCalls(3000, seed)
    expect(defects).toEqual([])
    expect(inputs).toBeGreaterThanOrEqual(3000)
    expect(accepted).toBeGreaterThan(300)
  })
})
