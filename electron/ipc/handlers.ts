import type { Handlers } from '../../shared/ipc/contract.ts'
import type { CurrentSession } from '../current-session.ts'
import type { Ports } from '../ports.ts'
import { addressesHandlers } from './addresses-handlers.ts'
import { agencyHandlers } from './agency-handlers.ts'
import { appHandlers } from './app-handlers.ts'
import { catalogueHandlers } from './catalogue-handlers.ts'
import { deskHandlers } from './desk-handlers.ts'
import { filesHandlers } from './files-handlers.ts'
import { formsHandlers } from './forms-handlers.ts'
import { lawHandlers } from './law-handlers.ts'
import { releasesHandlers } from './releases-handlers.ts'
import { reportsHandlers } from './reports-handlers.ts'
import { requestsHandlers } from './requests-handlers.ts'
import { templatesHandlers } from './templates-handlers.ts'

/** A handler for every call of the contract; each looks at the session that is open when it is called. */
export const makeHandlers = (sessions: CurrentSession, ports: Ports): Handlers => ({
  app: appHandlers(sessions, ports),
  agency: agencyHandlers(sessions.current, ports),
  law: lawHandlers(sessions.current, ports),
  desk: deskHandlers(sessions.current, ports),
  catalogue: catalogueHandlers(sessions.current, ports),
  requests: requestsHandlers(sessions.current, ports),
  addresses: addressesHandlers(sessions.current, ports),
  forms: formsHandlers(sessions.current, ports),
  templates: templatesHandlers(sessions.current, ports),
  releases: releasesHandlers(sessions.current, ports),
  reports: reportsHandlers(sessions.current, ports),
  files: filesHandlers(sessions.current, ports),
})
