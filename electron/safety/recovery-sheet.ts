import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { recoveryCodeOf } from '../../shared/safety/recovery-code.ts'
import { recoverySheetHtml } from '../../shared/safety/recovery-sheet-html.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { registerKey } from '../database/register-key.ts'
import { putFile } from '../files/durable-file.ts'
import { sealedBytes, unsealedBytes } from '../files/sealed-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'

/** Remembers the printing beside the register, encrypted with its key: with another key, no sheet was printed yet. */
export const PRINTED = 'phieu-khoi-phuc.kin'

const printedSchema = z.object({ at: z.string(), by: z.string() })
/** When (ISO moment) and by whom the recovery sheet was last put on paper. */
export type PrintedSheet = z.infer<typeof printedSchema>

type SheetSession = Pick<Session, 'mode' | 'database' | 'dataFolder' | 'clock' | 'officer'>

const notProtected = refusal(
  'notAllowedNow',
  'Sổ chưa được bảo vệ bằng mật khẩu nên chưa có mã khôi phục. Hãy bảo vệ sổ trước.',
)
const notAgency = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi in phiếu khôi phục.')
const printerRefused = refusal(
  'notAllowedNow',
  'Máy in không nhận lệnh in. Hãy kiểm tra máy in rồi in lại, hoặc lưu phiếu thành tệp PDF vào USB.',
)

/** The last printing under the key in use; null when there was none. */
export const readPrintedSheet = async (dataFolder: string): Promise<PrintedSheet | null> => {
  const key = registerKey()
  if (key === null) return null
  try {
    const bytes = await unsealedBytes(key, await readFile(join(dataFolder, PRINTED)))
    return printedSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

const notePrinted = async ({ dataFolder, clock, officer }: SheetSession, key: Uint8Array): Promise<void> => {
  const printed: PrintedSheet = { at: clock.now(), by: officer() }
  await putFile(join(dataFolder, PRINTED), await sealedBytes(key, Buffer.from(JSON.stringify(printed))))
}

const sheetOf = (session: SheetSession): Result<{ readonly html: string; readonly key: Uint8Array }> => {
  if (session.mode !== 'agency') return notAgency
  const key = registerKey()
  if (key === null) return notProtected
  const sheet = {
    agencyName: readAgency(session.database)?.name ?? '',
    code: recoveryCodeOf(key),
    printedOn: session.clock.today(),
    printedBy: session.officer(),
  }
  return ok({ html: recoverySheetHtml(sheet, paperFontsBase), key })
}

/** Shows the print dialog for the recovery sheet and remembers that it was printed; false when the dialog was closed. */
export const printRecoverySheet = async (
  session: SheetSession,
  ports: Pick<Ports, 'printHtml'>,
): Promise<Result<boolean>> => {
  const sheet = sheetOf(session)
  if (!sheet.ok) return sheet
  let printed = false
  try {
    printed = await ports.printHtml(sheet.value.html, 'A4')
  } catch {
    return printerRefused
  }
  if (printed) await notePrinted(session, sheet.value.key)
  return ok(printed)
}

/** Writes the recovery sheet as a PDF where the officer chooses; its file's name, null when the dialog was closed. */
export const saveRecoverySheet = async (
  session: SheetSession,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
): Promise<Result<string | null>> => {
  const sheet = sheetOf(session)
  if (!sheet.ok) return sheet
  const path = await ports.chooseSavePath('Phiếu khôi phục sổ.pdf', [{ name: 'Tệp PDF', extensions: ['pdf'] }])
  if (path === null) return ok(null)
  const written = await writeWholeFile(path, await ports.pdfFromHtml(sheet.value.html, 'A4'))
  if (!written.ok) return written
  await notePrinted(session, sheet.value.key)
  return ok(basename(path))
}
