import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spoiltAttachment, spoiltSealedAttachment } from '../test/faults/attachment-faults.ts'
import { mutatedBundles } from '../test/faults/bundle-faults.ts'
import { clockMoved, networkDrive, twoDesks } from '../test/faults/desk-faults.ts'
import { exportFull, killedAttaching, readOnlyInUse, stickPulled } from '../test/faults/disk-faults.ts'
import { addedUp, type FaultRow, faultTable, withRow } from '../test/faults/fault-rows.ts'
import { diskFull, killed, locked, spoiltBackup, spoiltHeader } from '../test/faults/faults.ts'
import { spoiltImports, strangeCalls } from '../test/faults/input-faults.ts'
import {
  killedWithJournal,
  spoiltBase,
  spoiltJournal,
  spoiltLog,
  spoiltRegister,
  spoiltSealedLog,
  spoiltSealedRegister,
} from '../test/faults/journal-faults.ts'
import { killedProtecting, killedRestoring } from '../test/faults/killed-safety-faults.ts'
import { killedTakingIn, killedUpgrading } from '../test/faults/killed-work-faults.ts'
import { powerLoss } from '../test/faults/power-loss.ts'
import { say } from './messages.mjs'
import { root } from './places.mjs'

/**
 * Each fault with how often it is caused; `npm run faults -- <names>` causes those alone, `--more=<n>` so often beside what was proved
 * before, `--tries=<n>` (`--quick`: 4) so often without telling the guide.
 */
const faults = {
  killed: [killed, 500],
  killedAttaching: [killedAttaching, 500],
  killedProtecting: [killedProtecting, 500],
  killedRestoring: [killedRestoring, 500],
  killedTakingIn: [killedTakingIn, 500],
  killedUpgrading: [killedUpgrading, 500],
  diskFull: [diskFull, 100],
  exportFull: [exportFull, 200],
  readOnlyInUse: [readOnlyInUse, 60],
  stickPulled: [stickPulled, 200],
  locked: [locked, 100],
  twoDesks: [twoDesks, 100],
  networkDrive: [networkDrive, 100],
  clockMoved: [clockMoved, 1000],
  spoiltHeader: [spoiltHeader, 1000],
  spoiltBackup: [spoiltBackup, 1000],
  spoiltAttachment: [spoiltAttachment, 1000],
  spoiltSealedAttachment: [spoiltSealedAttachment, 1000],
  mutatedBundles: [mutatedBundles, 10_000],
  spoiltImports: [spoiltImports, 10_000],
  strangeCalls: [strangeCalls, 100_000],
  killedWithJournal: [killedWithJournal, 500],
  powerLoss: [powerLoss, 400],
  spoiltRegister: [spoiltRegister, 1000],
  spoiltSealedRegister: [spoiltSealedRegister, 1000],
  spoiltLog: [spoiltLog, 1000],
  spoiltSealedLog: [spoiltSealedLog, 1000],
  spoiltJournal: [spoiltJournal, 1000],
  spoiltBase: [spoiltBase, 1000],
} as const

const argument = (name: string): number | null => {
  const given = process.argv.find((each) => each.startsWith(`--${name}=`))
  return given === undefined ? null : Number(given.slice(name.length + 3))
}
/** So many times instead, nothing written. */
const tried = process.argv.includes('--quick') ? 4 : argument('tries')
/** So many times more, added to what the page tells. */
const more = argument('more')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = named.filter((name) => !Object.hasOwn(faults, name))
if (unknown.length > 0) {
  say(`Không có sự cố ${unknown.join(', ')}. Chọn trong: ${Object.keys(faults).join(', ')}.`)
  process.exit(2)
}
const page = join(root, 'resources', 'guide', 'bang-su-co.md')

const rows: FaultRow[] = []
for (const [name, [fault, runs]] of Object.entries(faults)) {
  if (named.length > 0 && !named.includes(name)) continue
  const begun = Date.now()
  const row = await fault(tried ?? more ?? runs)
  if (row) {
    rows.push(row)
    const seconds = Math.round((Date.now() - begun) / 1000)
    say(`${row.fault}: ${row.runs} lần, mất ${row.lost}, sai ${row.wrong} (${seconds} giây)`)
    // At once: the whole table takes hours, and what was proved is proved.
    if (tried === null) {
      const before = readFileSync(page, 'utf8')
      writeFileSync(page, withRow(before, more === null ? row : addedUp(before, row)))
    }
  } else say('Không lập được ổ đĩa thử ở máy này nên bỏ qua một dòng.')
}
console.log(faultTable(rows))
process.exit(rows.every(({ lost, wrong }) => lost === 0 && wrong === 0) ? 0 : 1)
