import type { NumberedForm } from '../../shared/forms/form-order.ts'
import type { PaperDocument, PaperSize } from '../../shared/forms/paper-document.ts'
import { requestLabel } from '../../shared/requests/information-request.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Ports } from '../ports.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { IssuedDocument } from './document-repository.ts'
import { drawReceiptAnnex } from './draw-paper.ts'
import type { FormDeps } from './preview-form.ts'
import { printPapers, savePapersPdf } from './print-paper.ts'
import { findIssued, paperOf } from './read-document.ts'

/** Issued papers in the order they are printed. `withAnnex`: «Cách tính thời hạn» follows a receipt on a page of its own. */
export type PrintOrder = {
  readonly documentIds: readonly number[]
  readonly size: PaperSize
  readonly withAnnex: boolean
}

/** The issued papers of these ids, or the refusal to find one. */
export const findAllIssued = (
  database: ReadableDatabase,
  ids: readonly number[],
): Result<readonly IssuedDocument[]> => {
  const found: IssuedDocument[] = []
  for (const id of ids) {
    const one = findIssued(database, id)
    if (!one.ok) return one
    found.push(one.value)
  }
  return ok(found)
}

const sheets = (
  deps: FormDeps,
  documents: readonly IssuedDocument[],
  withAnnex: boolean,
): Result<readonly PaperDocument[]> => {
  const papers: PaperDocument[] = []
  for (const document of documents) {
    papers.push(paperOf(document))
    if (!withAnnex || document.form !== 'receipt') continue
    const annex = drawReceiptAnnex(deps, document)
    if (!annex.ok) return annex
    papers.push(annex.value)
  }
  return ok(papers)
}

/** Shows the print dialog once for all of them; `printed` is false when the officer closed it. */
export const printDocuments = async (
  deps: FormDeps,
  ports: Pick<Ports, 'printHtml'>,
  { documentIds, size, withAnnex }: PrintOrder,
): Promise<Result<{ readonly printed: boolean }>> => {
  const found = findAllIssued(deps.database, documentIds)
  if (!found.ok) return found
  const papers = sheets(deps, found.value, withAnnex)
  return papers.ok ? printPapers(ports, papers.value, size) : papers
}

const fileNames: Readonly<Partial<Record<IssuedDocument['form'], string>> & Record<NumberedForm, string>> = {
  receipt: 'phieu-tiep-nhan',
  resolution: 'phieu-giai-quyet',
  extensionNotice: 'thong-bao-gia-han',
  refusalNotice: 'thong-bao-tu-choi',
  paymentReceipt: 'phieu-thu',
  completionNotice: 'huong-dan-bo-sung',
  timeLimitNotice: 'thong-bao-thoi-han',
  redirectNotice: 'huong-dan-noi-khac',
  correctionAnswer: 'tra-loi-dinh-chinh',
}

/** «phieu-tiep-nhan-12-2026»: the number alone; a file name travels further than the paper and names no person. */
export const documentFileName = ({ form, number, year }: Pick<IssuedDocument, 'form' | 'number' | 'year'>): string =>
  `${fileNames[form] ?? 'van-ban'}-${number}-${year}`

/** For one file of several papers: «van-ban-yeu-cau-12-2026». */
const filesName = (database: ReadableDatabase, documents: readonly IssuedDocument[]): string => {
  const [first] = documents
  if (first && documents.length === 1) return documentFileName(first)
  const request = first && readRequest(database, first.requestId)
  return request ? `van-ban-yeu-cau-${requestLabel(request).replace('/', '-')}` : 'van-ban'
}

/** Asks where, then writes one PDF of all of them, whole or not at all; null when the officer closed the dialog. */
export const saveDocumentsPdf = async (
  deps: FormDeps,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { documentIds, size, withAnnex }: PrintOrder,
): Promise<Result<{ readonly fileName: string } | null>> => {
  const found = findAllIssued(deps.database, documentIds)
  if (!found.ok) return found
  const papers = sheets(deps, found.value, withAnnex)
  if (!papers.ok) return papers
  return savePapersPdf(ports, papers.value, { size, fileName: `${filesName(deps.database, found.value)}.pdf` })
}
