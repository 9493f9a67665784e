import { create } from 'zustand'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { TemplateForm } from '../../shared/forms/template-facts.ts'
import type { LawId } from '../../shared/law/law-book.ts'
import type { LawSection, PageParams } from '../navigation-store.ts'
import type { RuleFilter } from './rules/rule-list.ts'

/** An article of an official text, opened in «Toàn văn». */
export type OpenArticle = { readonly document: string; readonly article: string }

/** What a Word template is put in for. */
export type TakingInTemplate = { readonly form: TemplateForm; readonly law: LawId }

type LawState = {
  readonly section: LawSection
  /** The day whose rules are shown; null follows today. */
  readonly on: LocalDate | null
  readonly text: string
  readonly filter: RuleFilter
  /** Id of the rule whose details are open. */
  readonly datum: string | null
  /** Id of the missing rule whose answer is being typed. */
  readonly missing: string | null
  /** The year whose days are shown; null: this year. */
  readonly year: number | null
  /** The document and article open in «Toàn văn». */
  readonly article: OpenArticle | null
  /** What is looked for in the taken-in texts. */
  readonly sought: string
  /** The document a text is being taken in for; '' for any. */
  readonly takingIn: string | null
  /** The form a Word template is being put in for. */
  readonly template: TakingInTemplate | null
  /** The list of fields a template may hold is open. */
  readonly fieldsShown: boolean
  /** The law whose forms are shown; null: the one that governs today. */
  readonly templateLaw: LawId | null
}

const closed = {
  datum: null,
  missing: null,
  article: null,
  takingIn: null,
  template: null,
  fieldsShown: false,
} as const

/** What «Pháp luật» shows: kept while the officer looks at a request and comes back. */
export const useLawStore = create<LawState>(() => ({
  section: 'rules',
  on: null,
  text: '',
  filter: 'all',
  year: null,
  sought: '',
  templateLaw: null,
  ...closed,
}))

export const showLaw = (change: Partial<LawState>): void => useLawStore.setState(change)

/** Opens a part of the page afresh, as its tab does. */
export const openSection = (section: LawSection): void => useLawStore.setState({ section, ...closed })

/** Opens what a link to the page asks for; a link that asks for nothing finds the page as it was left. */
export const openLawWith = ({ section, datum, missing, document, article }: Partial<PageParams['law']>): void => {
  if (datum !== undefined) showLaw({ ...closed, section: 'rules', datum, text: '', filter: 'all', on: null })
  else if (document !== undefined)
    showLaw({ ...closed, section: 'texts', article: { document, article: article ?? '' } })
  else if (missing !== undefined) showLaw({ ...closed, section: 'missing', missing })
  else if (section !== undefined) openSection(section)
}
