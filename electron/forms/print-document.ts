import { basename } from 'node:path'
import type { PaperSize } from '../../shared/forms/paper-document.ts'
import { paperHtml } from '../../shared/forms/paper-html.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { IssuedDocument } from './document-repository.ts'
import { findIssued } from './read-document.ts'

export type PrintOrder = { readonly documentId: number; readonly size: PaperSize }

const htmlOf = (document: IssuedDocument, size: PaperSize): string =>
  paperHtml(document.paper, { size, fontsBase: paperFontsBase })

/** Shows the print dialog for an issued paper; `printed` is false when the officer closed it. */
export const printDocument = async (
  database: ReadableDatabase,
  ports: Pick<Ports, 'printHtml'>,
  { documentId, size }: PrintOrder,
): Promise<Result<{ readonly printed: boolean }>> => {
  const found = findIssued(database, documentId)
  if (!found.ok) return found
  try {
    return ok({ printed: await ports.printHtml(htmlOf(found.value, size), size) })
  } catch {
    return refusal(
      'unexpected',
      'Máy in không nhận lệnh in; phiếu đã lưu vẫn nguyên. Hãy kiểm tra máy in rồi in lại, hoặc lưu tệp PDF.',
    )
  }
}

const fileNames: Readonly<Partial<Record<IssuedDocument['form'], string>>> = { receipt: 'phieu-tiep-nhan' }

/** «phieu-tiep-nhan-12-2026.pdf»: the number alone; a file name travels further than the paper and names no person. */
export const pdfFileName = ({ form, number, year }: Pick<IssuedDocument, 'form' | 'number' | 'year'>): string =>
  `${fileNames[form] ?? 'van-ban'}-${number}-${year}.pdf`

/** Asks where, then writes the PDF whole or not at all; null when the officer closed the dialog. */
export const saveDocumentPdf = async (
  database: ReadableDatabase,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  { documentId, size }: PrintOrder,
): Promise<Result<{ readonly fileName: string } | null>> => {
  const found = findIssued(database, documentId)
  if (!found.ok) return found
  const path = await ports.chooseSavePath(pdfFileName(found.value), [{ name: 'Tệp PDF', extensions: ['pdf'] }])
  if (path === null) return ok(null)
  const bytes = await ports.pdfFromHtml(htmlOf(found.value, size), size)
  const written = await writeWholeFile(path, bytes)
  return written.ok ? ok({ fileName: basename(path) }) : written
}
