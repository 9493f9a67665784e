import type { Contract } from './contract.ts'

type CallName = { [Noun in keyof Contract]: `${Noun}.${Extract<keyof Contract[Noun], string>}` }[keyof Contract]

/**
 * Calls that write to the register in the turn they are called: in main they wait while a job is writing, in the window
 * the mark «Đã lưu» waits for them.
 * Not here: calls that read, ask with a dialog first, or leave their writing to a job (these use Session.writeGate).
 */
export const writingCalls: ReadonlySet<string> = new Set<CallName>([
  'app.saveDraft',
  'app.dropDraft',
  'agency.save',
  'catalogue.add',
  'catalogue.edit',
  'catalogue.move',
  'catalogue.retire',
  'catalogue.restore',
  'catalogue.undo',
  'catalogue.redo',
  'catalogue.attachFile',
  'catalogue.removeAttachment',
  'requests.receive',
  'requests.askForCompletion',
  'requests.complete',
  'requests.notifyTimeLimit',
  'requests.announceCosts',
  'requests.recordPayment',
  'requests.extend',
  'requests.provide',
  'requests.refuse',
  'requests.withdraw',
  'requests.askCorrection',
  'requests.askCreator',
  'requests.creatorAnswered',
  'requests.correct',
  'requests.redirect',
  'requests.askUnit',
  'requests.unitAnswered',
  'requests.amend',
  'requests.revoke',
  'requests.addView',
  'requests.changeView',
  'requests.removeView',
  'requests.restoreView',
  'law.check',
  'law.uncheck',
  'law.installKey',
  'law.removeKey',
  'law.removeText',
  'law.restoreText',
  'forms.issueForm',
  'forms.voidDocument',
  'reports.saveNarrative',
])
