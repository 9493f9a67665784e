import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { petitionFactsSchema } from '../petitions/petition.ts'
import { petitionActs } from '../petitions/petition-acts.ts'
import {
  type PetitionDetails,
  type PetitionPage,
  type PetitionRow,
  petitionQuerySchema,
} from '../petitions/petition-list.ts'
import { petitionPaperSchema } from '../petitions/petition-papers.ts'
import { answers } from './call.ts'
import { id } from './call-inputs.ts'

/** Calls about petitions that published information is wrong. */
export const petitionsCalls = {
  query: answers<PetitionPage>()(petitionQuerySchema),
  /** Those to be answered on the days of a stretch, both bounds included. */
  due: answers<readonly PetitionRow[]>()(z.object({ from: localDateSchema, to: localDateSchema })),
  /** Numbers and addresses of who petitioned are masked, here and in what every act answers. */
  read: answers<PetitionDetails>()(z.object({ id })),
  /** The same, whole; for a finished one an entry of who looked. */
  readWhole: answers<PetitionDetails>()(z.object({ id })),
  receive: answers<PetitionDetails>()(petitionFactsSchema),
  askCreator: answers<PetitionDetails>()(petitionActs.askCreator),
  creatorAnswered: answers<PetitionDetails>()(petitionActs.creatorAnswered),
  answer: answers<PetitionDetails>()(petitionActs.answer),
  correct: answers<PetitionDetails>()(petitionActs.correct),
  askPublisher: answers<PetitionDetails>()(petitionActs.askPublisher),
  amend: answers<PetitionDetails>()(petitionActs.amend),
  revoke: answers<PetitionDetails>()(petitionActs.revoke),
  void: answers<PetitionDetails>()(petitionActs.void),
  /** Papers drawn from the register now; not official forms. */
  previewPaper: answers<PaperDocument>()(petitionPaperSchema),
  printPaper: answers<{ readonly printed: boolean }>()(petitionPaperSchema),
  savePaper: answers<{ readonly fileName: string } | null>()(
    petitionPaperSchema.extend({ as: z.enum(['word', 'pdf']) }),
  ),
  /** Asks where, then writes an .xlsx of the list; null when the officer closed the dialog. */
  export: answers<{ readonly fileName: string; readonly rows: number } | null>()(
    petitionQuerySchema.omit({ limit: true }).extend({ whole: z.boolean().default(false) }),
  ),
} as const
