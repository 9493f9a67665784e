import { z } from 'zod'
import { templateFactsSchema } from './template-facts.ts'

/** A Word template with what its agency says of it, as one file for another place. */
export const templateFileSchema = z.strictObject({
  format: z.literal('dau-moi.mau-van-ban'),
  formatVersion: z.literal(1),
  facts: templateFactsSchema,
  fileName: z.string().min(1).max(200),
  /** SHA-256 of the Word file, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The Word file in base64. */
  word: z.base64(),
})
export type TemplateFile = z.infer<typeof templateFileSchema>
