import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockMoved, networkDrive, twoDesks } from '../test/faults/desk-faults.ts'
import { exportFull, killedAttaching, readOnlyInUse, stickPulled } from '../test/faults/disk-faults.ts'
import { type FaultRow, faultTable, withRow } from '../test/faults/fault-rows.ts'
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
import { powerLoss } from '../test/faults/power-loss.ts'
import { say } from './messages.mjs'
import { root } from './places.mjs'

/** Each fault with how often it is caused; `npm run faults -- <names>` causes those alone, `--quick` each four times. */
const faults = {
  killed: [killed, 500],
  killedAttaching: [killedAttaching, 200],
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

const quick = process.argv.includes('--quick')
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
  const row = await fault(quick ? 4 : runs)
  if (row) {
    rows.push(row)
    say(`${row.fault}: ${row.runs} lần, mất ${row.lost}, sai ${row.wrong}`)
    // At once: the whole table takes hours, and what was proved is proved.
    if (!quick) writeFileSync(page, withRow(readFileSync(page, 'utf8'), row))
  } else say('Không lập được ổ đĩa thử ở máy này nên bỏ qua một dòng.')
}
console.log(faultTable(rows))
process.exit(rows.every(({ lost, wrong }) => lost === 0 && wrong === 0) ? 0 : 1)
