import type { ComponentType } from 'react'
import type { PageName } from './navigation-store.ts'

type PageModule = Promise<{ readonly default: ComponentType }>

/** Every page is a file of its own, read from the disk when it is first opened. */
export const pageLoaders: Readonly<Record<PageName, () => PageModule>> = {
  desk: () => import('./desk/DeskView.tsx'),
  catalogue: () => import('./catalogue/CatalogueView.tsx'),
  requests: () => import('./requests/RequestLogView.tsx'),
  receive: () => import('./requests/ReceiveView.tsx'),
  request: () => import('./requests/RequestView.tsx'),
  reports: () => import('./reports/ReportView.tsx'),
  agency: () => import('./agency/AgencyView.tsx'),
  guide: () => import('./guide/GuideView.tsx'),
}

/** First run. */
export const loadWizard = (): PageModule => import('./agency/WizardView.tsx')
