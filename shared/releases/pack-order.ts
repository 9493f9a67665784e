import { z } from 'zod'
import type { DecisionNumber } from './release.ts'

export const packOrderSchema = z.object({
  jobId: z.string().min(1).max(60),
  folderToken: z.string().min(1).max(60),
  /** An issued release; null: the lists as they stand in the catalogue. */
  releaseId: z.number().int().positive().nullable(),
  /** Where the pack will stand on the web; empty while unknown. */
  base: z
    .string()
    .trim()
    .max(300, 'Không quá 300 ký tự.')
    .regex(
      /^$|^https?:\/\/[^\s"'<>?#]+$/i,
      'Địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ https://xa.langson.gov.vn/tiep-can-thong-tin/.',
    ),
})
export type PackOrder = z.infer<typeof packOrderSchema>

/** A pack that was written. */
export type WrittenPack = {
  readonly id: number
  readonly madeAt: string
  readonly by: string
  readonly decision: DecisionNumber | null
  readonly items: number
  readonly folderName: string
  /** SHA-256 of manifest.json, which names every other file with its own. */
  readonly manifestHash: string
}

export type NewPack = WrittenPack & {
  readonly openToken: string
  readonly files: number
  readonly bytes: number
  /** What the officer should know of what is in it. */
  readonly remarks: readonly string[]
}
