import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { awakeTimer } from './awake-timer.ts'
import type { Sitting, SittingOrder } from './send-calls.ts'

/** What the fuzz saw: every defect in words that name the call, never its input. */
export type FuzzReport = { readonly inputs: number; readonly accepted: number; readonly defects: readonly string[] }

/** Inputs after which the desk begins on a fresh register: one grown too large would only slow the rest down. */
const INPUTS_A_REGISTER = 6000
/** Seconds after which a call counts as never answered. */
const LONGEST_ANSWER = 60

type Told = { readonly call: string; readonly inputs: number; readonly lap: number }

/**
 * One sitting in a process of its own, which is ended when a call is never answered: by a promise that nobody keeps, or by work that
 * lets nothing else happen.
 */
const sit = (order: SittingOrder): Promise<Sitting> =>
  new Promise((resolve) => {
    const folder = mkdtempSync(join(tmpdir(), 'dau-moi-fuzz-lenh-'))
    const child = spawn(process.execPath, [join(import.meta.dirname, 'ipc-fuzz-child.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: folder },
    })
    let last: Told = { call: 'start', inputs: 0, lap: order.lap }
    let whole: Sitting | undefined
    let hangs = false
    const timer = awakeTimer(LONGEST_ANSWER, () => {
      hangs = true
      child.kill('SIGKILL')
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      timer.again()
      const told = JSON.parse(line) as Told | { readonly sitting: Sitting }
      if ('sitting' in told) whole = told.sitting
      else last = told
    })
    child.once('close', () => {
      timer.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      const fault = `${last.call} (turn ${last.lap}): ${hangs ? 'never answered' : 'ended the process'}`
      resolve(whole ?? { ...order, inputs: Math.max(last.inputs, 1), lap: last.lap, accepted: 0, defects: [fault] })
    })
    child.stdin.end(JSON.stringify(order))
  })

/**
 * Sends so many made inputs to the real dispatch with real handlers and a real register; `seed` repeats the same inputs. Everything
 * that is not a Result, that was not expected, or that left the register unsound is a defect.
 */
export const fuzzCalls = async (inputs: number, seed: number): Promise<FuzzReport> => {
  const defects = new Set<string>()
  let [sent, accepted, lap] = [0, 0, 0]
  let slowness: SittingOrder['slowness'] = {}
  while (sent < inputs) {
    const sitting = await sit({ inputs: Math.min(INPUTS_A_REGISTER, inputs - sent), seed, lap, slowness })
    sent += sitting.inputs
    accepted += sitting.accepted
    lap = sitting.lap
    slowness = sitting.slowness
    for (const defect of sitting.defects) defects.add(defect)
  }
  return { inputs: sent, accepted, defects: [...defects] }
}
