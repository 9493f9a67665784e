import { create } from 'zustand'
import type { Api } from '../shared/ipc/contract.ts'

/** Whether everything the officer did is on disk; the mark «Đã lưu» in the top bar. */
export const useSaveState = create<{ readonly pending: number }>(() => ({ pending: 0 }))

const savingVerbs: ReadonlySet<string> = new Set([
  'app.saveDraft',
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
  'catalogue.import',
  'requests.receive',
  'requests.askForCompletion',
  'requests.complete',
  'requests.extend',
  'requests.provide',
  'requests.refuse',
  'requests.withdraw',
  'requests.amend',
  'requests.revoke',
  'forms.issueReceipt',
  'reports.saveNarrative',
])

type AnyCall = (...input: never[]) => Promise<unknown>

const counted =
  (call: AnyCall): AnyCall =>
  async (...input) => {
    useSaveState.setState(({ pending }) => ({ pending: pending + 1 }))
    try {
      return await call(...input)
    } finally {
      useSaveState.setState(({ pending }) => ({ pending: pending - 1 }))
    }
  }

/** The same calls, with those that save counted while they are under way. */
export const watchSaving = (api: Api): Api =>
  Object.fromEntries(
    Object.entries(api).map(([noun, calls]) => [
      noun,
      typeof calls === 'function'
        ? calls
        : Object.fromEntries(
            Object.entries(calls).map(([verb, call]) => [
              verb,
              savingVerbs.has(`${noun}.${verb}`) ? counted(call as AnyCall) : call,
            ]),
          ),
    ]),
  ) as unknown as Api
