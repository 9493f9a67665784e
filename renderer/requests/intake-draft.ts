import { z } from 'zod'
import type { DraftKind, IntakeDraft } from '../../shared/ipc/app-calls.ts'
import { requestFileKinds } from '../../shared/requests/request-files.ts'
import { type FactsInput, hasTyping, restoreDraft } from './receive-draft.ts'

const pickedFileSchema = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  size: z.number(),
  fileKind: z.enum(requestFileKinds),
})
/** A file picked for a request that is still being typed; its bytes are kept already. */
export type PickedFile = z.infer<typeof pickedFileSchema>

/** An unfinished intake: what was typed and the files picked for it. */
export type Intake = { readonly facts: FactsInput; readonly files: readonly PickedFile[] }

/** True once something is worth keeping. */
export const worthKeeping = ({ facts, files }: Intake): boolean => hasTyping(facts) || files.length > 0

export const intakeJson = ({ facts, files }: Intake): string => JSON.stringify({ ...facts, files })

const filesOf = (json: string): readonly PickedFile[] => {
  try {
    const saved: unknown = JSON.parse(json)
    const files = z.object({ files: z.array(pickedFileSchema) }).safeParse(saved)
    return files.success ? files.data.files : []
  } catch {
    return []
  }
}

/** Reads a draft kept on disk, by this or an older version; null when it says nothing worth keeping. */
export const readIntake = (json: string, blank: FactsInput): Intake | null => {
  const files = filesOf(json)
  const facts = restoreDraft(json, blank) ?? (files.length > 0 ? blank : null)
  return facts && { facts, files }
}

/** A name no draft has; the first is kept where the only draft of older versions was. */
export const freeKind = (drafts: readonly IntakeDraft[]): DraftKind =>
  drafts.some(({ kind }) => kind === 'receive') ? `receive:${crypto.randomUUID()}` : 'receive'

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)

/** How a list names a draft: who asks and for what, as far as it was typed. */
export const draftTitle = ({ json }: IntakeDraft, blank: FactsInput): string => {
  const intake = readIntake(json, blank)
  const told = intake ? [intake.facts.requester.name, intake.facts.content].map((text) => text.trim()) : []
  return shortened(told.filter((text) => text !== '').join(' · ')) || 'Chưa ghi họ tên, nội dung'
}
