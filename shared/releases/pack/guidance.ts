import type { LocalDate } from '../../calendar/local-date.ts'
import { citationText } from '../../law/citation.ts'
import { dataOfKind, holdsOn } from '../../law/dated.ts'
import { governingLaw } from '../../law/governing-law.ts'
import type { Datum, LawBook, TimedAct } from '../../law/law-book.ts'
import type { GuidancePart } from './pack-content.ts'

/** Rules that tell who may ask and how, by the end of their numbers in the packs of the laws (Điều 7, 24, 26 and 25). */
const askingRules = ['7', '24.1', '26.1', '24.2', '24.3']
const costRules = ['25.1', '25.2']
const tolds: readonly TimedAct[] = ['provide', 'extend', 'answerCorrection', 'answerPetition']

/**
 * What a citizen should know before asking, in the plain words of the law book with their sources. Only what holds on the day; a part
 * without a rule is left out. Throws LawUnknownError for a day before any law known.
 */
export const guidanceParts = (book: LawBook, on: LocalDate): readonly GuidancePart[] => {
  const { law } = governingLaw(book, on)
  const rules = dataOfKind(book, 'rule').filter((rule) => holdsOn(rule, on))
  const named = (ends: readonly string[]): readonly Datum[] =>
    ends.flatMap((end) => rules.filter(({ id }) => id === `${law}.${end}`))
  const limits = tolds.flatMap((act) =>
    dataOfKind(book, 'timeLimit').filter((limit) => limit.law === law && limit.act === act && holdsOn(limit, on)),
  )
  const remedies = dataOfKind(book, 'remedy').filter((remedy) => remedy.law === law && holdsOn(remedy, on))
  const part = (title: string, data: readonly Datum[]): readonly GuidancePart[] =>
    data.length === 0
      ? []
      : [
          {
            title,
            lines: data.map(({ statement, citation }) => ({ text: statement, source: citationText(citation) })),
          },
        ]
  return [
    ...part('Ai được yêu cầu và gửi yêu cầu thế nào', named(askingRules)),
    ...part('Khi nào có trả lời', limits),
    ...part('Chi phí', named(costRules)),
    ...part('Khi không đồng ý với việc giải quyết', remedies),
  ]
}
