import { z } from 'zod'
import { chosenRecordsShape, mostDue } from '../privacy/chosen-records.ts'
import type { Mention } from '../privacy/mention.ts'
import { type PersonFind, personSearchSchema } from '../privacy/person-search.ts'
import type { PersonalDataPage } from '../privacy/personal-data.ts'
import { type RetentionRule, retentionRuleSchema } from '../privacy/retention.ts'
import { type SubjectRequest, subjectDecisionSchema, subjectRequestSchema } from '../privacy/subject-request.ts'
import { answers } from './call.ts'
import { jobId, nothing, reason } from './call-inputs.ts'

type Anonymisation = {
  readonly requests: number
  readonly petitions: number
  readonly papers: number
  readonly files: number
  readonly views: number
}

const why = reason.min(1, 'Hãy ghi lý do.')

/** Calls about personal data: how long it is kept, what is taken out, who asked about their own. */
export const privacyCalls = {
  page: answers<PersonalDataPage>()(nothing),
  setRetention: answers<RetentionRule>()(retentionRuleSchema),
  dropRetention: answers<null>()(nothing),
  /** Where else in the register the people of these records are named; anonymising leaves most of it to the officer. */
  mentions: answers<{ readonly found: readonly Mention[]; readonly more: number }>()(
    z.object({ jobId, ...chosenRecordsShape }),
  ),
  /**
   * Backs the register up, then takes the people out of these records; no way back. `files`: how many attachments went, `views`: how
   * many saved ways of looking at the log that named them.
   */
  anonymise: answers<Anonymisation>()(
    z.object({ jobId, ...chosenRecordsShape, reason: why }).refine(({ requestIds, petitionIds }) => {
      const chosen = requestIds.length + petitionIds.length
      return chosen > 0 && chosen <= mostDue
    }, `Hãy chọn từ 1 đến ${mostDue} hồ sơ.`),
  ),
  /** Backs up anew, then removes the backups and copies made before the newest anonymisation. */
  dropOldCopies: answers<{ readonly removed: number; readonly failed: number }>()(z.object({ jobId })),
  /** Everything held about a person; the words of attached files are not read. */
  findPerson: answers<readonly PersonFind[]>()(z.object({ jobId, person: personSearchSchema })),
  /** Asks for a folder, then writes a summary and every file into one of its own; null when the dialog was closed. */
  exportPerson: answers<{ readonly folderName: string; readonly files: number } | null>()(
    z.object({ jobId, ...chosenRecordsShape, reason: why }),
  ),
  addSubjectRequest: answers<SubjectRequest>()(subjectRequestSchema),
  decideSubjectRequest: answers<SubjectRequest>()(subjectDecisionSchema),
} as const
