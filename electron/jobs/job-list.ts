import type { Job, JobKind } from './job.ts'

/**
 * What runs for each kind of job. Every job is loaded when it is first run, so that a thread carries only what it needs:
 * 'requests-export': async (input, context) => (await import('../requests/export-requests.ts')).exportRequests(input, context)
 */
export const jobList: Readonly<Record<JobKind, Job>> = {
  'catalogue-preview': async (input, context) =>
    (await import('../catalogue/preview-import.ts')).previewImport(input, context),
  'catalogue-import': async (input, context) =>
    (await import('../catalogue/import-items.ts')).importItems(input, context),
  'catalogue-read': async (input, context) =>
    (await import('../catalogue/read-beside.ts')).readForWriter(input, context),
  'catalogue-act': async (input, context) => (await import('../catalogue/bulk-act.ts')).bulkAct(input, context),
  'catalogue-export': async (input, context) =>
    (await import('../catalogue/export-items.ts')).exportItems(input, context),
  'catalogue-duplicates': async (input, context) =>
    (await import('../catalogue/list-duplicates.ts')).listDuplicates(input, context),
  'requests-export': async (input, context) =>
    (await import('../requests/export-requests.ts')).exportRequests(input, context),
  'requests-book': async (input, context) =>
    (await import('../requests/draw-register-book.ts')).drawRegisterBook(input, context),
  'report-figures': async (input, context) =>
    (await import('../reports/report-figures-job.ts')).reportFiguresJob(input, context),
  'report-export': async (input, context) =>
    (await import('../reports/export-report-job.ts')).exportReportJob(input, context),
  'report-deliver': async (input, context) =>
    (await import('../delivery/deliver-report-job.ts')).deliverReportJob(input, context),
  'papers-docx': async (input, context) => (await import('../word/papers-docx-job.ts')).papersDocxJob(input, context),
  'release-draft': async (input, context) =>
    (await import('../releases/draft-release-job.ts')).draftReleaseJob(input, context),
  'release-list': async (input, context) =>
    (await import('../releases/release-list-job.ts')).releaseListJob(input, context),
  'pack-parts': async (input, context) => (await import('../releases/pack-parts-job.ts')).packPartsJob(input, context),
  'pack-write': async (input, context) => (await import('../releases/pack-write-job.ts')).packWriteJob(input, context),
  'pdf-secrecy': async (input, context) => (await import('../files/pdf-secrecy.ts')).pdfSecrecyJob(input, context),
  'law-text-read': async (input, context) => (await import('../law/read-law-text.ts')).readLawText(input, context),
  'law-text-take-in': async (input, context) =>
    (await import('../law/take-in-law-text.ts')).takeInLawText(input, context),
  'law-preview': async (input, context) =>
    (await import('../law/preview-law-change.ts')).previewLawChange(input, context),
  'addresses-read': async (input, context) =>
    (await import('../addresses/read-address-file.ts')).readAddressFile(input, context),
  'addresses-export': async (input, context) =>
    (await import('../addresses/export-addresses.ts')).exportAddresses(input, context),
  'programme-read': async (input, context) =>
    (await import('../programme/read-task-file.ts')).readTaskFile(input, context),
  'privacy-find': async (input, context) =>
    (await import('../privacy/find-person-job.ts')).findPersonJob(input, context),
  'privacy-mentions': async (input, context) =>
    (await import('../privacy/mentions-job.ts')).mentionsJob(input, context),
  'privacy-export': async (input, context) =>
    (await import('../privacy/export-person-job.ts')).exportPersonJob(input, context),
  'privacy-anonymise': async (input, context) =>
    (await import('../privacy/anonymise-job.ts')).anonymiseJob(input, context),
  'audit-verify': async (input, context) =>
    (await import('../safety/verify-audit-job.ts')).verifyAuditJob(input, context),
  'register-check': async (input, context) =>
    (await import('../safety/check-register-job.ts')).checkRegisterJob(input, context),
  'register-protect': async (input, context) =>
    (await import('../safety/protect-register-job.ts')).protectRegisterJob(input, context),
  'journal-checkpoint': async (input, context) =>
    (await import('../safety/journal-jobs.ts')).checkpointJob(input, context),
  'journal-compare': async (input, context) =>
    (await import('../safety/journal-compare.ts')).compareJob(input, context),
  'journal-prove': async (input) => (await import('../safety/journal-jobs.ts')).proveBaseJob(input),
  'copies-reseal': async (input, context) =>
    (await import('../safety/reseal-copies-job.ts')).resealCopiesJob(input, context),
  'move-out': async (input, context) => (await import('../safety/move-out-job.ts')).moveOutJob(input, context),
  'take-in': async (input, context) => (await import('../safety/take-in-job.ts')).takeInJob(input, context),
  'backup-make': async (input, context) => (await import('../safety/make-backup-job.ts')).makeBackupJob(input, context),
  'backup-compare': async (input, context) =>
    (await import('../safety/compare-backup-job.ts')).compareBackupJob(input, context),
  'backup-restore': async (input, context) =>
    (await import('../safety/prepare-restore-job.ts')).prepareRestoreJob(input, context),
  'training-agency': async (input, context) =>
    (await import('../training/make-training-agency.ts')).makeTrainingAgency(input, context),
  'consolidation-take-in': async (input, context) =>
    (await import('../consolidation/take-in-job.ts')).takeInJob(input, context),
  'consolidation-make': async (input, context) =>
    (await import('../consolidation/consolidate-job.ts')).consolidateJob(input, context),
  'consolidation-export': async (input, context) =>
    (await import('../consolidation/export-consolidated-job.ts')).exportConsolidatedJob(input, context),
  'consolidation-compare': async (input, context) =>
    (await import('../consolidation/compare-job.ts')).compareJob(input, context),
  'consolidation-outliers': async (input, context) =>
    (await import('../consolidation/compare-job.ts')).outliersJob(input, context),
}
