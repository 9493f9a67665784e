import { create } from 'zustand'
import type { CatalogueFilter, CatalogueList } from '../shared/catalogue/catalogue-item.ts'
import type { PetitionFilter } from '../shared/petitions/petition-list.ts'
import type { ProgrammeKind } from '../shared/programme/programme-record.ts'
import type { RequestFilter } from '../shared/requests/request-log.ts'

/** The parts of «Pháp luật», in the order of their tabs. */
export const lawSections = ['rules', 'missing', 'calendar', 'texts', 'templates', 'updates'] as const
export type LawSection = (typeof lawSections)[number]

/** The parts of «Việc công khai» in the catalogue, in the order of their tabs. */
export const dutyTabs = ['oldInformation', 'petitions', 'reclassify', 'quarterly', 'templates'] as const
export type DutyTab = (typeof dutyTabs)[number]

/** What the book of petitions opens with: those of an item, or behind a figure (`ids` + `title`), one of them, or a new one. */
export type PetitionsShown = {
  readonly open?: number | 'new'
  readonly filter?: PetitionFilter
  readonly itemId?: number
  readonly ids?: readonly number[]
  readonly title?: string
}

/** What each page may be opened with. `ids` + `title` show the cases behind a figure. */
export type PageParams = {
  readonly desk: Record<never, never>
  readonly catalogue: {
    readonly list?: CatalogueList
    readonly filter?: CatalogueFilter
    readonly text?: string
    readonly itemId?: number
    readonly duty?: DutyTab
    readonly petitions?: PetitionsShown
    /** Opens with a first step already taken. */
    readonly start?: 'add' | 'import' | 'release'
  }
  readonly requests: {
    readonly filter?: RequestFilter
    readonly text?: string
    readonly year?: number
    readonly ids?: readonly number[]
    readonly title?: string
  }
  readonly receive: { readonly content?: string; readonly catalogueItemId?: number }
  readonly request: { readonly id: number; readonly open?: 'receipt' }
  readonly law: {
    readonly section?: LawSection
    /** Opens at one rule, one missing rule, or one article of an official text. */
    readonly datum?: string
    readonly missing?: string
    readonly document?: string
    readonly article?: string
  }
  readonly reports: { readonly from?: string; readonly to?: string }
  readonly programme: {
    readonly tab?: ProgrammeKind
    readonly recordId?: number
    readonly filter?: 'late' | 'soon'
    readonly ids?: readonly number[]
    readonly title?: string
  }
  readonly consolidation: Record<never, never>
  readonly agency: { readonly section?: 'fields' | 'missingRules' | 'about' }
  readonly safety: Record<never, never>
  readonly privacy: Record<never, never>
  readonly accounts: Record<never, never>
  readonly guide: { readonly page?: string }
}

export type PageName = keyof PageParams

/** A page together with what it was opened with; `visit` differs for every opening, so that a page can start afresh. */
export type Place = {
  readonly [Name in PageName]: { readonly page: Name; readonly params: PageParams[Name]; readonly visit: number }
}[PageName]

type NoParamsNeeded = { [Name in PageName]: Record<never, never> extends PageParams[Name] ? Name : never }[PageName]

type Go = {
  <Name extends NoParamsNeeded>(page: Name, params?: PageParams[Name]): void
  <Name extends PageName>(page: Name, params: PageParams[Name]): void
}

type NavigationState = {
  readonly place: Place
  readonly past: readonly Place[]
  readonly go: Go
  readonly back: () => void
}

const MAX_PAST = 50
const first: Place = { page: 'desk', params: {}, visit: 0 }

/** Where the officer is. Selectors keep a component from drawing again for pages it does not look at. */
export const useNavigationStore = create<NavigationState>((set) => ({
  place: first,
  past: [],
  go: (page: PageName, params: PageParams[PageName] = {}) =>
    set((state) => ({
      place: { page, params, visit: state.place.visit + 1 } as Place,
      past: [...state.past, state.place].slice(-MAX_PAST),
    })),
  back: () =>
    set((state) => {
      const last = state.past.at(-1)
      return last
        ? { place: { ...last, visit: state.place.visit + 1 } as Place, past: state.past.slice(0, -1) }
        : { place: { ...first, visit: state.place.visit + 1 } }
    }),
}))

/** Opens a page from anywhere, also outside React. */
export const go: Go = (page: PageName, params?: PageParams[PageName]): void =>
  (useNavigationStore.getState().go as (page: PageName, params?: PageParams[PageName]) => void)(page, params)

/** The current page with its parameters, and the two ways to leave it. */
export const useNavigation = (): {
  readonly page: PageName
  readonly params: PageParams[PageName]
  readonly visit: number
  readonly go: Go
  readonly back: () => void
} => {
  const place = useNavigationStore((state) => state.place)
  const back = useNavigationStore((state) => state.back)
  return { page: place.page, params: place.params, visit: place.visit, go, back }
}

/** Parameters of one page, empty when another page is shown (a page being left may draw once more). */
export const useParams = <Name extends PageName>(page: Name): Partial<PageParams[Name]> =>
  useNavigationStore(
    (state) => (state.place.page === page ? state.place.params : noParams) as Partial<PageParams[Name]>,
  )

const noParams = {}
