import { citationText } from '../law/citation.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Issue } from '../result.ts'
import type { CorrectionOutcome } from './request-branches.ts'

/** What looking through the information before it leaves the agency came to. */
export const screeningResults = ['clear', 'removed'] as const
export type ScreeningResult = (typeof screeningResults)[number]
export const screeningLabels: Readonly<Record<ScreeningResult, string>> = {
  clear: 'Đã rà soát, không có phần phải loại bỏ',
  removed: 'Đã rà soát, đã loại bỏ phần không được tiếp cận',
}

/** The rule that asks for it. */
const screeningRule = 'nd-13-2018.7.2'

/** The question put before information is given out, with its article: «… (Điều 7 khoản 2 Nghị định …)». */
export const screeningQuestion = (book: LawBook): string => {
  const rule = dataOfKind(book, 'rule').find((each) => each.id === screeningRule)
  return `Trước khi cung cấp, hãy rà soát và loại bỏ phần thuộc bí mật nhà nước, đời sống riêng tư hoặc chưa đủ điều kiện${rule ? ` (${citationText(rule.citation)})` : ''}.`
}

type Screened = { readonly screening?: ScreeningResult | null | undefined }

/**
 * What is wrong when information leaves the agency unscreened (Nghị định 13/2018/NĐ-CP Điều 7). What was recorded before the
 * question was asked stays as it is.
 */
const screeningIssues = (book: LawBook, { screening }: Screened): readonly Issue[] =>
  screening ? [] : [{ field: 'screening', message: `${screeningQuestion(book)} Rồi chọn kết quả rà soát.` }]

/** As `screeningIssues`, for giving; an address of what is public gives nothing out, and what had a part removed is not the whole. */
export const givingIssues = (
  book: LawBook,
  giving: Screened & { readonly method: string; readonly extent?: 'full' | 'partial' },
): readonly Issue[] => {
  if (giving.method === 'alreadyPublic') return []
  if (giving.screening !== 'removed' || giving.extent !== 'full') return screeningIssues(book, giving)
  return [
    {
      field: 'extent',
      message: 'Đã loại bỏ phần không được tiếp cận thì mức độ là một phần. Hãy chọn «Một phần» và ghi phần đó.',
    },
  ]
}

/** As `screeningIssues`, for a correction; an answer that what was given is right gives nothing out. */
export const correctionIssues = (
  book: LawBook,
  correction: Screened & { readonly outcome: CorrectionOutcome },
): readonly Issue[] => (correction.outcome === 'upheld' ? [] : screeningIssues(book, correction))
