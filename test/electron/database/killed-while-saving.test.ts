import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

const runs = 24

/** Lets the child save until it has acknowledged something and a random moment has passed, then kills it. */
const saveUntilKilled = (file: string, from: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'saving-child.ts'), file, String(from)])
    let said = ''
    let faults = ''
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      faults += chunk
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(faults))
      resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))
    })
  })

it(`keeps every acknowledged act through ${runs} kills in the middle of saving`, { timeout: 120_000 }, async () => {
  const file = join(temporaryFolder(), 'dau-moi.db')
  let next = 1
  for (let run = 0; run < runs; run++) {
    const acknowledged = await saveUntilKilled(file, next)
    const opened = openDatabase(file)
    if (!opened.ok) throw new Error(opened.error.code)
    const database = opened.value
    const numbers = database.prepare('SELECT number FROM request ORDER BY number').pluck().all() as number[]
    const events = database.prepare('SELECT request_id FROM request_event ORDER BY request_id').pluck().all()
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    // An act is whole or absent: no request without its event.
    expect(events).toEqual(numbers)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    closeDatabase(database)
    next = numbers.length + 1
  }
  expect(next).toBeGreaterThan(runs)
})
