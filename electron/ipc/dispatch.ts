import type { z } from 'zod'
import type { AnyContract } from '../../shared/ipc/call.ts'
import { writingCalls } from '../../shared/ipc/writing-calls.ts'
import { type Issue, type Result, refusal } from '../../shared/result.ts'
import type { WriteGate } from '../jobs/write-gate.ts'
import { knownFault } from '../known-fault.ts'
import { unexpected } from '../unexpected.ts'
import type { HandlerMakers } from './handlers.ts'

export type DispatchParts = {
  readonly handlers: HandlerMakers
  readonly writeGate: () => WriteGate
  /** What stands against a call: nobody signed in, the desk covered, a role that may not; null: nothing. */
  readonly refusalOf: (call: string) => Result<never> | null
  /** Told what a handler threw, with the name of the call and never its input. */
  readonly onFault: (call: string, thrown: unknown) => void
}

type AnyHandler = (input: unknown) => Result<unknown> | Promise<Result<unknown>>

/**
 * What the first screen asks. These calls take no input, so there is nothing to parse; the schemas of the contract, which take
 * their time to make, are made when the first other call comes.
 */
const firstCalls: ReadonlySet<string> = new Set(['app.status', 'desk.read', 'access.state'])

const unknownCall = refusal('invalidInput', 'Phần mềm nhận được một lệnh không có. Hãy mở lại ứng dụng.')

/**
 * Answers one call from the window: finds it in the contract, parses its input, runs its handler.
 * Whatever comes in, a Result comes out; a handler sees parsed input only.
 */
export const dispatch = async (parts: DispatchParts, name: unknown, input: unknown): Promise<Result<unknown>> => {
  if (typeof name !== 'string') return unknownCall
  try {
    // Read before the gate is asked: between an open gate and the writing nothing else may come.
    const schema = firstCalls.has(name) && input === undefined ? undefined : await schemaOf(name)
    if (schema === null) return unknownCall
    const refused = parts.refusalOf(name)
    if (refused) return refused
    const handler = await handlerOf(parts.handlers, name)
    if (!handler) return unknownCall
    const parsed = schema?.safeParse(input)
    if (parsed?.success === false) return invalid(parsed.error)
    if (writingCalls.has(name)) await parts.writeGate().whenFree()
    return await handler(parsed?.data)
  } catch (thrown) {
    const known = knownFault(thrown)
    if (known) return { ok: false, error: known }
    parts.onFault(name, thrown)
    return unexpected
  }
}

/** How the input of a call is parsed; null when the contract knows no such call. */
const schemaOf = async (name: string): Promise<z.ZodType | null> => {
  const contract: AnyContract = (await import('./spoken-contract.ts')).spokenContract
  const [noun = '', verb = '', ...rest] = name.split('.')
  const calls = rest.length === 0 && Object.hasOwn(contract, noun) ? contract[noun] : undefined
  return (calls && Object.hasOwn(calls, verb) && calls[verb]?.input) || null
}

const handlerOf = async (handlers: HandlerMakers, name: string): Promise<AnyHandler | undefined> => {
  const [noun = '', verb = ''] = name.split('.')
  const made = (await handlers[noun as keyof HandlerMakers]?.()) as unknown as Record<string, AnyHandler> | undefined
  return made?.[verb]
}

/** More than a form can show at once is no help. */
const mostIssues = 50

const invalid = (error: z.ZodError): Result<never> => {
  const issues: Issue[] = error.issues
    .slice(0, mostIssues)
    .map(({ path, message }) => (path.length > 0 ? { field: path.map(String).join('.'), message } : { message }))
  return refusal('invalidInput', 'Nội dung nhập chưa đúng. Hãy xem lại các ô được đánh dấu.', issues)
}
