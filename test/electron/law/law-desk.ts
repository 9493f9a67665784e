import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fixedClock } from '../../../electron/clock.ts'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { type LawChangeOrder, previewLawChange } from '../../../electron/law/preview-law-change.ts'
import { readShippedLaw } from '../../../electron/law/read-law-book.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import type { TakenInUpdate } from '../../../shared/law/law-update.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { lawFolder } from '../../law/shipped-law-book.ts'
import { openTestSession } from '../open-test-session.ts'
import { openRegister, someAgency } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

/** The window's side of the law book: every call through the dispatcher, files as an officer picks them. */
export const openLawDesk = (today = '2026-11-20') => {
  const test = openTestSession(today)
  const session = test.sessions.current()
  let saved: string | null = null
  const handlers = makeHandlers(test.sessions, testPorts({ chooseSavePath: async () => saved }))
  const parts = {
    handlers,
    writeGate: () => session.writeGate,
    refusalOf: () => null,
    onFault: (call: string, thrown: unknown) => {
      throw new Error(`${call}: ${String(thrown)}`)
    },
  }
  const ask = async <T>(name: string, input?: unknown): Promise<Result<T>> =>
    (await dispatch(parts, name, structuredClone(input))) as Result<T>
  const call = async <T>(name: string, input?: unknown): Promise<T> => {
    const result = await ask<T>(name, input)
    if (!result.ok)
      throw new Error(`${name}: ${result.error.code} ${result.error.message} ${JSON.stringify(result.error.issues)}`)
    return result.value
  }
  const refused = async (name: string, input?: unknown): Promise<AppError> => {
    const result = await ask(name, input)
    if (result.ok) throw new Error(`${name} was not refused`)
    return result.error
  }
  let files = 0
  /** Puts a file where a dialog would have found it. */
  const pick = (content: string | Uint8Array | object, name = 'goi.json'): string => {
    files += 1
    const path = join(test.folder, `${files}-${name}`)
    writeFileSync(
      path,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    )
    return session.files.issue(path)
  }
  /** Takes a file in as if it had been looked at: its hash is what a preview would have shown. */
  const takeIn = async (content: object | string): Promise<TakenInUpdate> => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const hash = createHash('sha256').update(text).digest('hex')
    return call<TakenInUpdate>('law.takeInUpdate', { jobId: 'nhap', fileToken: pick(text), hash })
  }
  return {
    ...test,
    session,
    ask,
    call,
    refused,
    pick,
    takeIn,
    book: async () => JSON.parse(await call<string>('law.readBook')) as LawBook,
    saveTo: (path: string | null) => {
      saved = path
    },
    makeAgency: (changes: object = {}) => call('agency.save', { ...someAgency, ...changes }),
  }
}
export type LawDesk = ReturnType<typeof openLawDesk>

/** Previews straight from the use-case, without a thread; the register is empty. */
export const lawPreviews = (today = '2026-11-20') => {
  const register = openRegister(today)
  onTestFinished(register.close)
  const preview = (change: LawChangeOrder['change'], context: { cancelled?: () => boolean } = {}) =>
    previewLawChange(
      { shipped: readShippedLaw(lawFolder), change },
      {
        databaseFile: register.file,
        clock: fixedClock(localDate(today)),
        officer: 'Lương Thị Hà',
        progress: () => undefined,
        cancelled: () => false,
        ...context,
      },
    )
  return { ...register, preview }
}
