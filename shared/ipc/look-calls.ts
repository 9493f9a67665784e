import { type Result, refusal } from '../result.ts'
import type { LookReason } from '../safety/look.ts'
import { type CallName, callRights, mayCall } from './call-rights.ts'
import { writingCalls } from './writing-calls.ts'

/** Take out of a register what is in it and change nothing, though a viewer may not do so. */
const takingOut: ReadonlySet<string> = new Set<CallName>([
  'catalogue.export',
  'catalogue.printDutyPaper',
  'catalogue.saveDutyPaper',
  'requests.export',
  'requests.saveBook',
  'requests.printBook',
  'requests.previewBook',
  'petitions.export',
  'addresses.export',
  'forms.print',
  'forms.savePdf',
  'forms.saveWord',
  'releases.saveList',
  'programme.printPaper',
  'programme.savePaper',
])

/** What a viewer may do, and a register that is only looked at does not give: writing, and files laid into its folder. */
const notNow: ReadonlySet<string> = new Set<CallName>([
  'accounts.changeOwnPassword',
  'app.enterTraining',
  'app.leaveTraining',
  'catalogue.openAttachment',
  'requests.openFile',
  'programme.openAttachment',
])

/** Whether a call is answered of a register that is only looked at; whether the role may make it is asked besides. */
export const mayLook = (call: string): boolean =>
  call.startsWith('access.') ||
  takingOut.has(call) ||
  (mayCall(['viewer'], call) && !writingCalls.has(call) && !notNow.has(call))

/** Every call that is not. */
export const refusedLooking = (): readonly string[] =>
  Object.entries(callRights).flatMap(([noun, calls]) =>
    Object.keys(calls)
      .map((verb) => `${noun}.${verb}`)
      .filter((call) => !mayLook(call)),
  )

const whyOnlyLooking: Readonly<Record<LookReason, string>> = {
  damaged:
    'Sổ đang mở chỉ để xem vì tệp dữ liệu bị hỏng, nên việc này chưa được ghi. Xem và xuất thì được; muốn ghi, bấm «Các cách dựng lại sổ».',
  held: 'Sổ đang mở chỉ để xem vì một phiên Đầu Mối khác đang giữ sổ, nên việc này chưa được ghi. Xem và xuất thì được; muốn ghi, đóng phiên kia rồi bấm «Mở lại để ghi».',
  unwritable:
    'Sổ đang mở chỉ để xem vì ổ đĩa không cho ghi, nên việc này chưa được ghi. Xem và xuất thì được; muốn ghi, mở khóa ghi của ổ đĩa rồi bấm «Mở lại để ghi».',
}

/** Why a call is refused of a register that is only looked at; null when it is not. */
export const lookRefusal = (reason: LookReason, call: string): Result<never> | null =>
  mayLook(call) ? null : refusal('notAllowedNow', whyOnlyLooking[reason])
