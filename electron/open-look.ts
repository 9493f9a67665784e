import { join } from 'node:path'
import { isLocalDate } from '../shared/calendar/local-date.ts'
import { lookRefusal, refusedLooking } from '../shared/ipc/look-calls.ts'
import { ok, type Result } from '../shared/result.ts'
import { openCurrentSession } from './current-session.ts'
import { databaseError } from './database/database-errors.ts'
import { makeFileTokens } from './files/file-tokens.ts'
import { dispatch } from './ipc/dispatch.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { readShippedLaw } from './law/read-law-book.ts'
import type { OpenRegister, RegisterParts } from './open-register.ts'
import { dropLook, type Look } from './safety/look.ts'

/**
 * Opens the copy of a register that is only looked at: everything can be seen and taken out, and no call that writes is answered.
 * Nobody owns it, no journal and no backup is kept of it; it is gone when it is closed. Refuses as `openDatabase` does.
 */
export const openLook = async (parts: RegisterParts, look: Look): Promise<Result<OpenRegister>> => {
  const { day, log, mainFolder } = parts
  const resourcesFolder = join(parts.appFolder, 'resources')
  const opened = openAgency(
    parts.dataFolder,
    {
      shippedLaw: readShippedLaw(join(resourcesFolder, 'law')),
      shownDay: day !== null && isLocalDate(day) ? day : null,
      resourcesFolder,
      appVersion: parts.appVersion,
      workersFolder: mainFolder,
      workerFile: join(mainFolder, 'job-worker.cjs'),
      files: makeFileTokens(),
      onProgress: parts.onProgress,
      onLawChanged: parts.onLawChanged,
      onFault: log.entry,
      access: parts.access,
      look: { ...look, mayNot: refusedLooking() },
    },
    parts.onSwitch,
  )
  if (!opened.ok) {
    dropLook(look.folder)
    return opened
  }
  log.note(`the register is only looked at: ${look.reason}`)
  const sessions = opened.value
  const calls = {
    handlers: makeHandlers(sessions, parts.ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf: (call: string) => sessions.access.refusalOf(call, false) ?? lookRefusal(look.reason, call),
    onFault: log.fault,
  }
  return ok({
    answer: (name, input) => dispatch(calls, name, input),
    droppedFile: () => undefined,
    pagesAtOnce: { catalogue: () => undefined, requests: () => undefined },
    remind: async () => {},
    session: sessions.current,
    rehearse: () => undefined,
    close: async () => {
      await sessions.close()
      dropLook(look.folder)
    },
  })
}

/** As `openCurrentSession`; pages that can't be read while it opens are a refusal too. */
const openAgency: typeof openCurrentSession = (...parts) => {
  try {
    return openCurrentSession(...parts)
  } catch (thrown) {
    const known = databaseError(thrown)
    if (known) return { ok: false, error: known }
    throw thrown
  }
}
