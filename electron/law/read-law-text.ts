import { basename } from 'node:path'
import { guessDocument } from '../../shared/law/document-number.ts'
import type { LawTextPreview } from '../../shared/law/law-text.ts'
import { splitLawText } from '../../shared/law/split-law-text.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { letterKind } from '../../shared/text/legacy-letters.ts'
import { contentHash } from '../files/content-hash.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { largestLawText, lawTextKind } from './law-text-kind.ts'
import { readingStopped } from './reading-stopped.ts'

/** `documents`: names of the texts the law book cites, among which the file's own is guessed. */
export type ReadLawTextOrder = { readonly path: string; readonly documents: readonly string[] }

type Steps = Pick<JobContext, 'progress' | 'cancelled'>
type Read = { readonly lines: readonly string[]; readonly doubts: readonly string[] }

const damaged = () =>
  refusal(
    'fileUnreadable',
    'Không đọc được nội dung tệp: tệp bị hỏng hoặc được ghi dở. Hãy mở tệp bằng phần mềm gốc, lưu lại thành tệp mới rồi chọn lại.',
  )

const unicodeHint =
  'Hãy mở tệp bằng Word, chọn hết chữ, dùng công cụ chuyển mã của bộ gõ (UniKey: Ctrl + Shift + F6) chuyển sang Unicode, lưu thành tệp .docx mới rồi chọn lại; hoặc lấy bản Unicode trên Cơ sở dữ liệu quốc gia về pháp luật.'

/**
 * Reads an official text from a .docx, .pdf or .txt file and splits it into articles, clauses and points; keeps nothing.
 * Refuses (`fileUnreadable`) what is locked, damaged, a picture, or in an old encoding; `cancelled` when stopped.
 */
export const readLawText = async (order: ReadLawTextOrder, context: Steps): Promise<Result<LawTextPreview>> => {
  context.progress(0, null, 'Đang mở tệp')
  const bytes = await readSmallFile(order.path, largestLawText, 'Tệp văn bản')
  if (!bytes.ok) return bytes
  if (context.cancelled()) return readingStopped()
  const read = await readLines(bytes.value, context)
  if (!read.ok) return read
  if (context.cancelled()) return readingStopped()
  const { lines, doubts } = read.value
  const unreadable = refuseLetters(lines)
  if (unreadable) return unreadable
  context.progress(0, null, 'Đang tách điều, khoản, điểm')
  const split = splitLawText(lines)
  const fileName = basename(order.path).normalize('NFC')
  return ok({
    fileName,
    hash: contentHash(bytes.value),
    document: guessDocument(lines, fileName, order.documents),
    articles: split.articles,
    doubts: [...doubts, ...split.doubts],
  })
}

const readLines = async (bytes: Uint8Array, context: Steps): Promise<Result<Read>> => {
  const kind = lawTextKind(bytes)
  if (!kind.ok) return kind
  try {
    switch (kind.value) {
      case 'docx':
        return ok(await readDocx(bytes))
      case 'pdf':
        return await readPdf(bytes, context)
      case 'txt':
        return ok({ lines: (await import('./read-txt-lines.ts')).readTxtLines(bytes), doubts: [] })
    }
  } catch {
    // Both readers throw whatever they stumble over in a damaged file; nothing else can fail on bytes in memory.
    return damaged()
  }
}

const readDocx = async (bytes: Uint8Array): Promise<Read> => {
  const { lines, numberedByWord } = await (await import('./read-docx-lines.ts')).readDocxLines(bytes)
  const doubt = `${numberedByWord} đoạn được Word đánh số tự động nên số khoản, điểm của các đoạn này không đọc được. Hãy gõ số thành chữ thường trong tệp (hoặc lấy bản .pdf) rồi chọn lại.`
  return { lines, doubts: numberedByWord > 0 ? [doubt] : [] }
}

const readPdf = async (bytes: Uint8Array, context: Steps): Promise<Result<Read>> => {
  const read = await (await import('./read-pdf-lines.ts')).readPdfLines(bytes, context)
  if (!read.ok) return read
  const { lines, emptyPages } = read.value
  const named = emptyPages.slice(0, 10).join(', ') + (emptyPages.length > 10 ? ', …' : '')
  const doubt = `Trang ${named} không có chữ (trang ảnh chụp hoặc trang trắng); nội dung các trang này không được đọc.`
  return ok({ lines, doubts: emptyPages.length > 0 ? [doubt] : [] })
}

const refuseLetters = (lines: readonly string[]): Result<never> | undefined => {
  if (lines.length === 0)
    return refusal('fileUnreadable', 'Tệp không có chữ nào. Hãy kiểm tra xem đã chọn đúng tệp chưa.')
  switch (letterKind(lines.join('\n'))) {
    case 'legacy':
      return refusal(
        'fileUnreadable',
        `Chữ trong tệp dùng bảng mã cũ (TCVN3 hoặc VNI) nên không đọc đúng. ${unicodeHint}`,
      )
    case 'unmarked':
      return refusal(
        'fileUnreadable',
        `Không thấy chữ tiếng Việt có dấu trong tệp: phông chữ của tệp không đọc được, hoặc văn bản đã mất dấu. ${unicodeHint}`,
      )
    case 'vietnamese':
      return undefined
  }
}
