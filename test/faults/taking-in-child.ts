import { flushCompileCache } from 'node:module'
import { fixedClock } from '../../electron/clock.ts'
import { takeInJob } from '../../electron/consolidation/take-in-job.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { say } from './fault-session.ts'

/** Takes the bundles of the folder argv[3] into the register at argv[2] and says how many are in. Meant to be killed. */
const [, , databaseFile = '', incoming = ''] = process.argv
flushCompileCache()
say('open')
const taken = await takeInJob(
  { paths: [incoming] },
  {
    databaseFile,
    clock: fixedClock(localDate('2026-12-22')),
    officer: 'Cán bộ thử',
    progress: (done) => say(`ack bundle ${done}`),
    cancelled: () => false,
  },
)
if (!taken.ok) say(`refused ${taken.error.code}`)
