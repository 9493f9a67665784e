import type { UnnumberedPaper } from '../../../shared/forms/unnumbered-paper.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { answerKinds, milestoneLabels } from '../../../shared/requests/request-milestones.ts'
import type { PlainChoice } from './PaperList.tsx'
import { plainPaperLabels } from './paper-words.ts'

/** The papers without a number a request may have now. */
export const plainPapers = ({ request, milestones }: RequestDetails): readonly PlainChoice[] => {
  const hasLimit = milestones.some((one) => one.kind === 'provide')
  return [
    {
      label: plainPaperLabels.cover,
      paper: { kind: 'cover', requestId: request.id, withAnnex: hasLimit },
    },
    ...milestones
      .filter(({ kind }) => answerKinds.includes(kind))
      .map(({ kind, of }): PlainChoice => {
        const label = `${plainPaperLabels.annex}: ${milestoneLabels[kind].toLowerCase()}`
        return { label, paper: { kind: 'annex', requestId: request.id, milestone: kind, of, attached: false } }
      }),
  ]
}

/** The name of the paper shown, as the list has it; its kind's where the list has none like it. */
export const plainLabel = (choices: readonly PlainChoice[], paper: UnnumberedPaper): string =>
  choices.find((choice) => isSamePaper(choice.paper, paper))?.label ?? plainPaperLabels[paper.kind]

/** The same paper, whatever goes with it. */
export const isSamePaper = (one: UnnumberedPaper, other: UnnumberedPaper): boolean => {
  if (one.kind === 'annex' && other.kind === 'annex') {
    return one.milestone === other.milestone && (one.of ?? 0) === (other.of ?? 0)
  }
  return one.kind === other.kind
}
