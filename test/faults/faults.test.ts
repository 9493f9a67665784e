import { describe, expect, it } from 'vitest'
import { diskFull, killed, locked, spoiltBackup, spoiltHeader } from './faults.ts'

/** A few of each; `npm run faults` runs them by the hundred. */
describe('whatever goes wrong under the register', { timeout: 120_000 }, () => {
  it.each([
    [killed, 4],
    [locked, 3],
    [spoiltBackup, 10],
    [spoiltHeader, 10],
    [diskFull, 2],
  ] as const)('nothing acknowledged is lost and nothing wrong is told: %o', async (fault, runs) => {
    const row = await fault(runs)
    // Null where no small disk may be mounted.
    if (row) expect(row).toMatchObject({ runs, lost: 0, wrong: 0 })
  })
})
