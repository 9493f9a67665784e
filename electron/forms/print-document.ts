import type { PaperDocument, PaperSize } from '../../shared/forms/paper-document.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { IssuedDocument } from './document-repository.ts'
import { drawReceiptAnnex } from './draw-paper.ts'
import type { ReceiptDeps } from './preview-receipt.ts'
import { printPapers, savePapersPdf } from './print-paper.ts'
import { findIssued } from './read-document.ts'

/** `withAnnex`: «Cách tính thời hạn» follows on a page of its own. */
export type PrintOrder = { readonly documentId: number; readonly size: PaperSize; readonly withAnnex: boolean }

const sheets = (deps: ReceiptDeps, document: IssuedDocument, withAnnex: boolean): Result<readonly PaperDocument[]> => {
  if (!withAnnex) return ok([document.paper])
  const annex = drawReceiptAnnex(deps, document)
  return annex.ok ? ok([document.paper, annex.value]) : annex
}

/** Shows the print dialog for an issued paper; `printed` is false when the officer closed it. */
export const printDocument = async (
  deps: ReceiptDeps,
  ports: Pick<Ports, 'printHtml'>,
  { documentId, size, withAnnex }: PrintOrder,
): Promise<Result<{ readonly printed: boolean }>> => {
  const found = findIssued(deps.database, documentId)
  if (!found.ok) return found
  const papers = sheets(deps, found.value, withAnnex)
  return papers.ok ? printPapers(ports, papers.value, size) : papers
}

const fileNames: Readonly<Partial<Record<IssuedDocument['form'], string>>> = { receipt: 'phieu-tiep-nhan' }

/** «phieu-tiep-nhan-12-2026.pdf»: the number alone; a file name travels further than the paper and names no person. */
export const pdfFileName = ({ form, number, year }: Pick<IssuedDocument, 'form' | 'number' | 'year'>): string =>
  `${fileNames[form] ?? 'van-ban'}-${number}-${year}.pdf`

/** Asks where, then writes the PDF whole or not at all; null when the officer closed the dialog. */
export const saveDocumentPdf = async (
  deps: ReceiptDeps,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { documentId, size, withAnnex }: PrintOrder,
): Promise<Result<{ readonly fileName: string } | null>> => {
  const found = findIssued(deps.database, documentId)
  if (!found.ok) return found
  const papers = sheets(deps, found.value, withAnnex)
  return papers.ok ? savePapersPdf(ports, papers.value, { size, fileName: pdfFileName(found.value) }) : papers
}
