import { describe, expect, it } from 'vitest'
import { spoiltAttachment, spoiltSealedAttachment } from './attachment-faults.ts'
import { mutatedBundles } from './bundle-faults.ts'
import { clockMoved, networkDrive, twoDesks } from './desk-faults.ts'
import { exportFull, killedAttaching, readOnlyInUse, stickPulled } from './disk-faults.ts'
import { diskFull, killed, locked, spoiltBackup, spoiltHeader } from './faults.ts'
import { killedProtecting, killedRestoring } from './killed-safety-faults.ts'
import { killedTakingIn, killedUpgrading } from './killed-work-faults.ts'

/** A few of each; `npm run faults` runs them by the hundred. */
describe('whatever goes wrong under the register', { timeout: 120_000 }, () => {
  it.each([
    [killed, 4],
    [locked, 3],
    [spoiltBackup, 10],
    [spoiltHeader, 10],
    [spoiltAttachment, 30],
    [spoiltSealedAttachment, 30],
    [mutatedBundles, 200],
    [diskFull, 2],
    [killedAttaching, 2],
    [killedUpgrading, 3],
    [killedProtecting, 3],
    [killedTakingIn, 3],
    [killedRestoring, 3],
    [exportFull, 10],
    [readOnlyInUse, 1],
    [stickPulled, 6],
    [clockMoved, 60],
    [twoDesks, 2],
    [networkDrive, 40],
  ] as const)('nothing acknowledged is lost and nothing wrong is told: %o', async (fault, runs) => {
    const row = await fault(runs)
    // Null where no small disk may be mounted.
    if (row) expect(row).toMatchObject({ runs, lost: 0, wrong: 0 })
  })
})
