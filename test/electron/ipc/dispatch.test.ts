import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { type HandlerMakers, makeHandlers } from '../../../electron/ipc/handlers.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { type AnyContract, callNames } from '../../../shared/ipc/call.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { speakVietnamese } from '../../../shared/ipc/input-messages.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { testPorts } from '../test-ports.ts'
import { junk, unknownNames } from './junk.ts'

speakVietnamese()
const names = callNames(contract)
const inputOf = (name: string) => {
  const [noun = '', verb = ''] = name.split('.')
  const call = (contract as AnyContract)[noun]?.[verb]
  if (!call) throw new Error(name)
  return call.input
}

/** The main process with a real register; `contentOf` tells whether anything in it changed. */
const desk = () => {
  const { sessions } = openTestSession()
  const thrown: string[] = []
  const ports = testPorts()
  const parts = {
    handlers: makeHandlers(sessions, ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: (call: string, fault: unknown) => void thrown.push(`${call}: ${fault}`),
  }
  const { database } = sessions.current()
  const changes = () => Number(database.prepare('SELECT total_changes()').pluck().get())
  return { parts, thrown, changes, ports, ask: (name: unknown, input: unknown) => dispatch(parts, name, input) }
}

const isResult = (answer: Result<unknown>) =>
  answer.ok ? 'value' in answer : typeof answer.error.code === 'string' && answer.error.message.length > 10

describe('Junk from the window', () => {
  it('is plenty: at least fifty kinds', () => expect(junk.length).toBeGreaterThanOrEqual(50))

  it.each(names)('gets a refusal that names what is wrong, and changes nothing: %s', async (name) => {
    const { ask, changes, thrown, ports } = desk()
    const schema = inputOf(name)
    const refused = junk.filter((input) => !schema.safeParse(input).success)
    expect(refused.length).toBeGreaterThanOrEqual(50)
    const before = changes()
    for (const input of refused) {
      const answer = await ask(name, input)
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
      expect(isResult(answer)).toBe(true)
    }
    expect(changes()).toBe(before)
    expect(thrown).toEqual([])
    expect(ports.opened).toEqual([])
  })

  it.each(names)('that happens to fit the form still gets a Result: %s', async (name) => {
    const { ask, thrown } = desk()
    const schema = inputOf(name)
    const fitting = [undefined, ...junk].filter((input) => schema.safeParse(input).success)
    for (const input of fitting) expect(isResult(await ask(name, input))).toBe(true)
    expect(thrown).toEqual([])
  })

  it('never reaches a handler', async () => {
    const reached: string[] = []
    const handlers = new Proxy(
      {},
      {
        get: (_target, noun) => () =>
          new Proxy(
            {},
            {
              // Not something to wait for: it has no «then».
              get: (_calls, verb) =>
                verb === 'then'
                  ? undefined
                  : () => {
                      reached.push(`${String(noun)}.${String(verb)}`)
                      return ok(null)
                    },
            },
          ),
      },
    ) as HandlerMakers
    const parts = { handlers, writeGate: makeWriteGate, refusalOf: () => null, onFault: () => undefined }
    for (const name of names) {
      const schema = inputOf(name)
      for (const input of junk.filter((each) => !schema.safeParse(each).success)) await dispatch(parts, name, input)
    }
    expect(reached).toEqual([])
  })
})

describe('Calls that do not exist', () => {
  it.each(unknownNames.map((name) => [String(name).slice(0, 40), name]))('are refused: «%s»', async (_shown, name) => {
    const { ask, thrown } = desk()
    expect(await ask(name, undefined)).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(thrown).toEqual([])
  })
})

describe('A handler', () => {
  const only = (status: () => unknown) => {
    const faults: string[] = []
    const parts = {
      handlers: { app: () => ({ status }) } as unknown as HandlerMakers,
      writeGate: makeWriteGate,
      refusalOf: () => null,
      onFault: (call: string) => void faults.push(call),
    }
    return { faults, answer: dispatch(parts, 'app.status', undefined) }
  }

  it('that throws is answered with «unexpected», and the fault is kept without its input', async () => {
    const { faults, answer } = only(() => {
      throw new TypeError('Nguyễn Văn A')
    })
    const result = await answer
    expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(JSON.stringify(result)).not.toContain('Nguyễn')
    expect(faults).toEqual(['app.status'])
  })

  it('that meets a full disk is answered with what to do', async () => {
    const full = Object.assign(new Error('database or disk is full'), { name: 'SqliteError', code: 'SQLITE_FULL' })
    const { faults, answer } = only(() => Promise.reject(full))
    expect(await answer).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    expect(faults).toEqual([])
  })
})

describe('The messages for wrong input', () => {
  it('are Vietnamese and name the field', async () => {
    const { ask } = desk()
    const answer = await ask('catalogue.read', { id: 'một' })
    expect(answer).toMatchObject({
      ok: false,
      error: { issues: [{ field: 'id', message: 'Nội dung không đúng: cần số.' }] },
    })
  })

  it('hold none of what was typed', async () => {
    const { ask } = desk()
    const answer = await ask('requests.similar', { idNumber: 'bí mật '.repeat(20), name: ['bí mật'] })
    expect(JSON.stringify(answer)).not.toContain('bí mật')
  })
})
