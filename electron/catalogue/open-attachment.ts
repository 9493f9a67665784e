import type { KeptContent } from '../../shared/files/preview-kind.ts'
import type { Result } from '../../shared/result.ts'
import { readKeptFile } from '../files/read-kept-file.ts'
import { showAttachment } from '../files/show-attachment.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { noSuchItem } from './catalogue-refusals.ts'
import { readItem } from './catalogue-repository.ts'

/** The content of an item's attachment to be drawn in the window; refuses as `readKeptFile`. */
export const readAttachedFile = async (
  context: Pick<Session, 'database' | 'dataFolder'>,
  input: { readonly id: number; readonly hash: string },
): Promise<Result<KeptContent>> => {
  const file = readItem(context.database, input.id)?.attachments.find((each) => each.hash === input.hash)
  return file ? readKeptFile(context.dataFolder, file) : noSuchItem()
}

/** Shows a copy of an item's attachment with the system's program. */
export const openAttachment = async (
  context: Pick<Session, 'database' | 'dataFolder'>,
  ports: Pick<Ports, 'openPath'>,
  input: { readonly id: number; readonly hash: string },
): Promise<Result<null>> => {
  const file = readItem(context.database, input.id)?.attachments.find((each) => each.hash === input.hash)
  return file ? showAttachment(context.dataFolder, ports, file) : noSuchItem()
}
