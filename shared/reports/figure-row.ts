import type { ReportFigure, ReportScope } from './report.ts'

/**
 * One row of the report's column table: what the figure is, and the test that says whether a case belongs to it.
 * Adding a figure: one row in request-figures.ts or catalogue-figures.ts; screen, Word, Excel, PDF and the
 * machine-readable file follow. Every `breakdown` but «Trong đó» must add up to its main figure (report-sums.ts).
 */
export type FigureRow<Case> = Omit<ReportFigure, 'value' | 'cases' | 'override' | 'adds'> & {
  readonly belongs: (one: Case, scope: ReportScope) => boolean
  /** Sums this instead of counting cases. */
  readonly amount?: (one: Case, scope: ReportScope) => number
  /** Makes the value of all that belong together: a median. Such a value never adds up over agencies. */
  readonly measure?: (proof: readonly Case[]) => number | null
  /** True when the register keeps nothing of the kind: the value is null. */
  readonly notKept?: true
}

/** What every main figure is made from. */
export const mainFigure = <Case>(row: Omit<FigureRow<Case>, 'level' | 'breakdown'>): FigureRow<Case> => ({
  ...row,
  level: 0,
  breakdown: '',
})

/** The figure of a row over all cases; only cases that belong are kept as its proof. */
export const figureOf = <Case extends { readonly id: number }>(
  row: FigureRow<Case>,
  cases: readonly Case[],
  scope: ReportScope,
): ReportFigure => {
  const proof = row.notKept ? [] : cases.filter((one) => row.belongs(one, scope))
  const { amount, measure } = row
  const sum = amount ? proof.reduce((total, one) => total + amount(one, scope), 0) : proof.length
  const value = measure ? measure(proof) : sum
  return {
    id: row.id,
    label: row.label,
    section: row.section,
    level: row.level,
    breakdown: row.breakdown,
    unit: row.unit,
    article: row.article,
    definition: row.definition,
    value: row.notKept ? null : value,
    override: null,
    adds: measure === undefined,
    cases: { noun: row.section, ids: proof.map((one) => one.id) },
  }
}
