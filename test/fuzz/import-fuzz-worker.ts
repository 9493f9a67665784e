import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readAddressFile } from '../../electron/addresses/read-address-file.ts'
import { previewImport } from '../../electron/catalogue/preview-import.ts'
import { fixedClock } from '../../electron/clock.ts'
import { readAgencyFile } from '../../electron/consolidation/read-agency-file.ts'
import { previewTemplate } from '../../electron/forms/template-take-in.ts'
import { knownFault } from '../../electron/known-fault.ts'
import { readLawText } from '../../electron/law/read-law-text.ts'
import { readTaskFile } from '../../electron/programme/read-task-file.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import type { Result } from '../../shared/result.ts'
import { importOrder } from '../electron/catalogue/import-orders.ts'
import { spoiltFile, wholeFiles } from './spoilt-files.ts'

/** Reads spoilt files `from` up to `to` (seeds) with every reader that takes files of their kind, and tells what came of each. */
const { databaseFile, folder, resourcesFolder, from, to } = workerData as {
  databaseFile: string
  folder: string
  resourcesFolder: string
  from: number
  to: number
}
const context = {
  databaseFile,
  clock: fixedClock(localDate('2026-11-20')),
  progress: () => undefined,
  cancelled: () => false,
}

const readersOf = (name: string, path: string): readonly (readonly [string, () => Promise<Result<unknown>>])[] => [
  ['catalogue', () => previewImport(importOrder(path), context)],
  ...(name.endsWith('.xlsx')
    ? ([
        ['agencies', () => readAgencyFile({ path })],
        ['addresses', () => readAddressFile({ path }, context)],
        ['tasks', () => readTaskFile({ path }, context)],
      ] as const)
    : []),
  ...(name.endsWith('.docx')
    ? ([
        ['tasks', () => readTaskFile({ path }, context)],
        ['lawText', () => readLawText({ path, documents: ['Luật'] }, context)],
        ['template', () => previewTemplate({ resourcesFolder }, path)],
      ] as const)
    : []),
]

const whole = await wholeFiles()
for (let seed = from; seed < to; seed += 1) {
  const { name, bytes } = spoiltFile(whole, seed)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  for (const [reader, read] of readersOf(name, path)) {
    parentPort?.postMessage({ seed, reader, begins: true })
    let fault = ''
    try {
      const answer = await read()
      if (!answer.ok && answer.error.code === 'unexpected') fault = 'unexpected'
    } catch (thrown) {
      if (!knownFault(thrown)) fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    }
    parentPort?.postMessage({ seed, reader, begins: false, fault })
  }
}
