import type { Handlers } from '../../shared/ipc/contract.ts'
import { issueReceipt } from '../forms/issue-receipt.ts'
import { previewReceipt } from '../forms/preview-receipt.ts'
import { printDocument, saveDocumentPdf } from '../forms/print-document.ts'
import { readDocument } from '../forms/read-document.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of forms. */
export const formsHandlers = (current: () => Session, ports: Ports): Handlers['forms'] => ({
  previewReceipt: ({ requestId }) => previewReceipt(current(), requestId),
  issueReceipt: ({ requestId }) => issueReceipt(current(), requestId),
  readDocument: ({ documentId }) => readDocument(current().database, documentId),
  print: (order) => printDocument(current().database, ports, order),
  savePdf: (order) => saveDocumentPdf(current().database, ports, order),
})
