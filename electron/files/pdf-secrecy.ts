import { readFile } from 'node:fs/promises'
import { ok, type Result } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { stretchesOfPage } from '../law/pdf-page.ts'
import { openPdf, readPdfPage } from '../pdf/open-pdf.ts'
import { headIsMarked } from './secrecy-mark.ts'

/** The mark stands at the head of a paper; a covering letter may lie before it. */
const PAGES = 5
/** No page head takes longer; what is not read by then is not looked into. Milliseconds. */
const LONGEST = 8000

/**
 * True when the head of one of the first pages of a PDF carries a degree of secrecy as a mark of its own. A PDF that is locked, damaged
 * or made of pictures shows no letters to look at.
 */
export const pdfIsMarkedSecret = async (
  bytes: Uint8Array,
  { cancelled, longest = LONGEST }: { readonly cancelled: () => boolean; readonly longest?: number },
): Promise<boolean> => {
  const end = performance.now() + longest
  try {
    const opened = await openPdf(bytes)
    if (opened === 'locked') return false
    try {
      for (let number = 1; number <= Math.min(PAGES, opened.numPages); number += 1) {
        if (cancelled() || performance.now() > end) return false
        if (headIsMarked(stretchesOfPage(await readPdfPage(await opened.getPage(number))))) return true
      }
      return false
    } finally {
      await opened.loadingTask.destroy()
    }
  } catch {
    // The reader throws whatever it stumbles over in a damaged file; nothing else can fail on bytes in memory.
    return false
  }
}

/** The same of a file, in a thread of its own. */
export const pdfSecrecyJob = async (
  { path }: { readonly path: string },
  { cancelled }: Pick<JobContext, 'cancelled'>,
): Promise<Result<boolean>> => ok(await pdfIsMarkedSecret(await readFile(path), { cancelled }))
