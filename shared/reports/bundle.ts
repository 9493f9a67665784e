import { z } from 'zod'
import { hashSchema, type ReportFile } from './report-file.ts'

/** A report leaves as one file: a zip named ….bctt with the entries below. */
export const bundleExtension = 'bctt'

/** The entries of a bundle, in order; nothing else may be in it. */
export const bundleEntries = {
  manifest: 'muc-luc.json',
  data: 'bao-cao.json',
  word: 'bao-cao.docx',
  workbook: 'phu-luc-so-lieu.xlsx',
  pdf: 'bao-cao.pdf',
} as const

/** What each entry is, so that a changed one shows. The signature is over the canonical JSON of the manifest without it. */
export const bundleManifestSchema = z.strictObject({
  format: z.literal('dau-moi/goi-bao-cao'),
  version: z.literal(1),
  files: z
    .array(z.strictObject({ name: z.string().max(60), size: z.number().int().nonnegative(), sha256: hashSchema }))
    .max(10),
  /** Ed25519 with the agency's key, base64; null where the agency does not sign. */
  signature: z
    .strictObject({ algorithm: z.literal('Ed25519'), publicKey: z.string().max(100), value: z.string().max(200) })
    .nullable(),
})
export type BundleManifest = z.infer<typeof bundleManifestSchema>

/** The JSON Schema published as resources/schema/bundle-manifest.schema.json. */
export const bundleManifestJsonSchema = (): unknown => ({
  ...z.toJSONSchema(bundleManifestSchema, { io: 'input', target: 'draft-2020-12' }),
  title: 'Mục lục của gói báo cáo',
})

/** A bundle that was opened and found whole. */
export type OpenedBundle = {
  readonly report: ReportFile
  /** Of the bundle's bytes. */
  readonly sha256: string
  /** Of the report's data alone: what a printed report names. */
  readonly dataSha256: string
  /** What the printed report shows of it. */
  readonly shortCode: string
  /** The agency's public key when the bundle is signed and the signature holds; null when it is not signed. */
  readonly signedBy: string | null
  /** Fields of a newer minor version that were left out. */
  readonly leftOut: readonly string[]
}
