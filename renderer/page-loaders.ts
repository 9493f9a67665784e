import type { ComponentType } from 'react'
import DeskView from './desk/DeskView.tsx'
import type { PageName } from './navigation-store.ts'

type PageModule = Promise<{ readonly default: ComponentType }>

/** The common first page comes with the first script: a file of its own would be waited for. */
const here = new Map<string, ComponentType>([['desk', DeskView]])

/** Keeps what was loaded, so that a page whose code is already here is drawn at once; see `loadedPage`. */
const kept = (name: string, load: () => PageModule) => async (): PageModule => {
  // Schemas of forms are made as a page's code is read; the first page has none.
  await import('./input-schemas.ts')
  const module = await load()
  here.set(name, module.default)
  return module
}

/** Every other page is a file of its own, read from the disk when it is first opened. */
export const pageLoaders: Readonly<Record<PageName, () => PageModule>> = {
  desk: async () => ({ default: DeskView }),
  catalogue: kept('catalogue', () => import('./catalogue/CatalogueView.tsx')),
  requests: kept('requests', () => import('./requests/RequestLogView.tsx')),
  receive: kept('receive', () => import('./requests/ReceiveView.tsx')),
  request: kept('request', () => import('./requests/RequestView.tsx')),
  law: kept('law', () => import('./law/LawView.tsx')),
  reports: kept('reports', () => import('./reports/ReportView.tsx')),
  programme: kept('programme', () => import('./programme/ProgrammeView.tsx')),
  consolidation: kept('consolidation', () => import('./consolidation/ConsolidationView.tsx')),
  agency: kept('agency', () => import('./agency/AgencyView.tsx')),
  accounts: kept('accounts', () => import('./accounts/AccountsView.tsx')),
  safety: kept('safety', () => import('./safety/SafetyView.tsx')),
  privacy: kept('privacy', () => import('./privacy/PrivacyView.tsx')),
  guide: kept('guide', () => import('./guide/GuideView.tsx')),
}

/** First run. */
export const loadWizard = kept('wizard', () => import('./agency/WizardView.tsx'))

/** Before the desk: a start waits for it, so nothing else is read with it. */
export const loadSignIn = async (): PageModule => {
  const module = await import('./accounts/SignInView.tsx')
  here.set('signIn', module.default)
  return module
}
export const loadProtectStep = kept('protect', () => import('./accounts/ProtectStep.tsx'))
/** Over the desk. */
export const loadLockCover = () => import('./accounts/LockCover.tsx')

/**
 * The page itself when its code is here, else undefined. A page drawn through React's `lazy` waits a moment even then, and
 * whatever replaces a waiting place is held back for 300 ms (React's throttle for Suspense).
 */
export const loadedPage = (name: PageName | 'wizard' | 'signIn'): ComponentType | undefined => here.get(name)
