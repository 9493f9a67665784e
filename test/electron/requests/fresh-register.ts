import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openRegister, type Register } from './open-register.ts'

const registerFrom = (now: () => Register): Register => ({
  get folder() {
    return now().folder
  },
  get file() {
    return now().file
  },
  get deps() {
    return now().deps
  },
  close: () => now().close(),
})

const keptIn = (
  before: typeof beforeEach | typeof beforeAll,
  after: typeof afterEach | typeof afterAll,
  today: string | undefined,
): Register => {
  let opened: Register | undefined
  before(() => {
    opened = openRegister(today)
  })
  after(() => opened?.close())
  return registerFrom(() => {
    if (opened === undefined) throw new Error('No register is open yet')
    return opened
  })
}

/** A register that is new for every test of the file and removed after it. */
export const freshRegister = (today?: string): Register => keptIn(beforeEach, afterEach, today)

/** One register for all tests of the file, removed after the last. */
export const lastingRegister = (today?: string): Register => keptIn(beforeAll, afterAll, today)
