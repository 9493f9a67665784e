import path from 'node:path'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { draftReleaseJob } from '../../../electron/releases/draft-release-job.ts'
import { readTrainingData } from '../../../electron/training/training-data.ts'
import type { ReleasedList } from '../../../shared/releases/release.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue } from '../catalogue/test-catalogue.ts'

export const resourcesFolder = path.join(import.meta.dirname, '../../../resources')

/** A catalogue of a described agency, with a way to draw up releases of it. */
export const openTestReleases = () => {
  const catalogue = openTestCatalogue()
  const { agency } = readTrainingData(resourcesFolder)
  granted(saveAgency(catalogue.context, agency))
  return {
    ...catalogue,
    job: (cancelled?: () => boolean) => ({ ...catalogue.job(cancelled), resourcesFolder }),
    agency,
    draft: (
      lists: readonly ReleasedList[] = ['mustPublish', 'published'],
      {
        onlyApproved = false,
        cancelled = () => false,
      }: { readonly onlyApproved?: boolean; readonly cancelled?: () => boolean } = {},
    ) => draftReleaseJob({ lists, onlyApproved, training: false, book }, catalogue.job(cancelled)),
  }
}
