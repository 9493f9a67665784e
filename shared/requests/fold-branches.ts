import type { InformationRequest } from './information-request.ts'
import type { Correction, UnitQuestion } from './request-branches.ts'
import type { StandingAct } from './standing-acts.ts'

/** The side branches of a request: what was asked of others, corrected, disputed. */
export type Branches = Pick<InformationRequest, 'unitQuestions' | 'parts' | 'corrections' | 'disputes'>

export const noBranches: Branches = { unitQuestions: [], parts: [], corrections: [], disputes: [] }

type Act<Kind extends StandingAct['kind']> = Extract<StandingAct, { readonly kind: Kind }>
type BranchAct = Act<
  | 'askUnit'
  | 'unitAnswered'
  | 'providePart'
  | 'askCorrection'
  | 'askCreator'
  | 'creatorAnswered'
  | 'correct'
  | 'complain'
  | 'complaintOutcome'
>

/** The list with the one of that id changed; others stay as they are. */
const changed = <One extends { readonly id: number }>(
  all: readonly One[],
  id: number,
  change: (one: One) => One,
): readonly One[] => all.map((one) => (one.id === id ? change(one) : one))

const asked = ({ id, on, unit, question, dueOn }: Act<'askUnit'>): UnitQuestion => ({
  id,
  on,
  unit,
  question,
  dueOn,
  answeredOn: null,
})

const opened = ({ id, on, from, claim }: Act<'askCorrection'>): Correction => ({
  id,
  on,
  from,
  claim,
  creator: null,
  outcome: null,
  settledOn: null,
})

/** What an act makes of the branches. */
export const afterBranchAct = (before: Branches, act: BranchAct): Branches => {
  const { unitQuestions, parts, corrections, disputes } = before
  switch (act.kind) {
    case 'askUnit':
      return { ...before, unitQuestions: [...unitQuestions, asked(act)] }
    case 'unitAnswered': {
      const answered = changed(unitQuestions, act.questionId, (one) => ({ ...one, answeredOn: act.on }))
      return { ...before, unitQuestions: answered }
    }
    case 'providePart':
      return { ...before, parts: [...parts, { on: act.on, part: act.part }] }
    case 'askCorrection':
      return { ...before, corrections: [...corrections, opened(act)] }
    case 'askCreator': {
      const creator = { name: act.creator, askedOn: act.on, answeredOn: null }
      return { ...before, corrections: changed(corrections, act.correctionId, (one) => ({ ...one, creator })) }
    }
    case 'creatorAnswered':
      return {
        ...before,
        corrections: changed(corrections, act.correctionId, (one) => ({
          ...one,
          creator: one.creator && { ...one.creator, answeredOn: act.on },
        })),
      }
    case 'correct':
      return {
        ...before,
        corrections: changed(corrections, act.correctionId, (one) => ({
          ...one,
          outcome: act.outcome,
          settledOn: act.on,
        })),
      }
    case 'complain': {
      const { id, on, dispute, about, handledBy } = act
      return {
        ...before,
        disputes: [...disputes, { id, on, dispute, about, handledBy, outcome: null, settledOn: null }],
      }
    }
    case 'complaintOutcome':
      return {
        ...before,
        disputes: changed(disputes, act.complaintId, (one) => ({ ...one, outcome: act.outcome, settledOn: act.on })),
      }
  }
}
