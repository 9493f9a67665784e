import type { Migration } from '../migrate.ts'
import { firstTables } from './0010-first-tables.ts'
import { law } from './0020-law.ts'
import { requesterNames } from './0060-requester-names.ts'
import { reminders } from './0070-reminders.ts'
import { requestBranches } from './0080-request-branches.ts'
import { issuedPapers } from './0090-issued-papers.ts'
import { formTemplates } from './0100-form-templates.ts'
import { savedViews } from './0110-saved-views.ts'
import { correctionsIndex } from './0140-corrections-index.ts'
import { addressBook } from './0150-address-book.ts'
import { pickedFiles } from './0155-picked-files.ts'
import { releases } from './0160-releases.ts'
import { linkChecks } from './0170-link-checks.ts'
import { itemDuties } from './0180-item-duties.ts'
import { importMemory } from './0185-import-memory.ts'
import { runningRequests } from './0200-running-requests.ts'
import { petitions } from './0210-petitions.ts'
import { reportKinds } from './0220-report-kinds.ts'
import { reportBundles } from './0230-report-bundles.ts'
import { programme } from './0240-programme.ts'
import { consolidation } from './0250-consolidation.ts'
import { auditTrail } from './0260-audit-trail.ts'
import { accounts } from './0270-accounts.ts'
import { personalData } from './0280-personal-data.ts'
import { petitionReminders } from './0290-petition-reminders.ts'
import { wholeTrail } from './0300-whole-trail.ts'

/** Every migration in order. Append; never edit, reorder or remove one that was released. */
export const allMigrations: readonly Migration[] = [
  firstTables,
  law,
  requesterNames,
  reminders,
  requestBranches,
  issuedPapers,
  formTemplates,
  savedViews,
  correctionsIndex,
  addressBook,
  pickedFiles,
  releases,
  linkChecks,
  itemDuties,
  importMemory,
  runningRequests,
  petitions,
  reportKinds,
  reportBundles,
  programme,
  consolidation,
  auditTrail,
  accounts,
  personalData,
  petitionReminders,
  wholeTrail,
]
