import { create } from 'zustand'
import type { ProgrammePaper } from '../../shared/programme/programme-paper.ts'
import type { ProgrammeKind } from '../../shared/programme/programme-record.ts'
import type { TaskGroup } from '../../shared/programme/task.ts'
import { answerOf, api } from '../api.ts'
import { showToast } from '../components/toast-store.ts'

export type TaskFilter = 'all' | 'late' | 'soon' | 'unfinished' | 'done'

/** What stands in the place of the lists. */
type Aside = { readonly kind: 'templates' } | { readonly kind: 'paper'; readonly paper: ProgrammePaper }

type ProgrammeScreen = {
  readonly tab: ProgrammeKind
  /** The record in the drawer; 'new' while one is being added. */
  readonly open: number | 'new' | null
  readonly text: string
  readonly filter: TaskFilter
  readonly group: TaskGroup | null
  /** Whose tasks; null for everybody's. */
  readonly lead: string | null
  /** The cases of a figure, and its name. */
  readonly cases: { readonly ids: readonly number[]; readonly title: string } | null
  readonly aside: Aside | null
  /** Grows with every change, so that lists ask again. */
  readonly version: number
}

const start: ProgrammeScreen = {
  tab: 'task',
  open: null,
  text: '',
  filter: 'all',
  group: null,
  lead: null,
  cases: null,
  aside: null,
  version: 0,
}

/** What the page of the programme shows; the database stays the truth. */
export const useProgramme = create<ProgrammeScreen>(() => start)

const set = useProgramme.setState

/** Opens the page as another page asked for: a tab, a record, a filter, the cases of a figure. */
export const showProgramme = (asked: Partial<ProgrammeScreen>): void =>
  set(({ version }) => ({ ...start, version: version + 1, ...asked }))

/** Another list; what is looked for stays. */
export const showTab = (tab: ProgrammeKind): void => set(({ version, text }) => ({ ...start, tab, version, text }))

export const openRecord = (open: number | 'new' | null): void => set({ open })

export const searchRecords = (text: string): void => set({ text })

export const filterTasks = (asked: Partial<Pick<ProgrammeScreen, 'filter' | 'group' | 'lead' | 'cases'>>): void =>
  set(asked)

export const showAside = (aside: Aside | null): void => set({ aside, open: null })

/** After any act: ask again. */
export const programmeChanged = (): void => set(({ version }) => ({ version: version + 1 }))

/** Takes back the last thing done to the programme and says what it was. */
export const undoLast = async (): Promise<void> => {
  const undone = await answerOf(api.programme.undo())
  if (undone === undefined) return
  set({ open: null })
  programmeChanged()
  showToast(undone ? `Đã hoàn tác: ${undone.what.toLocaleLowerCase('vi')}.` : 'Không còn việc nào để hoàn tác.')
}

/** Says what was done, with the way back. */
export const tellDone = (words: string): void => {
  programmeChanged()
  showToast(words, 'ok', { label: 'Hoàn tác', onPress: () => void undoLast() })
}
