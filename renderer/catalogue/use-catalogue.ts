import { create } from 'zustand'
import type { CatalogueFilter, CatalogueList, CatalogueSort } from '../../shared/catalogue/catalogue-item.ts'
import type { DutyTab, PetitionsShown } from '../navigation-store.ts'

type CatalogueScreen = {
  readonly list: CatalogueList
  readonly text: string
  readonly filter: CatalogueFilter
  readonly sort: CatalogueSort
  readonly descending: boolean
  readonly selected: ReadonlySet<number>
  /** The item in the drawer; 'new' while one is being added. */
  readonly open: number | 'new' | null
  readonly importing: boolean
  /** «Việc công khai» in the place of the lists. */
  readonly duty: DutyTab | null
  /** What the tab of petitions opens with. */
  readonly petitions: PetitionsShown
  /** «Ban hành, công khai» in the place of the lists. */
  readonly releasing: boolean
  /** Looking for duplicates, or merging these items, in the place of the lists. */
  readonly tidying: 'find' | readonly number[] | null
  /** Grows with every change, so that the grid and the counts ask again. */
  readonly version: number
}

const start: CatalogueScreen = {
  list: 'mustPublish',
  text: '',
  filter: 'all',
  sort: 'title',
  descending: false,
  selected: new Set(),
  open: null,
  importing: false,
  duty: null,
  petitions: {},
  releasing: false,
  tidying: null,
  version: 0,
}

/** What the catalogue page shows; the database stays the truth. */
export const useCatalogue = create<CatalogueScreen>(() => start)

const set = useCatalogue.setState

/** Opens the page as another page asked for: a list, a filter, a text. */
export const showCatalogue = (
  asked: Partial<
    Pick<CatalogueScreen, 'list' | 'filter' | 'text' | 'open' | 'importing' | 'releasing' | 'duty' | 'petitions'>
  >,
): void => set((now) => ({ ...start, version: now.version + 1, ...asked }))

/** Another tab: selection and drawer belong to the list that is left. */
export const showList = (list: CatalogueList): void => set({ list, selected: new Set(), open: null, filter: 'all' })

export const search = (text: string): void => set({ text, selected: new Set() })

export const filterBy = (filter: CatalogueFilter): void => set({ filter, selected: new Set() })

export const sortBy = (sort: CatalogueSort, descending: boolean): void => set({ sort, descending })

export const select = (selected: ReadonlySet<number>): void => set({ selected })

export const openItem = (open: number | 'new' | null): void => set({ open })

export const showDuty = (duty: DutyTab | null): void => set({ duty, petitions: {}, open: null })

export const showPetitions = (petitions: PetitionsShown): void => set({ duty: 'petitions', petitions, open: null })

export const showReleases = (releasing: boolean): void => set({ releasing, open: null })

export const showTidy = (tidying: 'find' | readonly number[] | null): void => set({ tidying, open: null })

export const showImport = (importing: boolean): void => set({ importing, open: null })

/** After any act: ask again, and forget a selection that may no longer be there. */
export const catalogueChanged = (): void => set((now) => ({ version: now.version + 1, selected: new Set() }))
