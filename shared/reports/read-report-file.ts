import { z } from 'zod'
import { ok, type Result, refusal } from '../result.ts'
import { newerReportFileSchema, type ReportFile, reportFileMinor, reportFileSchema } from './report-file.ts'
import { firstReportFileSchema, fromFirstVersion } from './report-file-v1.ts'

/** A report read from data; `leftOut` names the fields of a newer minor version that this app does not know. */
export type ReadReport = { readonly file: ReportFile; readonly leftOut: readonly string[] }

const headSchema = z.object({
  format: z.literal('dau-moi/bao-cao-tiep-can-thong-tin'),
  version: z.number().int().positive(),
  minor: z.number().int().nonnegative().default(0),
})

/** Paths that are in `given` and not in `kept`; of the members of a list one path stands for all. */
const pathsLeftOut = (given: unknown, kept: unknown, path = ''): readonly string[] => {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return []
  const keptOf = kept as Record<string, unknown>
  const found = Object.entries(given).flatMap(([key, value]) => {
    const here = Array.isArray(given) ? `${path}[]` : path === '' ? key : `${path}.${key}`
    return key in keptOf ? pathsLeftOut(value, keptOf[key], here) : [here]
  })
  return [...new Set(found)]
}

const faulty = (error: z.ZodError): Result<never> =>
  refusal(
    'fileUnreadable',
    `Tệp số liệu của báo cáo không đúng cấu trúc ở «${error.issues[0]?.path.join('.') || 'gốc'}». Hãy xin lại tệp từ cơ quan gửi.`,
  )

const parsed = <Out>(result: z.ZodSafeParseResult<Out>, then: (value: Out) => ReadReport): Result<ReadReport> =>
  result.success ? ok(then(result.data)) : faulty(result.error)

/**
 * Reads the content of bao-cao.json: version 1 as version 2 tells it, version 2 strictly, a newer minor version with what is
 * known. Refuses (`fileUnreadable`) what is no report, and (`databaseFromNewerVersion`) a version this app cannot know.
 */
export const readReportFile = (content: unknown): Result<ReadReport> => {
  const head = headSchema.safeParse(content)
  if (!head.success) return refusal('fileUnreadable', 'Tệp này không phải số liệu báo cáo tiếp cận thông tin.')
  const { version, minor } = head.data
  if (version === 1)
    return parsed(firstReportFileSchema.safeParse(content), (file) => ({ file: fromFirstVersion(file), leftOut: [] }))
  if (version > 2)
    return refusal(
      'databaseFromNewerVersion',
      `Báo cáo được lập bằng phiên bản mới hơn của ứng dụng (cấu trúc số liệu ${version}). Hãy cập nhật ứng dụng rồi nhận lại.`,
    )
  if (minor <= reportFileMinor) return parsed(reportFileSchema.safeParse(content), (file) => ({ file, leftOut: [] }))
  return parsed(newerReportFileSchema.safeParse(content), (file) => ({ file, leftOut: pathsLeftOut(content, file) }))
}
