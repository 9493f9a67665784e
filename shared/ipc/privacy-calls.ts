import { z } from 'zod'
import { type PersonFind, personSearchSchema } from '../privacy/person-search.ts'
import { mostDue, type PersonalDataPage } from '../privacy/personal-data.ts'
import { type RetentionRule, retentionRuleSchema } from '../privacy/retention.ts'
import { type SubjectRequest, subjectDecisionSchema, subjectRequestSchema } from '../privacy/subject-request.ts'
import { answers } from './call.ts'
import { id, jobId, nothing, reason } from './call-inputs.ts'

const why = reason.min(1, 'Hãy ghi lý do.')

/** Calls about personal data: how long it is kept, what is taken out, who asked about their own. */
export const privacyCalls = {
  page: answers<PersonalDataPage>()(nothing),
  setRetention: answers<RetentionRule>()(retentionRuleSchema),
  dropRetention: answers<null>()(nothing),
  /** Backs the register up, then takes the people out of these requests; no way back. `files`: how many attachments went. */
  anonymise: answers<{ readonly requests: number; readonly papers: number; readonly files: number }>()(
    z.object({ jobId, ids: z.array(id).min(1).max(mostDue), reason: why }),
  ),
  /** Backs up anew, then removes the backups and copies made before the newest anonymisation. */
  dropOldCopies: answers<{ readonly removed: number; readonly failed: number }>()(z.object({ jobId })),
  /** Everything held about a person; the words of attached files are not read. */
  findPerson: answers<readonly PersonFind[]>()(z.object({ jobId, person: personSearchSchema })),
  /** Asks for a folder, then writes a summary and every file into one of its own; null when the dialog was closed. */
  exportPerson: answers<{ readonly folderName: string; readonly files: number } | null>()(
    z.object({
      jobId,
      requestIds: z.array(id).max(500),
      petitionIds: z.array(id).max(500),
      reason: why,
    }),
  ),
  addSubjectRequest: answers<SubjectRequest>()(subjectRequestSchema),
  decideSubjectRequest: answers<SubjectRequest>()(subjectDecisionSchema),
} as const
