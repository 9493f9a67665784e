import { describe, expect, it } from 'vitest'
import {
  killedWithJournal,
  spoiltBase,
  spoiltJournal,
  spoiltLog,
  spoiltRegister,
  spoiltSealedLog,
  spoiltSealedRegister,
} from './journal-faults.ts'

/** A few of each; `npm run faults` runs them by the hundred. */
describe('whatever goes wrong under a register with a journal', { timeout: 120_000 }, () => {
  it.each([
    [killedWithJournal, 3],
    [spoiltRegister, 10],
    [spoiltSealedRegister, 6],
    [spoiltLog, 10],
    [spoiltSealedLog, 6],
    [spoiltJournal, 10],
    [spoiltBase, 6],
  ] as const)('nothing acknowledged is lost and nothing wrong is told: %o', async (fault, runs) => {
    expect(await fault(runs)).toMatchObject({ runs, lost: 0, wrong: 0 })
  })
})
