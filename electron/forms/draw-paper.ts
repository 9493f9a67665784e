import { yearOf } from '../../shared/calendar/local-date.ts'
import { consentFormPaper } from '../../shared/forms/consent-form.ts'
import { deadlineAnnex } from '../../shared/forms/deadline-annex.ts'
import { fileCover } from '../../shared/forms/file-cover.ts'
import { movedDeadlinesPaper } from '../../shared/forms/moved-deadlines-paper.ts'
import { dayWithWeekday, documentNumber, openNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { appointmentDay } from '../../shared/forms/receipt-form.ts'
import { requestFormPapers } from '../../shared/forms/request-form.ts'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { type InformationRequest, requestLabel } from '../../shared/requests/information-request.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import type { MilestoneKind } from '../../shared/requests/request-milestones.ts'
import { toldMilestones } from '../../shared/requests/told-milestones.ts'
import { assertNever, ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { readOneTakenIn } from '../law/law-update-repository.ts'
import { readRequest } from '../requests/request-repository.ts'
import { documentsOf, findDocument, type IssuedDocument } from './document-repository.ts'
import { type FormDeps, noAgency, noRequest } from './preview-form.ts'

const noMilestone = refusal(
  'notAllowedNow',
  'Yêu cầu này chưa có mốc thời hạn nào để in cách tính. Hãy mở lại yêu cầu để xem các mốc đang có.',
)

/** Draws papers without a number from the register as it stands today, in the order they are printed. Writes nothing. */
export const drawPaper = (deps: FormDeps, order: UnnumberedPaper): Result<readonly PaperDocument[]> => {
  if (order.kind === 'movedDeadlines') return drawMovedDeadlines(deps, order.updateId)
  if (order.kind === 'requestForm' || order.kind === 'consentForm') return drawCitizenForm(deps, order)
  const request = readRequest(deps.database, order.requestId)
  if (!request) return noRequest
  switch (order.kind) {
    case 'annex': {
      const annex = drawAnnex(
        deps,
        request,
        { kind: order.milestone, of: order.of ?? 0 },
        order.attached ? receiptFor(deps, request) : null,
      )
      return annex.ok ? ok([annex.value]) : annex
    }
    case 'cover':
      return drawCover(deps, request, order.withAnnex)
    default:
      return assertNever(order)
  }
}

/** The annex that goes behind a receipt: of the day it names. */
export const drawReceiptAnnex = (deps: FormDeps, receipt: IssuedDocument): Result<PaperDocument> => {
  const request = readRequest(deps.database, receipt.requestId)
  return request ? drawAnnex(deps, request, { kind: 'provide', of: 0 }, attachment(receipt)) : noRequest
}

type Attachment = { readonly to: string; readonly promised: string | null }

const attachment = ({ paper, number, year }: IssuedDocument): Attachment => ({
  to: `${paper.title} số ${documentNumber({ number, year })}`,
  promised: appointmentDay(paper),
})

/** The receipt as issued, or the one that would be issued now. */
const receiptFor = ({ database, book, clock }: FormDeps, request: InformationRequest): Attachment => {
  const issued = findDocument(database, request.id, 'receipt')
  if (issued) return attachment(issued)
  const on = clock.today()
  const rule = formRule(book, { form: 'receipt', law: request.law, on })
  return { to: `${rule.name} số ${openNumber(yearOf(on))}`, promised: null }
}

const drawAnnex = (
  deps: FormDeps,
  request: InformationRequest,
  which: { readonly kind: MilestoneKind; readonly of: number },
  attached: Attachment | null,
): Result<PaperDocument> => {
  const agency = readAgency(deps.database)
  if (!agency) return noAgency
  const { book, calendar, clock } = deps
  const { workingHours } = agency
  const all = toldMilestones(book, calendar, request, { today: clock.today(), workingHours })
  const promised = attached?.promised ?? null
  const find = (kind: MilestoneKind, number: number) => all.find((one) => one.kind === kind && one.of === number)
  const standing = find(dayThatHolds(request), 0)
  // A receipt issued after an extension or a reopening names the day that holds since.
  const names = attached !== null && (promised === null || promised === (standing && dayWithWeekday(standing.dueOn)))
  const milestone = names ? standing : find(which.kind, which.of)
  if (!milestone) return noMilestone
  return ok(
    deadlineAnnex({
      agency,
      request,
      milestone,
      book,
      on: clock.today(),
      attachedTo: attached?.to ?? '',
      promised: promised === null || promised === dayWithWeekday(milestone.dueOn) ? '' : promised,
    }),
  )
}

const dayThatHolds = ({ reopened, extension }: InformationRequest): MilestoneKind => {
  if (reopened !== null) return 'reopened'
  return extension === null ? 'provide' : 'extended'
}

const drawCover = (
  deps: FormDeps,
  request: InformationRequest,
  withAnnex: boolean,
): Result<readonly PaperDocument[]> => {
  const { book, calendar, clock, database } = deps
  const agency = readAgency(database)
  if (!agency) return noAgency
  const deadline = requestDeadline(book, calendar, request.facts, request.extension)
  const documents = documentsOf(database, request.id)
  const cover = fileCover({ agency, book, request, deadline, documents, on: clock.today() })
  // While nothing runs there is nothing to explain yet: the cover goes alone.
  if (!withAnnex || deadline === null) return ok([cover])
  const annex = drawAnnex(deps, request, { kind: dayThatHolds(request), of: 0 }, null)
  return annex.ok ? ok([cover, annex.value]) : annex
}

/** A form that a person fills in and signs: blank, or with what the register has of a request. */
const drawCitizenForm = (
  { database, book, clock }: FormDeps,
  order: Extract<UnnumberedPaper, { readonly kind: 'requestForm' | 'consentForm' }>,
): Result<readonly PaperDocument[]> => {
  const agency = readAgency(database)
  if (!agency) return noAgency
  const request = order.requestId === null ? null : readRequest(database, order.requestId)
  if (request === undefined) return noRequest
  const on = clock.today()
  const law = order.law ?? request?.law ?? governingLaw(book, on).law
  const consent = formRule(book, { form: 'consent', law, on })
  if (order.kind === 'consentForm') return ok([consentFormPaper({ agency, rule: consent, request })])
  const { form } = order
  const rule = formRule(book, { form, law, on })
  return ok(requestFormPapers({ agency, book, law, form, rule, consent, request }))
}

const drawMovedDeadlines = ({ database, clock }: FormDeps, updateId: number): Result<readonly PaperDocument[]> => {
  const agency = readAgency(database)
  if (!agency) return noAgency
  const update = readOneTakenIn(database, updateId)
  return update
    ? ok([movedDeadlinesPaper({ agency, update, on: clock.today() })])
    : refusal('notFound', 'Không tìm thấy lần nhập này. Hãy mở lại trang Pháp luật và chọn trong danh sách đã nhập.')
}

const fileNames: Readonly<Record<UnnumberedPaper['kind'], string>> = {
  annex: 'cach-tinh-thoi-han',
  cover: 'bia-ho-so',
  requestForm: 'phieu-yeu-cau',
  consentForm: 'van-ban-chap-thuan',
  movedDeadlines: 'yeu-cau-doi-han',
}

/** «bia-ho-so-12-2026.pdf»: the request's number alone; a file name travels further than the paper and names no person. */
export const paperFileName = (deps: FormDeps, order: UnnumberedPaper): string => {
  if (order.kind === 'movedDeadlines') return `${fileNames.movedDeadlines}-${order.updateId}.pdf`
  if (order.requestId === null) return `${fileNames[order.kind]}-mau-trang.pdf`
  const request = readRequest(deps.database, order.requestId)
  return `${fileNames[order.kind]}-${request ? requestLabel(request).replace('/', '-') : order.requestId}.pdf`
}
