import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { writePapersDocx } from './write-paper-docx.ts'

/** The papers of each file, in their order. */
export type PapersDocxOrder = { readonly files: readonly (readonly PaperDocument[])[] }

/** Makes Word files away from the window's own turn; answers their bytes in the same order. */
export const papersDocxJob = async (
  { files }: PapersDocxOrder,
  context: Pick<JobContext, 'cancelled'>,
): Promise<Result<readonly Uint8Array[]>> => {
  const made: Uint8Array[] = []
  for (const papers of files) {
    if (context.cancelled()) return refusal('cancelled', 'Đã dừng theo yêu cầu. Không có tệp nào được ghi.')
    made.push(await writePapersDocx(papers))
  }
  return ok(made)
}
