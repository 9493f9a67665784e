import { formatDay } from '../calendar/local-date.ts'
import { publicFields, publicText } from './public-fields.ts'
import { type DecisionNumber, type ReleaseContent, type ReleasedList, releasedListTitles } from './release.ts'

/** A list as a table for paper: running number and the public columns, all as words. `width` are parts of the whole. */
export type ListTable = {
  readonly list: ReleasedList
  readonly title: string
  readonly columns: readonly {
    readonly heading: string
    readonly width: number
    readonly align: 'left' | 'center'
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** Every list of a release as a table, in their order. */
export const listTables = (content: Pick<ReleaseContent, 'lists' | 'items'>): readonly ListTable[] =>
  content.lists.map((list) => {
    const fields = publicFields(list)
    return {
      list,
      title: releasedListTitles[list],
      columns: [
        { heading: 'STT', width: 48, align: 'center' },
        ...fields.map(({ label, width, kind }) => ({
          heading: label,
          width,
          align: kind === 'day' ? ('center' as const) : ('left' as const),
        })),
      ],
      rows: content.items
        .filter((item) => item.list === list)
        .map((item, index) => [String(index + 1), ...fields.map(({ key }) => publicText(item, key))]),
    }
  })

/** «(Kèm theo Quyết định số 15/QĐ-UBND ngày 05/12/2026 …)»: what stands under the title of an annex. */
export const annexLine = (agencyName: string, decision: DecisionNumber | null): string =>
  decision
    ? `(Kèm theo Quyết định số ${decision.number} ngày ${formatDay(decision.on)} của ${agencyName})`
    : `(Kèm theo Quyết định số ……/QĐ-…… ngày …… của ${agencyName})`
