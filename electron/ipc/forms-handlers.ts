import type { Handlers } from '../../shared/ipc/contract.ts'
import { issueForm } from '../forms/issue-form.ts'
import { previewForm } from '../forms/preview-form.ts'
import { printDocuments, saveDocumentsPdf } from '../forms/print-document.ts'
import { printPaper, savePaperPdf } from '../forms/print-paper.ts'
import { readDocument } from '../forms/read-document.ts'
import { saveDocumentsWord, savePaperWord } from '../forms/save-word.ts'
import { drawOrFillPaper, fillCitizenForm } from '../forms/template-citizen.ts'
import { templateOfOrder } from '../forms/template-open.ts'
import { voidDocument } from '../forms/void-document.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of forms. */
export const formsHandlers = (current: () => Session, ports: Ports): Handlers['forms'] => ({
  previewForm: async (order) => {
    const session = current()
    const template = await templateOfOrder(session, order)
    return template.ok ? previewForm(session, order, template.value) : template
  },
  issueForm: async (order) => {
    const session = current()
    const template = await templateOfOrder(session, order)
    if (!template.ok) return template
    await session.writeGate.whenFree()
    return issueForm(session, order, template.value)
  },
  readDocument: ({ documentId }) => readDocument(current().database, documentId),
  voidDocument: (order) => voidDocument(current(), order),
  print: (order) => printDocuments(current(), ports, order),
  savePdf: (order) => saveDocumentsPdf(current(), ports, order),
  saveWord: ({ documentIds }) => saveDocumentsWord(current(), ports, documentIds),
  previewPaper: (paper) => drawOrFillPaper(current(), paper),
  printPaper: (order) => {
    const session = current()
    return printPaper(session, ports, order, (_, paper) => drawOrFillPaper(session, paper))
  },
  savePaperPdf: (order) => {
    const session = current()
    return savePaperPdf(session, ports, order, (_, paper) => drawOrFillPaper(session, paper))
  },
  savePaperWord: async ({ paper }) => {
    const session = current()
    const filled = await fillCitizenForm(session, paper)
    return filled.ok ? savePaperWord(session, ports, paper, filled.value?.word.bytes ?? null) : filled
  },
})
