import canonicalize from 'canonicalize'
import { z } from 'zod'
import {
  type BundleManifest,
  bundleEntries,
  bundleManifestSchema,
  type OpenedBundle,
} from '../../shared/reports/bundle.ts'
import { shortCode } from '../../shared/reports/short-code.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { signatureHolds } from './bundle-signature.ts'
import { provenReport } from './proven-report.ts'
import { readStoredZip, type ZipFile } from './stored-zip.ts'
import { readStrictJson } from './strict-json.ts'

/** No bundle is larger, in bytes; what reads files from a disk looks at the size before it reads. */
export const largestBundle = 64 * 1024 * 1024
const largestManifest = 16 * 1024
const largestReport = 16 * 1024 * 1024

const refuse = (reason: string): Result<never> => refusal('fileUnreadable', `${reason} Hãy xin lại tệp từ cơ quan gửi.`)

const headSchema = z.object({ format: z.literal('dau-moi/goi-bao-cao'), version: z.number().int().positive() })

const readManifest = (bytes: Uint8Array): Result<BundleManifest> => {
  const content = bytes.byteLength > largestManifest ? undefined : readStrictJson(bytes, canonicalize)
  const head = headSchema.safeParse(content)
  if (!head.success) return refuse('Mục lục của gói báo cáo không đúng cấu trúc.')
  if (head.data.version > 1)
    return refusal(
      'databaseFromNewerVersion',
      `Gói báo cáo được lập bằng phiên bản mới hơn của ứng dụng (cấu trúc gói ${head.data.version}). Hãy cập nhật ứng dụng rồi nhận lại.`,
    )
  const manifest = bundleManifestSchema.safeParse(content)
  return manifest.success ? ok(manifest.data) : refuse('Mục lục của gói báo cáo không đúng cấu trúc.')
}

/** What differs between the manifest and the files beside it; undefined when nothing does. */
const contentFault = ({ files: told }: BundleManifest, files: readonly ZipFile[]): string | undefined => {
  if (told.length !== files.length || files.some(({ name }, index) => told[index]?.name !== name))
    return 'Mục lục không kể đúng các tệp có trong gói báo cáo.'
  for (const [index, { name, bytes }] of files.entries()) {
    if (told[index]?.size !== bytes.byteLength) return `Tệp «${name}» trong gói không đúng độ dài ghi ở mục lục.`
    if (told[index]?.sha256 !== contentHash(bytes)) return `Tệp «${name}» trong gói đã bị thay đổi so với mục lục.`
  }
  return undefined
}

/**
 * Opens a bundle and proves it: the one layout a bundle has, the hash of each file, the signature when there is one, the
 * structure of the data and its sums. Any other bytes are a refusal that says what is wrong (`fileUnreadable`,
 * `databaseFromNewerVersion`, `notAllowedNow` for the practice register); never throws, and holds no more than the file twice.
 */
export const openBundle = (bytes: Uint8Array): Result<OpenedBundle> => {
  if (bytes.byteLength > largestBundle) return refuse('Tệp này quá lớn so với một gói báo cáo.')
  const zip = readStoredZip(bytes, Object.values(bundleEntries))
  if (!zip.ok) return zip
  const [manifestFile, ...files] = zip.value
  const [data] = files
  if (manifestFile === undefined || data === undefined) return refuse('Gói báo cáo không có số liệu.')
  const manifest = readManifest(manifestFile.bytes)
  if (!manifest.ok) return manifest
  const differs = contentFault(manifest.value, files)
  if (differs !== undefined) return refuse(differs)
  if (manifest.value.signature !== null && !signatureHolds(manifest.value))
    return refuse('Chữ ký của gói báo cáo không đúng: nội dung có thể đã bị sửa sau khi ký.')
  const content = data.bytes.byteLength > largestReport ? undefined : readStrictJson(data.bytes, JSON.stringify)
  if (content === undefined) return refuse('Tệp số liệu trong gói báo cáo không đọc được hoặc có mục bị ghi hai lần.')
  const report = provenReport(content)
  if (!report.ok) return report
  return ok({
    report: report.value.file,
    sha256: contentHash(bytes),
    dataSha256: contentHash(data.bytes),
    shortCode: shortCode(contentHash(data.bytes)),
    signedBy: manifest.value.signature?.publicKey ?? null,
    leftOut: report.value.leftOut,
  })
}
