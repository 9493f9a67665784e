import type { ReactNode } from 'react'
import type { ActName } from '../../shared/requests/request-events.ts'
import { AnnounceCostsForm } from './acts/AnnounceCostsForm.tsx'
import type { ActPanelProps } from './acts/act-send.ts'
import { ClassifyForm } from './acts/ClassifyForm.tsx'
import { WithdrawForm } from './acts/ClosingForms.tsx'
import { ComplainForm, ComplaintOutcomeForm } from './acts/ComplaintForms.tsx'
import { AskForCompletionForm, CompleteForm } from './acts/CompletionForms.tsx'
import { AskCorrectionForm, AskCreatorForm, CorrectForm, CreatorAnsweredForm } from './acts/CorrectionForms.tsx'
import { ExtendForm } from './acts/ExtendForm.tsx'
import { NotifyTimeLimitForm } from './acts/NoticeForms.tsx'
import { RecordPaymentForm } from './acts/PaymentForm.tsx'
import { ProvideForm } from './acts/ProvideForm.tsx'
import { ProvidePartForm } from './acts/ProvidePartForm.tsx'
import { RedirectForm } from './acts/RedirectForm.tsx'
import { RefuseForm } from './acts/RefuseForm.tsx'
import { ReopenForm } from './acts/ReopenForm.tsx'
import { RevokeForm } from './acts/RevokeForm.tsx'
import { AskUnitForm, UnitAnsweredForm } from './acts/UnitForms.tsx'
import { AssignForm, NoteForm } from './acts/WorkForms.tsx'

/** Acts done in the side panel; mending the facts takes the whole page. */
export type SideAct = Exclude<ActName, 'amend'>

const forms: Readonly<Record<SideAct, (props: ActPanelProps) => ReactNode>> = {
  askForCompletion: AskForCompletionForm,
  complete: CompleteForm,
  notifyTimeLimit: NotifyTimeLimitForm,
  announceCosts: AnnounceCostsForm,
  recordPayment: RecordPaymentForm,
  extend: ExtendForm,
  provide: ProvideForm,
  refuse: RefuseForm,
  withdraw: WithdrawForm,
  redirect: RedirectForm,
  askUnit: AskUnitForm,
  unitAnswered: UnitAnsweredForm,
  askCorrection: AskCorrectionForm,
  askCreator: AskCreatorForm,
  creatorAnswered: CreatorAnsweredForm,
  correct: CorrectForm,
  classify: ClassifyForm,
  providePart: ProvidePartForm,
  assign: AssignForm,
  note: NoteForm,
  complain: ComplainForm,
  complaintOutcome: ComplaintOutcomeForm,
  reopen: ReopenForm,
  revoke: RevokeForm,
}

/** The panel of one act. */
export const ActPanel = ({ act, ...props }: ActPanelProps & { readonly act: SideAct }): ReactNode => {
  const Form = forms[act]
  return <Form {...props} />
}
