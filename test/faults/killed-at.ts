import { randomInt } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { book, calendar } from '../law/shipped-law-book.ts'
import { withFolder } from './fault-places.ts'
import type { FaultRow } from './fault-rows.ts'
import { runWriter } from './told-writes.ts'

type Data = { readonly folder: string; readonly file: string }

/** Adds so many requests to the register of a folder, which is made when there is none. */
export const receiveMany = ({ file }: Data, count: number): void => {
  const opened = openDatabase(file)
  if (!opened.ok) throw new Error(opened.error.code)
  const today = systemClock.today()
  const deps = { database: opened.value, book, calendar, clock: systemClock, officer: () => 'Cán bộ thử' }
  for (let turn = 0; turn < count; turn += 1)
    receiveRequest(deps, someFacts({ sentOn: today, receivedOn: today, validOn: today }))
  closeDatabase(opened.value)
}

/**
 * A child does one long work on a copy of a register made by `prepare`, and is killed at a moment of it; `look` counts what is lost or
 * wrong after. The first child is let end, to know how long the work takes.
 */
export const killedAt = (
  runs: number,
  row: Pick<FaultRow, 'fault' | 'officerSaw'>,
  parts: {
    readonly script: string
    readonly prepare: (data: Data, beside: string) => Promise<readonly string[]>
    readonly look: (data: Data, told: readonly string[], beside: string) => Promise<{ lost: number; wrong: number }>
  },
): Promise<FaultRow> =>
  withFolder(async (place) => {
    const [image, beside] = [join(place, 'nguyen'), join(place, 'ben-canh')]
    mkdirSync(beside)
    const folder = join(place, 'du-lieu')
    const data = { folder, file: join(folder, 'dau-moi.db') }
    mkdirSync(folder)
    const more = await parts.prepare(data, beside)
    cpSync(folder, image, { recursive: true })
    let [lost, wrong, longest] = [0, 0, 0]
    for (let run = 0; run < runs; run += 1) {
      rmSync(folder, { recursive: true, force: true })
      cpSync(image, folder, { recursive: true })
      let begun = 0
      const told = await runWriter(
        data.file,
        run < 2 ? null : randomInt(longest),
        async () => {
          begun = Date.now()
        },
        parts.script,
        more,
      )
      // The second finds its code read already.
      if (run < 2) longest = Math.max(1, Date.now() - begun)
      if (told.refused !== null || told.lines.some((line) => line.startsWith('fault '))) {
        console.error(`${parts.script}: ${told.lines.filter((line) => /^(refused|fault) /.test(line)).join()}`)
        wrong += 1
      }
      const seen = await parts.look(data, told.lines, beside)
      lost += seen.lost
      wrong += seen.wrong
    }
    return { ...row, runs, lost, wrong }
  })
