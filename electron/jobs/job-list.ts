import { refusal } from '../../shared/result.ts'
import type { Job, JobKind } from './job.ts'

const notReady: Job = async () => refusal('notAllowedNow', 'Chức năng này chưa có trong phiên bản đang dùng.')

/**
 * What runs for each kind of job. Every job is loaded when it is first run, so that a thread carries only what it needs:
 * 'catalogue-import': async (input, context) => (await import('../catalogue/import-job.ts')).importJob(input, context)
 */
export const jobList: Readonly<Record<JobKind, Job>> = {
  'catalogue-preview': notReady,
  'catalogue-import': notReady,
  'catalogue-export': notReady,
  'requests-export': async (input, context) =>
    (await import('../requests/export-requests.ts')).exportRequests(input, context),
  'report-export': async (input, context) =>
    (await import('../reports/export-report-job.ts')).exportReportJob(input, context),
  'training-agency': async (input, context) =>
    (await import('../training/make-training-agency.ts')).makeTrainingAgency(input, context),
}
