import { citationText } from '../law/citation.ts'
import { lawName } from '../law/governing-law.ts'
import type { LawBook } from '../law/law-book.ts'
import { refusalGround, refusalGrounds } from '../law/refusal-grounds.ts'
import type { Issue } from '../result.ts'
import { mustWithhold, proposedGround, whyNotWhole } from './classification-rules.ts'
import type { InformationRequest } from './information-request.ts'
import type { ActInput, Redaction } from './request-events.ts'

type Giving = Pick<ActInput<'provide'>, 'on' | 'extent' | 'withheld' | 'redactions'>

/**
 * What is wrong with how much is given: everything although its class forbids it, a part without saying which part is withheld, a
 * ground of another law, or not the ground that the class asks for. Each issue names its field.
 */
export const extentIssues = (
  book: LawBook,
  request: Pick<InformationRequest, 'law' | 'classification'>,
  { on, extent, withheld, redactions = [] }: Giving,
): readonly Issue[] => {
  if (extent === 'full') {
    const whyNot = whyNotWhole(book, request)
    if (whyNot !== null) return [{ field: 'extent', message: whyNot }]
    return redactions.length === 0
      ? []
      : [{ field: 'extent', message: 'Có phần không cung cấp thì mức độ là một phần.' }]
  }
  const atList = (message: string): readonly Issue[] => [{ field: 'redactions', message }]
  if (withheld === '' && redactions.length === 0) {
    return [{ field: 'withheld', message: 'Cung cấp một phần: hãy ghi phần không cung cấp và lý do.' }]
  }
  const grounds = refusalGrounds(book, request.law, on).filter(({ when }) => when !== 'costsUnpaid')
  if (!redactions.every((one) => grounds.some(({ id }) => id === one.ground))) {
    return atList(`Mỗi phần không cung cấp phải có một căn cứ của ${lawName(book, request.law)}.`)
  }
  const needed = mustWithhold(request) ? proposedGround(book, request, on) : undefined
  return needed && !redactions.some(({ ground }) => ground === needed.id)
    ? atList(`Hãy ghi phần chưa đủ điều kiện hoặc không được tiếp cận, với căn cứ ${citationText(needed.citation)}.`)
    : []
}

/** What was left out, in words for papers and the register: «Số nhà (Điều 27 khoản 1 …); …». */
export const withheldText = (book: LawBook, redactions: readonly Redaction[]): string =>
  redactions
    .map(({ what, ground }) => {
      const known = refusalGround(book, ground)
      return known ? `${what} (${citationText(known.citation)})` : what
    })
    .join('; ')
