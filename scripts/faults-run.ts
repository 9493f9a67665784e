import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clockMoved, networkDrive, twoDesks } from '../test/faults/desk-faults.ts'
import { exportFull, killedAttaching, readOnlyInUse, stickPulled } from '../test/faults/disk-faults.ts'
import { type FaultRow, faultTable } from '../test/faults/fault-rows.ts'
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

const quick = process.argv.includes('--quick')
const faults = [
  [killed, 500],
  [killedAttaching, 200],
  [diskFull, 100],
  [exportFull, 200],
  [readOnlyInUse, 60],
  [stickPulled, 200],
  [locked, 100],
  [twoDesks, 100],
  [networkDrive, 100],
  [clockMoved, 1000],
  [spoiltHeader, 1000],
  [spoiltBackup, 1000],
  [spoiltImports, 10_000],
  [strangeCalls, 100_000],
  [killedWithJournal, 500],
  [powerLoss, 400],
  [spoiltRegister, 1000],
  [spoiltSealedRegister, 1000],
  [spoiltLog, 1000],
  [spoiltSealedLog, 1000],
  [spoiltJournal, 1000],
  [spoiltBase, 1000],
] as const

const rows: FaultRow[] = []
for (const [fault, runs] of faults) {
  const row = await fault(quick ? 4 : runs)
  if (row) {
    rows.push(row)
    say(`${row.fault}: ${row.runs} lần, mất ${row.lost}, sai ${row.wrong}`)
  } else say('Không lập được ổ đĩa thử ở máy này nên bỏ qua một dòng.')
}
const table = faultTable(rows)
console.log(table)
if (!quick)
  writeFileSync(
    join(root, 'resources', 'guide', 'bang-su-co.md'),
    `# Bảng sự cố đã thử

Mỗi dòng là một loại sự cố được gây ra nhiều lần, ở lúc ngẫu nhiên, trong khi phần mềm đang ghi. Sau mỗi lần, sổ được mở lại và đối chiếu với từng việc đã báo lưu.

${table}
`,
  )
process.exit(rows.every(({ lost, wrong }) => lost === 0 && wrong === 0) ? 0 : 1)
