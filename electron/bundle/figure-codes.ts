import { brotliCompressSync, brotliDecompressSync, constants, crc32 } from 'node:zlib'
import { z } from 'zod'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { shortCode } from '../../shared/reports/short-code.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { columnsOf, rowsOf } from './columns.ts'
import { bytesOfDigits, digitsOf } from './digits.ts'
import { provenReport } from './proven-report.ts'

/** What the codes of a printed report say of it: all of its figures; not the officer's text, which the paper shows. */
export type ReportOfCodes = {
  readonly report: ReportFile
  /** Of the data inside the bundle that was printed: `OpenedBundle.dataSha256`. */
  readonly sha256: string
  readonly shortCode: string
  readonly leftOut: readonly string[]
}

/** Bytes in one code: a QR of version 19 with medium correction holds them as digits. */
const perCode = 595
const largestUnpacked = 8 * 1024 * 1024
const form = '1'

/** A code: form · its place · how many there are · stamp of the whole · data · check of all before. */
const head = { place: 3, count: 3, stamp: 10, check: 10 } as const
const headLength = form.length + head.place + head.count + head.stamp

const tenDigits = (number: bigint | number): string => (BigInt(number) % 10_000_000_000n).toString().padStart(10, '0')
const stampOf = (bytes: Uint8Array): string => tenDigits(BigInt(`0x${contentHash(bytes).slice(0, 16)}`))
const checkOf = (text: string): string => tenDigits(crc32(text))

const withoutText = { situation: '', difficulties: '', proposals: '' }

/**
 * The texts of the QR codes on the page «Mã số liệu»: the report's figures, packed, each text checked on its own and all
 * together. `sha256` is that of the bundle's data. Text, checks (made anew by the reader) and members stay in the file.
 */
export const figureCodes = (report: ReportFile, dataSha256: string): readonly string[] => {
  const { narrative: _text, checks: _made, members: _of, figures, ...rest } = report
  const json = Buffer.from(JSON.stringify({ ...rest, figures: columnsOf(figures) }))
  const packed = brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
  const whole = Buffer.concat([Buffer.from(dataSha256, 'hex'), packed])
  const count = Math.ceil(whole.length / perCode)
  return Array.from({ length: count }, (_, index) => {
    const part = whole.subarray(index * perCode, (index + 1) * perCode)
    const place = String(index + 1).padStart(head.place, '0')
    const text = `${form}${place}${String(count).padStart(head.count, '0')}${stampOf(whole)}${digitsOf(part)}`
    return `${text}${checkOf(text)}`
  })
}

type Code = { readonly place: number; readonly count: number; readonly stamp: string; readonly data: Buffer }

const readCode = (line: string): Code | undefined => {
  const body = line.slice(0, -head.check)
  if (!/^\d+$/.test(line) || body.length <= headLength || line.length > 2000) return undefined
  if (line.slice(-head.check) !== checkOf(body)) return undefined
  const data = bytesOfDigits(body.slice(headLength))
  const place = Number(body.slice(1, 4))
  const count = Number(body.slice(4, 7))
  if (data === undefined || place < 1 || place > count) return undefined
  return { place, count, stamp: body.slice(7, headLength), data }
}

const wrong = (message: string): Result<never> => refusal('invalidInput', message)

const reportSchema = z.looseObject({ figures: z.unknown() })

const unpack = (whole: Buffer): Result<ReportOfCodes> => {
  const told = whole.subarray(0, 32).toString('hex')
  let content: unknown
  try {
    content = JSON.parse(
      brotliDecompressSync(whole.subarray(32), { maxOutputLength: largestUnpacked }).toString('utf8'),
    )
  } catch {
    return wrong('Các mã đã đủ nhưng nội dung không đọc được. Hãy quét lại từ bản in khác.')
  }
  const parsed = reportSchema.safeParse(content)
  const figures = parsed.success ? rowsOf(parsed.data.figures) : undefined
  if (!parsed.success || figures === undefined)
    return wrong('Các mã này không phải số liệu báo cáo tiếp cận thông tin.')
  const report = provenReport({ ...parsed.data, figures, narrative: withoutText, checks: [], members: [] })
  if (!report.ok) return report
  return ok({ report: report.value.file, sha256: told, shortCode: shortCode(told), leftOut: report.value.leftOut })
}

/**
 * The report whose codes were scanned, one a line, in any order, some perhaps twice; blank lines are skipped. Refuses
 * (`invalidInput`) a line that is no whole code, codes of two reports, and says which codes are still missing.
 */
export const readFigureCodes = (lines: readonly string[]): Result<ReportOfCodes> => {
  const found = new Map<number, Code>()
  let first: Code | undefined
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/\s/g, '')
    if (text === '') continue
    if (text.length > headLength && /^[02-9]\d+$/.test(text))
      return wrong(`Dòng ${index + 1} là mã của phiên bản khác của ứng dụng. Hãy cập nhật ứng dụng rồi quét lại.`)
    const code = readCode(text)
    if (code === undefined)
      return wrong(`Dòng ${index + 1} không phải một mã số liệu nguyên vẹn. Hãy xóa dòng đó và quét lại mã.`)
    first ??= code
    const same = found.get(code.place)
    if (code.stamp !== first.stamp || code.count !== first.count || (same && !same.data.equals(code.data)))
      return wrong(`Dòng ${index + 1} là mã của một báo cáo khác với các dòng trước. Hãy quét từng báo cáo một.`)
    found.set(code.place, code)
  }
  if (first === undefined) return wrong('Chưa có mã nào. Hãy quét các mã trên trang «Mã số liệu» của báo cáo in.')
  const places = Array.from({ length: first.count }, (_, index) => index + 1)
  const missing = places.filter((place) => !found.has(place))
  if (missing.length > 0)
    return wrong(`Còn thiếu mã ${missing.join(', ')} trong ${first.count} mã. Hãy quét tiếp các mã đó.`)
  const whole = Buffer.concat(places.flatMap((place) => found.get(place)?.data ?? []))
  return stampOf(whole) === first.stamp ? unpack(whole) : wrong('Các mã không ghép được với nhau. Hãy quét lại từ đầu.')
}
