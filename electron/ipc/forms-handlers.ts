import type { Handlers } from '../../shared/ipc/contract.ts'
import { drawPaper } from '../forms/draw-paper.ts'
import { issueReceipt } from '../forms/issue-receipt.ts'
import { previewReceipt } from '../forms/preview-receipt.ts'
import { printDocument, saveDocumentPdf } from '../forms/print-document.ts'
import { printPaper, savePaperPdf } from '../forms/print-paper.ts'
import { readDocument } from '../forms/read-document.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of forms. */
export const formsHandlers = (current: () => Session, ports: Ports): Handlers['forms'] => ({
  previewReceipt: ({ requestId }) => previewReceipt(current(), requestId),
  issueReceipt: ({ requestId }) => issueReceipt(current(), requestId),
  readDocument: ({ documentId }) => readDocument(current().database, documentId),
  print: (order) => printDocument(current(), ports, order),
  savePdf: (order) => saveDocumentPdf(current(), ports, order),
  previewPaper: (paper) => drawPaper(current(), paper),
  printPaper: (order) => printPaper(current(), ports, order),
  savePaperPdf: (order) => savePaperPdf(current(), ports, order),
})
