import { z } from 'zod'
import type { AboutFacts } from '../about/about-facts.ts'
import type { Licence } from '../about/build-facts.ts'
import type { SupportPreview } from '../about/support-file.ts'
import { answers } from './call.ts'
import { jobId, nothing } from './call-inputs.ts'

/** Calls of «Giới thiệu». */
export const aboutCalls = {
  read: answers<AboutFacts>()(nothing),
  /** What others made of what is shipped, with its licences; none where the app was never built. */
  licences: answers<readonly Licence[]>()(nothing),
  /** Gathers what a support file would hold, without writing it. */
  previewSupport: answers<SupportPreview>()(z.object({ jobId })),
  /** Writes the texts that were shown into a zip; its name, null when the dialog was closed. */
  saveSupport: answers<string | null>()(z.object({ token: z.uuid() })),
} as const
