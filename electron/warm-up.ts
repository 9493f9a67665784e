import { setTimeout as pause } from 'node:timers/promises'
import type { CurrentSession } from './current-session.ts'
import type { Answers } from './ipc/register-calls.ts'
import type { Log } from './log.ts'
import type { Keepers } from './safety/keepers.ts'

/** Milliseconds; by then the first screen has been drawn, and the search may read the catalogue beside it. */
const WARM_UP_AFTER = 2000
/** Milliseconds between reading the code of one part of the app and of the next. */
const BETWEEN_NOUNS = 100

/** What is read and looked through behind the first screen, so that no later click waits for it. */
export type WarmUp = {
  /** The answers that come with the very letter typed; undefined until they are at hand. */
  pagesAtOnce(): Answers['pagesAtOnce'] | undefined
  stop(): void
}

/** `readers` read the code behind one noun's calls each. `onDamaged` is told when pages of the register turn out to be damaged. */
export const warmUp = (
  sessions: CurrentSession,
  keepers: Keepers,
  readers: readonly (() => unknown)[],
  log: Log,
  onDamaged: () => void,
): WarmUp => {
  let open = true
  let atOnce: Answers['pagesAtOnce'] | undefined

  const readCode = async () => {
    const [{ pagesAtOnce }, { sessionSearch }, { sessionLog }] = await Promise.all([
      import('./ipc/pages-at-once.ts'),
      import('./catalogue/session-search.ts'),
      import('./requests/session-log.ts'),
    ])
    if (!open) return
    await keepers.start()
    atOnce = pagesAtOnce(sessions.current, (thrown) => log.fault('pageAtOnce', thrown))
    sessionSearch(sessions.current()).warmUp()
    sessionLog(sessions.current()).warmUp()
    // One noun at a time, so that no click waits for more than one.
    for (const read of readers) {
      if (!open) return
      await read()
      await pause(BETWEEN_NOUNS)
    }
  }

  const lookThrough = async () => {
    if (!open) return
    await (await import('./safety/tidy-folder.ts')).tidyFolder(sessions.current())
    const sound = await sessions.current().jobs.run<null, boolean>('register-check', 'kiem-tra-so', null)
    if (!open) return
    if ((!sound.ok || sound.value) && (await keepers.compare())) return
    onDamaged()
  }

  const timer = setTimeout(() => {
    void readCode()
      .then(lookThrough)
      .catch((thrown) => log.fault('warmUp', thrown))
  }, WARM_UP_AFTER)
  return {
    pagesAtOnce: () => atOnce,
    stop: () => {
      open = false
      clearTimeout(timer)
    },
  }
}
