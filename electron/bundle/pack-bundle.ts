import canonicalize from 'canonicalize'
import { type BundleManifest, bundleEntries } from '../../shared/reports/bundle.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { contentHash } from '../files/content-hash.ts'
import { type BundleKey, signManifest } from './bundle-signature.ts'
import { writeStoredZip, type ZipFile } from './stored-zip.ts'

export type BundleParts = {
  readonly report: ReportFile
  readonly word: Uint8Array
  readonly workbook: Uint8Array
  readonly pdf: Uint8Array
  /** Null when the agency does not sign its bundles. */
  readonly sign: BundleKey | null
}

/** The bytes of bao-cao.json inside a bundle: JSON without spaces, each key once, so that it reads back to the same bytes. */
export const reportBytes = (report: ReportFile): Buffer => Buffer.from(JSON.stringify(report))

const manifestOf = (files: readonly ZipFile[]): BundleManifest => ({
  format: 'dau-moi/goi-bao-cao',
  version: 1,
  files: files.map(({ name, bytes }) => ({ name, size: bytes.byteLength, sha256: contentHash(bytes) })),
  signature: null,
})

/** The bundle of a report: the same bytes for the same parts, whenever and wherever it is packed. */
export const packBundle = ({ report, word, workbook, pdf, sign }: BundleParts): Uint8Array => {
  const files: readonly ZipFile[] = [
    { name: bundleEntries.data, bytes: reportBytes(report) },
    { name: bundleEntries.word, bytes: word },
    { name: bundleEntries.workbook, bytes: workbook },
    { name: bundleEntries.pdf, bytes: pdf },
  ]
  const plain = manifestOf(files)
  const manifest = sign === null ? plain : signManifest(plain, sign)
  return writeStoredZip([{ name: bundleEntries.manifest, bytes: Buffer.from(canonicalize(manifest) ?? '') }, ...files])
}
