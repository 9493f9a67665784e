import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { systemClock } from '../clock.ts'
import type { CurrentSession } from '../current-session.ts'
import type { Ports } from '../ports.ts'
import { appHandlers } from './app-handlers.ts'
import { deskHandlers } from './desk-handlers.ts'

/** How the handlers of each noun are had: those of the first screen at once, the code of the others is read when first asked for. */
export type HandlerMakers = { readonly [Noun in keyof Handlers]: () => Handlers[Noun] | Promise<Handlers[Noun]> }

/** Makes a thing once, when it is first asked for. */
const once = <Made>(make: () => Promise<Made>): (() => Promise<Made>) => {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A handler for every call of the contract; each looks at the session that is open when it is called. */
export const makeHandlers = (sessions: CurrentSession, ports: Ports): HandlerMakers => {
  const { current } = sessions
  const app = appHandlers(sessions, ports)
  const desk = deskHandlers(sessions)
  return {
    app: () => app,
    desk: () => desk,
    access: once(async () =>
      (await import('./access-handlers.ts')).accessHandlers({
        dataFolder: sessions.dataFolder,
        access: sessions.access,
        clock: systemClock,
        session: current,
        open: async () => ok(null),
        onRefused: () => undefined,
      }),
    ),
    accounts: once(async () => (await import('./accounts-handlers.ts')).accountsHandlers(sessions)),
    about: once(async () => (await import('./about-handlers.ts')).aboutHandlers(sessions, ports)),
    update: once(async () => (await import('./update-handlers.ts')).updateHandlers(sessions, ports)),
    agency: once(async () => (await import('./agency-handlers.ts')).agencyHandlers(current, ports)),
    law: once(async () => (await import('./law-handlers.ts')).lawHandlers(current, ports)),
    catalogue: once(async () => (await import('./catalogue-handlers.ts')).catalogueHandlers(current, ports)),
    requests: once(async () => (await import('./requests-handlers.ts')).requestsHandlers(current, ports)),
    addresses: once(async () => (await import('./addresses-handlers.ts')).addressesHandlers(current, ports)),
    forms: once(async () => (await import('./forms-handlers.ts')).formsHandlers(current, ports)),
    templates: once(async () => (await import('./templates-handlers.ts')).templatesHandlers(current, ports)),
    petitions: once(async () => (await import('./petitions-handlers.ts')).petitionsHandlers(current, ports)),
    privacy: once(async () => (await import('./privacy-handlers.ts')).privacyHandlers(current, ports)),
    releases: once(async () => (await import('./releases-handlers.ts')).releasesHandlers(current, ports)),
    reports: once(async () => (await import('./reports-handlers.ts')).reportsHandlers(current, ports)),
    programme: once(async () => (await import('./programme-handlers.ts')).programmeHandlers(current, ports)),
    safety: once(async () => (await import('./safety-handlers.ts')).safetyHandlers(sessions, ports)),
    consolidation: once(async () =>
      (await import('./consolidation-handlers.ts')).consolidationHandlers(current, ports),
    ),
    files: once(async () => (await import('./files-handlers.ts')).filesHandlers(current, ports)),
  }
}
