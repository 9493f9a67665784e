import { z } from 'zod'
import type { KeptContent } from '../files/preview-kind.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { programmePaperFiles, programmePaperSchema } from '../programme/programme-paper.ts'
import {
  type ProgrammeChange,
  type ProgrammeList,
  type ProgrammeRecord,
  programmeContentSchema,
  programmeKinds,
} from '../programme/programme-record.ts'
import type { OfferedTemplate } from '../programme/programme-template.ts'
import { taskFieldsSchema } from '../programme/task.ts'
import { mostFileTasks, type TaskFile } from '../programme/task-file.ts'
import { answers } from './call.ts'
import { hash, id, jobId, nothing, token } from './call-inputs.ts'

const paper = z.object({ paper: programmePaperSchema })

/** Calls of the implementation programme. */
export const programmeCalls = {
  list: answers<ProgrammeList>()(z.object({ kind: z.enum(programmeKinds) })),
  /** Adds a record (`id` null) or changes one; a task that repeats and is done brings its next time along. */
  save: answers<{ readonly record: ProgrammeRecord; readonly next: ProgrammeRecord | null }>()(
    z.object({ id: id.nullable(), content: programmeContentSchema }),
  ),
  remove: answers<ProgrammeRecord>()(z.object({ id })),
  /** Takes back the newest act on the programme; answers what it was, or null when there is none. */
  undo: answers<{ readonly what: string } | null>()(nothing),
  history: answers<readonly ProgrammeChange[]>()(z.object({ id })),
  attachFile: answers<ProgrammeRecord>()(z.object({ id, fileToken: token })),
  removeAttachment: answers<ProgrammeRecord>()(z.object({ id, hash })),
  openAttachment: answers<null>()(z.object({ id, hash })),
  /** A PDF or picture to be drawn in the window. */
  readAttachment: answers<KeptContent>()(z.object({ id, hash })),
  /** The plans that ship, with what of each was taken over. */
  templates: answers<readonly OfferedTemplate[]>()(nothing),
  takeTemplate: answers<{ readonly added: number }>()(
    z.object({
      templateId: z.string().max(60),
      sections: z.array(z.string().max(60)).min(1).max(200),
      plan: z.string().trim().max(300, 'Không quá 300 ký tự.').optional(),
    }),
  ),
  /** What a chosen table of a plan holds, row by row; `addTasks` then takes the good ones in as one act. */
  readFile: answers<TaskFile>()(z.object({ jobId, fileToken: token })),
  addTasks: answers<{ readonly added: number }>()(
    z.object({ tasks: z.array(taskFieldsSchema).min(1).max(mostFileTasks) }),
  ),
  paper: answers<PaperDocument>()(paper),
  /** On the printer that the officer chooses. */
  printPaper: answers<{ readonly printed: boolean }>()(paper),
  /** Asks where, then writes one file; null when the officer closed the dialog. */
  savePaper: answers<{ readonly fileName: string } | null>()(paper.extend({ as: z.enum(programmePaperFiles) })),
} as const
