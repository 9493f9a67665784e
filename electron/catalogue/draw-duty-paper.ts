import type { DutyPaper } from '../../shared/catalogue/duty-paper.ts'
import { quarterDays } from '../../shared/catalogue/duty-paper.ts'
import { oldInformationPaper, quarterlyPaper } from '../../shared/forms/catalogue-list-papers.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { Session } from '../session.ts'
import { publishedBetween } from './duty-repository.ts'
import { printedOldItems, readOldInformation } from './read-old-information.ts'

export type DutyPaperDeps = Pick<Session, 'database' | 'book' | 'calendar' | 'clock'>

/** Draws a list of duties from the catalogue as it stands today. Refuses `notAllowedNow` before the agency is known. */
export const drawDutyPaper = (deps: DutyPaperDeps, order: DutyPaper): Result<PaperDocument> => {
  const { database, book, clock } = deps
  const agency = readAgency(database)
  if (!agency)
    return refusal('notAllowedNow', 'Chưa có thông tin cơ quan để in đầu văn bản. Hãy điền ở trang Cơ quan rồi in lại.')
  const on = clock.today()
  const drawn = { agency, book, on }
  if (order.kind === 'quarterly')
    return ok(quarterlyPaper(drawn, order, publishedBetween(database, quarterDays(order.year, order.quarter))))
  const old = readOldInformation(deps, on, printedOldItems)
  return old
    ? ok(oldInformationPaper(drawn, old))
    : refusal('notAllowedNow', 'Dữ liệu pháp luật chưa có quy định về thông tin có từ trước ngày luật có hiệu lực.')
}

/** File name without its ending: kind and period alone. */
export const dutyPaperName = (order: DutyPaper): string =>
  order.kind === 'quarterly'
    ? `danh-sach-da-cong-khai-quy-${order.quarter}-${order.year}`
    : 'danh-sach-thong-tin-co-tu-truoc'
