import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { type ProgrammePaperFacts, planPaper, recordsPaper } from '../../shared/programme/plan-paper.ts'
import type { ProgrammePaper } from '../../shared/programme/programme-paper.ts'
import { dayOfRecord, type ProgrammeKind, type ProgrammeRecord } from '../../shared/programme/programme-record.ts'
import { regulationDraftSchema, regulationPaper } from '../../shared/programme/regulation-paper.ts'
import { reviewListPaper, reviewReportPaper } from '../../shared/programme/review-papers.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { readRecords } from './programme-repository.ts'

export type PaperDeps = Pick<Session, 'database' | 'book' | 'clock' | 'mode' | 'resourcesFolder'>

const noAgency = refusal(
  'notAllowedNow',
  'Chưa có thông tin cơ quan để in đầu văn bản. Hãy điền ở trang Cơ quan rồi làm lại.',
)

/** Records of a kind by their days, those without one last. */
export const recordsByDay = <Kind extends ProgrammeKind>(
  database: ReadableDatabase,
  kind: Kind,
): readonly ProgrammeRecord<Kind>[] => {
  const last = '9'
  const key = (record: ProgrammeRecord<Kind>): string => dayOfRecord(record) ?? last
  return [...readRecords(database, kind)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id))
}

const readDraft = (resourcesFolder: string) =>
  regulationDraftSchema.parse(
    JSON.parse(readFileSync(join(resourcesFolder, 'programme', 'quy-che-noi-bo.json'), 'utf8')),
  )

/** Draws a paper of the programme from the register as it stands today. Refuses `notAllowedNow` before the agency is known. */
export const drawProgrammePaper = (deps: PaperDeps, paper: ProgrammePaper): Result<PaperDocument> => {
  const { database, book, clock, mode, resourcesFolder } = deps
  const agency = readAgency(database)
  if (!agency) return noAgency
  const on = clock.today()
  const facts: ProgrammePaperFacts = { agency, law: governingLaw(book, on).name, on, training: mode === 'training' }
  switch (paper.kind) {
    case 'plan':
      return ok(planPaper(facts, recordsByDay(database, 'task')))
    case 'reviewReport':
      return ok(reviewReportPaper(facts, recordsByDay(database, 'review')))
    case 'reviewList':
      return ok(reviewListPaper(facts, recordsByDay(database, 'review')))
    case 'regulation':
      return ok(regulationPaper(facts, readDraft(resourcesFolder), book))
    case 'list':
      return ok(recordsPaper(facts, paper.of, recordsByDay(database, paper.of)))
  }
}
