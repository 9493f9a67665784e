import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { attachmentPath } from '../../electron/files/attachment-store.ts'
import { readBackups } from '../../electron/safety/backup-folder.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { verifyAudit } from '../../electron/safety/verify-audit.ts'

/** What a writer said before it ended. */
export type Told = { readonly lines: readonly string[]; readonly refused: string | null }

/** What is missing or wrong in a register after a fault, in words; empty when nothing is. */
export type Losses = { readonly lost: readonly string[]; readonly wrong: readonly string[] }

/** Under this a writer finds the code it runs already read: hundreds of them are started one after the other. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(tmpdir(), 'dau-moi-doc-san'),
})

/** Starts a writer on a register, kills it after `killAfter` ms (null: lets it end), and answers what it had said by then. */
export const runWriter = async (
  databaseFile: string,
  killAfter: number | null,
  meanwhile: (lines: readonly string[]) => Promise<void> = async () => undefined,
  script = 'writer.ts',
  more: readonly string[] = [],
): Promise<Told> => {
  const writer = spawn(process.execPath, [join(import.meta.dirname, script), databaseFile, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
  })
  let said = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  const lines = () => said.split('\n').slice(0, -1)
  while (!lines().includes('open') && writer.exitCode === null) await pause(5)
  await meanwhile(lines())
  if (killAfter !== null) {
    await pause(killAfter)
    writer.kill('SIGKILL')
  }
  await ended
  const refused = lines().find((line) => line.startsWith('refused '))
  return { lines: lines(), refused: refused?.slice('refused '.length) ?? null }
}

const highest = (lines: readonly string[], kind: string): number =>
  Math.max(0, ...lines.filter((line) => line.startsWith(`ack ${kind} `)).map((line) => Number(line.split(' ')[2])))

/** Opens a register after a fault and looks whether everything the writers said is there and nothing is wrong. */
export const lossesOf = async (databaseFile: string, told: readonly string[]): Promise<Losses> => {
  const opened = openDatabase(databaseFile)
  if (!opened.ok) return { lost: [`sổ không mở được: ${opened.error.code}`], wrong: [] }
  const database = opened.value
  const dataFolder = join(databaseFile, '..')
  try {
    const count = (sql: string): number => Number(database.prepare(sql).pluck().get() ?? 0)
    const lost = [
      ...(count('SELECT max(number) FROM request') < highest(told, 'request') ? ['yêu cầu'] : []),
      ...(count('SELECT max(id) FROM catalogue_item') < highest(told, 'item') ? ['mục danh mục'] : []),
      ...told
        .filter((line) => line.startsWith('file '))
        .filter((line) => !existsSync(attachmentPath(dataFolder, line.slice('file '.length))))
        .map(() => 'tệp đính kèm'),
    ]
    const proven = told.filter((line) => line.startsWith('ack backup')).length
    const [root] = backupRoots(dataFolder)
    const kept = root ? (await readBackups(root)).length : 0
    const wrong = [
      ...(count('PRAGMA integrity_check') === 0 && database.pragma('integrity_check', { simple: true }) !== 'ok'
        ? ['cấu trúc sổ']
        : []),
      ...(count('SELECT count(*) FROM request') === count('SELECT coalesce(max(number), 0) FROM request')
        ? []
        : ['số yêu cầu đứt quãng']),
      ...verifyAudit(database).faults,
    ]
    return { lost: proven > 0 && kept === 0 ? [...lost, 'bản sao lưu'] : lost, wrong }
  } finally {
    closeDatabase(database)
  }
}
