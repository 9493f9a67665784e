import type { LocalDate } from '../calendar/local-date.ts'
import type { ProgrammeKind, ProgrammeRecord } from '../programme/programme-record.ts'
import type { FigureRow } from './figure-row.ts'
import type { ReportScope } from './report.ts'

/** A row of the report over the records of the programme. */
export type ProgrammeRow = FigureRow<ProgrammeRecord>
type Part = Pick<ProgrammeRow, 'id' | 'label' | 'definition' | 'belongs'> & Pick<ProgrammeRow, 'amount'>

export const section = 'programme'

/** A test or an amount that looks at one kind of record only. */
export const of =
  <Kind extends ProgrammeKind, Answer>(
    kind: Kind,
    ask: (fields: ProgrammeRecord<Kind>['fields'], scope: ReportScope) => Answer,
    otherwise: Answer,
  ) =>
  (record: ProgrammeRecord, scope: ReportScope): Answer =>
    record.kind === kind ? ask(record.fields as never, scope) : otherwise

/** Whether a day lies in the period, as far as it has gone. */
export const inside = (day: LocalDate | null, { from, asOf }: ReportScope): boolean =>
  day !== null && day >= from && day <= asOf

/** The rows of one breakdown under its main figure. */
export const parts = (whole: ProgrammeRow, breakdown: string, all: readonly Part[]): readonly ProgrammeRow[] =>
  all.map((part) => ({
    ...part,
    section,
    unit: whole.unit,
    level: 1,
    breakdown,
    article: '',
    belongs: (one, scope) => whole.belongs(one, scope) && part.belongs(one, scope),
  }))
