import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { readTakenIn, readUpdatesInForce } from '../../../electron/law/law-update-repository.ts'
import { lawUpdateSchema } from '../../../shared/law/law-update.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const runs = 8

/** What the child said was on disk before it was killed at a random moment. */
const takeInUntilKilled = (file: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'taking-in-child.ts'), file])
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
      resolve(said.slice(0, said.lastIndexOf('\n')).split('\n'))
    })
  })

it(`keeps updates whole, in force or undone as last told, through ${runs} kills`, { timeout: 120_000 }, async () => {
  const file = join(temporaryFolder(), 'dau-moi.db')
  for (let run = 0; run < runs; run++) {
    const said = await takeInUntilKilled(file)
    const opened = openDatabase(file)
    if (!opened.ok) throw new Error(opened.error.code)
    const database = opened.value
    const rows = readTakenIn(database)
    const told = (what: string) =>
      said.filter((line) => line.startsWith(what)).map((line) => Number(line.split(' ')[1]))
    for (const id of told('in')) expect(rows.map((row) => row.id)).toContain(id)
    for (const id of told('out')) expect(rows.find((row) => row.id === id)?.undoneOn).toBe('2026-11-20')
    for (const { update } of readUpdatesInForce(database)) {
      expect(lawUpdateSchema.parse(update).packs[0]?.data).toHaveLength(400)
    }
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    closeDatabase(database)
  }
})
