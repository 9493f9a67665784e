import type { UnnumberedPaper } from '../../../shared/forms/unnumbered-paper.ts'
import type { LawId } from '../../../shared/law/law-book.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { answerKinds, milestoneLabels } from '../../../shared/requests/request-milestones.ts'
import type { PlainChoice } from './PaperList.tsx'
import { plainPaperLabels } from './paper-words.ts'

/** Forms for the counter, to be filled in by hand; `law` null: the one in force today. */
export const blankPapers = (law: LawId | null): readonly PlainChoice[] => {
  const blank = { requestId: null, law }
  return [
    { label: 'Phiếu yêu cầu của cá nhân', paper: { kind: 'requestForm', form: 'requestByPerson', ...blank } },
    {
      label: 'Phiếu yêu cầu qua tổ chức',
      paper: { kind: 'requestForm', form: 'requestThroughOrganisation', ...blank },
    },
    { label: plainPaperLabels.consentForm, paper: { kind: 'consentForm', ...blank } },
  ]
}

/** The papers without a number a request may have now. */
export const plainPapers = ({ request, milestones }: RequestDetails): readonly PlainChoice[] => {
  const hasLimit = milestones.some((one) => one.kind === 'provide')
  const form = request.facts.requester.kind === 'organisation' ? 'requestThroughOrganisation' : 'requestByPerson'
  const filled = { requestId: request.id, law: null }
  return [
    {
      label: plainPaperLabels.cover,
      paper: { kind: 'cover', requestId: request.id, withAnnex: hasLimit },
    },
    { label: plainPaperLabels.requestForm, paper: { kind: 'requestForm', form, ...filled } },
    { label: plainPaperLabels.consentForm, paper: { kind: 'consentForm', ...filled } },
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
  if (one.kind === 'requestForm' && other.kind === 'requestForm') return one.form === other.form
  return one.kind === other.kind
}
