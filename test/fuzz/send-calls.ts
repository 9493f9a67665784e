import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { verifyAudit } from '../../electron/safety/verify-audit.ts'
import { type AnyContract, callNames } from '../../shared/ipc/call.ts'
import { contract } from '../../shared/ipc/contract.ts'
import type { RequestPage } from '../../shared/requests/request-log.ts'
import { sentInputs, stands } from './contract-inputs.ts'
import { type FuzzDesk, openFuzzDesk } from './fuzz-desk.ts'

/** What is asked of one sitting: made inputs of `seed` from a turn through all calls on, and what is known of slow calls. */
export type SittingOrder = {
  readonly inputs: number
  readonly seed: number
  readonly lap: number
  readonly slowness: Readonly<Record<string, number>>
}
/** What it saw: every defect in words that name the call, never its input. */
export type Sitting = Omit<SittingOrder, 'seed'> & { readonly accepted: number; readonly defects: readonly string[] }

/** Calls that take longer come up once in so many turns. */
const SLOW = { milliseconds: 12, turns: 40 }
/** Ask the network, which a test never does. */
const asksNetwork: ReadonlySet<string> = new Set(['catalogue.checkLinks'])

const schemaOf = (name: string) => {
  const [noun = '', verb = ''] = name.split('.')
  const call = (contract as AnyContract)[noun]?.[verb]
  if (!call) throw new Error(name)
  return call.input
}

/** The stand-ins of a made input become what the running register knows. */
const fillIn = (value: unknown, desk: FuzzDesk, turn: number, hashes: readonly string[], levels = 8): unknown => {
  if (value === stands.token) return desk.someToken(turn)
  if (value === stands.job) return `viec-${turn}`
  if (value === stands.hash) return hashes[turn % Math.max(hashes.length, 1)] ?? 'a'.repeat(64)
  if (typeof value !== 'object' || value === null || levels === 0) return value
  if (Array.isArray(value)) return value.map((each) => fillIn(each, desk, turn, hashes, levels - 1))
  const holder = value as Record<string, unknown>
  for (const [key, each] of Object.entries(holder))
    if (key !== '__proto__' && typeof each === 'string' && each.startsWith('\u0001'))
      holder[key] = fillIn(each, desk, turn, hashes, 0)
    else if (typeof each === 'object' && !Object.isFrozen(holder)) fillIn(each, desk, turn, hashes, levels - 1)
  return value
}

const isResult = (answer: unknown): boolean => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  if (answer.ok === true) return 'value' in answer
  const { error } = answer as { error?: { code?: unknown; message?: unknown } }
  return typeof error?.code === 'string' && typeof error.message === 'string' && error.message.length > 10
}

const namesIn = (folder: string) => new Set(readdirSync(folder))
const newNames = (before: ReadonlySet<string>, folder: string) =>
  readdirSync(folder).filter((name) => !before.has(name))

/** Whether the register is whole, its trail true and every deadline still computed. */
const soundness = async (desk: FuzzDesk): Promise<readonly string[]> => {
  const { database } = desk.sessions.current()
  const page = await desk.ask('requests.query', {
    text: '',
    filter: 'all',
    year: null,
    ids: null,
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 200,
  })
  const ids = database.prepare('SELECT id FROM request ORDER BY id').pluck().all().map(Number)
  const read = await desk.ask('desk.read', undefined)
  const unread: number[] = []
  for (const id of ids) if (!(await desk.ask('requests.read', { id })).ok) unread.push(id)
  return [
    ...(database.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['cấu trúc sổ hỏng']),
    ...(database.prepare('PRAGMA foreign_key_check').all().length === 0 ? [] : ['khóa ngoại sai']),
    ...verifyAudit(database).faults.map((fault) => `chuỗi kiểm: ${fault}`),
    ...(page.ok ? [] : [`sổ theo dõi: ${page.error.code} ${JSON.stringify(page.error.issues ?? [])}`]),
    ...unread.map((id) => `yêu cầu thứ ${id} không đọc được`),
    ...(page.ok && (page.value as RequestPage).rows.length === 0 ? ['sổ theo dõi rỗng'] : []),
    ...(read.ok ? [] : [`bàn làm việc: ${read.error.code} ${read.error.message}`]),
  ]
}

/**
 * Sends so many made inputs to the real dispatch with real handlers and a register of its own; the same order sends the same inputs.
 * `begins` is told before each call. Everything that is not a Result, that was not expected, or that left the register unsound is a
 * defect.
 */
export const sendCalls = async (
  order: SittingOrder,
  begins: (call: string, sent: number, lap: number) => void,
): Promise<Sitting> => {
  const names = callNames(contract)
  const defects = new Set<string>()
  const slowness = new Map(Object.entries(order.slowness))
  const watched = [process.cwd(), homedir()].map((folder) => [folder, namesIn(folder)] as const)
  let [sent, accepted, lap] = [0, 0, order.lap]
  const desk = await openFuzzDesk()
  const hashes = desk.sessions
    .current()
    .database.prepare(
      "SELECT DISTINCT body ->> '$.hash' FROM request_event WHERE body ->> '$.hash' IS NOT NULL LIMIT 20",
    )
    .pluck()
    .all()
    .map(String)
  while (sent < order.inputs) {
    lap += 1
    for (const name of names) {
      if (sent >= order.inputs) break
      const slow = (slowness.get(name) ?? 0) > SLOW.milliseconds
      if (slow && lap % SLOW.turns !== 0) continue
      const schema = schemaOf(name)
      const made = fc.sample(sentInputs(schema), {
        seed: order.seed + lap * 1000 + names.indexOf(name),
        numRuns: slow ? 1 : 6,
      })
      const filled = made
        .map((input, at) => fillIn(input, desk, sent + at, hashes))
        .filter((input) => !asksNetwork.has(name) || !schema.safeParse(input).success)
      begins(name, sent, lap)
      const begun = performance.now()
      const answers = await Promise.all(
        filled.map((input) =>
          desk.ask(name, input).catch((thrown: unknown) => {
            defects.add(`${name}: ${String(thrown)}`)
            return null
          }),
        ),
      )
      slowness.set(name, (performance.now() - begun) / Math.max(filled.length, 1))
      sent += filled.length
      for (const answer of answers) {
        if (answer === null) continue
        if (!isResult(answer)) defects.add(`${name}: no Result`)
        else if (answer.ok) accepted += 1
        else if (answer.error.code === 'unexpected') defects.add(`${name}: unexpected`)
      }
    }
  }
  begins('looking through the register', sent, lap)
  for (const fault of await soundness(desk)) defects.add(fault)
  for (const fault of desk.faults) defects.add(fault)
  for (const name of readdirSync(desk.folder))
    if (!['du-lieu', 'vao', 'ra'].includes(name)) defects.add(`wrote beside the data folder: ${name}`)
  for (const [folder, before] of watched)
    for (const name of newNames(before, folder)) defects.add(`wrote outside the data folder: ${join(folder, name)}`)
  begins('closing the register', sent, lap)
  await desk.close()
  return { inputs: sent, accepted, lap, slowness: Object.fromEntries(slowness), defects: [...defects] }
}
