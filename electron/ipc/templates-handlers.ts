import { fieldListPaper } from '../../shared/forms/field-list-paper.ts'
import { startingPaper } from '../../shared/forms/template-start.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { ok, refusal } from '../../shared/result.ts'
import { printPapers } from '../forms/print-paper.ts'
import { readFieldExamples } from '../forms/template-examples.ts'
import { readTemplates } from '../forms/template-repository.ts'
import { restoreTemplate, retireTemplate, saveStartingTemplate, saveTemplate } from '../forms/template-save.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const fileForgotten = () =>
  refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp mẫu.')

/** Calls of the agency's own Word templates. What reads and fills Word files is loaded when it is first needed. */
export const templatesHandlers = (current: () => Session, ports: Ports): Handlers['templates'] => ({
  list: () => ok(readTemplates(current().database)),
  examples: () => ok(readFieldExamples(current().resourcesFolder)),
  printFields: () => printPapers(ports, [fieldListPaper(readFieldExamples(current().resourcesFolder))], 'A4'),
  preview: async ({ fileToken }) => {
    const session = current()
    const path = session.files.path(fileToken)
    if (path === undefined) return fileForgotten()
    return (await import('../forms/template-take-in.ts')).previewTemplate(session, path)
  },
  takeIn: async ({ fileToken, hash, facts }) => {
    const session = current()
    const path = session.files.path(fileToken)
    if (path === undefined) return fileForgotten()
    return (await import('../forms/template-take-in.ts')).takeInTemplate(session, { path, hash, facts })
  },
  retire: ({ id }) => retireTemplate(current(), id),
  restore: ({ id }) => restoreTemplate(current(), id),
  saveStart: ({ form, law }) => {
    const { book, clock } = current()
    const { name } = formRule(book, { form, law, on: clock.today() })
    return saveStartingTemplate(ports, name, async () =>
      (await import('../word/write-paper-docx.ts')).writePaperDocx(startingPaper(form, name)),
    )
  },
  save: (order) => saveTemplate(current(), ports, order),
})
