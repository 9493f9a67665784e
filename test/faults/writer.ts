import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { addItem } from '../../electron/catalogue/add-item.ts'
import { systemClock } from '../../electron/clock.ts'
import { databaseError } from '../../electron/database/database-errors.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { storeAttachment } from '../../electron/files/attachment-store.ts'
import { provideInformation } from '../../electron/requests/provide-information.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { sealNextRows } from '../../electron/safety/audit-repository.ts'
import { makeBackupJob } from '../../electron/safety/make-backup-job.ts'
import { blankCatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { book, calendar } from '../law/shipped-law-book.ts'

/**
 * Does what an officer does as fast as the disk lets it, in the register at argv[2], and says each act once it was acknowledged:
 * «ack <kind> <number>». Ends with «refused <code>» when an act is refused. Meant to be killed.
 */
const databaseFile = process.argv[2] ?? ''
const opened = openDatabase(databaseFile)
if (!opened.ok) {
  process.stdout.write(`refused ${opened.error.code}\n`)
  process.exit(0)
}
const database = opened.value
const dataFolder = join(databaseFile, '..')
const deps = { database, book, calendar, clock: systemClock, officer: () => 'Cán bộ thử' }
const today = systemClock.today()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** One act; answers its number, or the code of its refusal. */
const acts: readonly (readonly [kind: string, act: () => Promise<number | string> | number | string])[] = [
  [
    'request',
    () => {
      const received = receiveRequest(deps, someFacts({ sentOn: today, receivedOn: today, validOn: today }))
      if (!received.ok) return received.error.code
      const { id, number } = received.value.request
      if (number % 3 === 0) {
        const answer = {
          extent: 'full',
          screening: 'clear',
          method: 'copyOnSite',
          address: '',
          withheld: '',
          cost: 0,
          note: '',
        } as const
        const provided = provideInformation(deps, { id, on: today, ...answer })
        if (!provided.ok) return provided.error.code
      }
      return number
    },
  ],
  [
    'item',
    () => {
      const added = addItem(deps, {
        list: 'mustPublish',
        fields: { ...blankCatalogueFields, title: `Văn bản ${Math.random()}` },
      })
      return added.ok ? added.value.id : added.error.code
    },
  ],
  [
    'seal',
    () => {
      sealNextRows(database, systemClock.now(), 50)
      return 0
    },
  ],
  [
    'file',
    async () => {
      const hash = await storeAttachment(dataFolder, Buffer.from(`tệp ${Math.random()}`))
      say(`file ${hash}`)
      return 0
    },
  ],
  [
    'backup',
    async () => {
      const made = await makeBackupJob(
        { roots: [{ place: 'here', folder: join(dataFolder, 'sao-luu') }], reason: 'running', appVersion: '0' },
        {
          databaseFile,
          dataFolder,
          resourcesFolder: '',
          officer: '',
          clock: systemClock,
          progress: () => undefined,
          cancelled: () => false,
        },
      )
      return made.ok ? 0 : made.error.code
    },
  ],
]

flushCompileCache()
say('open')
for (let turn = 0; ; turn += 1) {
  const [kind, act] = acts[turn % 20 === 19 ? 4 : turn % 4] ?? ['', () => 0]
  const done = await Promise.resolve()
    .then(act)
    .catch((thrown: unknown) => databaseError(thrown)?.code ?? String(thrown))
  if (typeof done === 'string') {
    say(`refused ${done}`)
    break
  }
  say(`ack ${kind} ${done}`)
}
