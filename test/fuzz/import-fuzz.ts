import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { awakeTimer } from './awake-timer.ts'

/** Seconds after which a reader counts as hanging, and within which the first begins: whole files are made and code is read before. */
const HANGS_AFTER = { first: 60, other: 10 }

type Told = { readonly seed: number; readonly reader: string; readonly begins: boolean; readonly fault?: string }
export type ImportFuzzReport = { readonly files: number; readonly reads: number; readonly defects: readonly string[] }

/** Reads so many spoilt files with every reader of the product: none may throw, hang, or change the register. */
export const fuzzImports = async (files: number, seed: number): Promise<ImportFuzzReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-fuzz-tep-'))
  const databaseFile = join(folder, 'du-lieu', 'dau-moi.db')
  const picked = join(folder, 'vao')
  mkdirSync(picked)
  const opened = openDatabase(databaseFile)
  if (!opened.ok) throw new Error(opened.error.code)
  closeDatabase(opened.value)
  const before = readFileSync(databaseFile)
  const defects = new Set<string>()
  let [reads, next] = [0, seed]
  const to = seed + files
  const readOn = (from: number): Promise<number> =>
    new Promise((resolve) => {
      const worker = new Worker(join(import.meta.dirname, 'import-fuzz-worker.ts'), {
        workerData: {
          databaseFile,
          folder: picked,
          resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
          from,
          to,
        },
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      })
      let at: Told = { seed: from - 1, reader: 'start', begins: true }
      const hangs = () => {
        defects.add(`${at.reader}: hangs on the file of seed ${at.seed}`)
        void worker.terminate()
      }
      let timer = awakeTimer(HANGS_AFTER.first, hangs)
      worker.on('message', (told: Told) => {
        at = told
        timer.stop()
        timer = awakeTimer(HANGS_AFTER.other, hangs)
        if (told.begins) return
        reads += 1
        if (told.fault) defects.add(`${told.reader} (seed ${told.seed}): ${told.fault}`)
      })
      worker.on('error', (error) =>
        defects.add(`${at.reader}: ends the thread on the file of seed ${at.seed}: ${error.message}`),
      )
      worker.on('exit', () => {
        timer.stop()
        resolve(Math.max(at.seed + 1, from + 1))
      })
    })
  while (next < to) next = await readOn(next)
  if (!readFileSync(databaseFile).equals(before)) defects.add('the register changed')
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return { files, reads, defects: [...defects] }
}
