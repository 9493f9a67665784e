import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { type AddressFile, mostAddressRows, readAddressRows } from '../../shared/addresses/address-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { entryNamed } from './address-repository.ts'

/** Bytes; a book of some thousand entries is far smaller. */
const LARGEST = 8 * 1024 * 1024

const unreadable = refusal(
  'fileUnreadable',
  'Không đọc được tệp này. Hãy mở bằng Excel, lưu lại dạng .xlsx (không đặt mật khẩu) rồi chọn lại.',
)

const text = (cell: CellValue): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC') : ''

const rowsOf = async (path: string): Promise<readonly (readonly string[])[] | null> => {
  try {
    if ((await stat(path)).size > LARGEST) return null
    const { sheets } = await readXlsx(new Uint8Array(await readFile(path)))
    return sheets[0]?.rows.map((cells) => cells.map(text)) ?? []
  } catch {
    // The reader throws errors of many kinds at a damaged file; all mean the same to the officer.
    return null
  }
}

/** Reads an .xlsx of agencies and units and says what of it could be taken in. Changes nothing. */
export const readAddressFile = async (
  { path }: { readonly path: string },
  context: Pick<JobContext, 'databaseFile'>,
): Promise<Result<AddressFile>> => {
  const rows = await rowsOf(path)
  if (rows === null) return unreadable
  const database = openReadOnly(context.databaseFile)
  try {
    const read = readAddressRows(rows, (name) => entryNamed(database, name) !== undefined)
    if (!read) {
      return refusal(
        'fileUnreadable',
        'Trang tính đầu tiên không có dòng tiêu đề. Hãy ghi các cột «Tên cơ quan, đơn vị», «Địa chỉ», «Phụ trách cung cấp»…, hoặc xuất sổ ra Excel để lấy mẫu.',
      )
    }
    if (read.entries.length > mostAddressRows) {
      return refusal('invalidInput', `Tệp có hơn ${mostAddressRows} mục. Hãy tách thành nhiều tệp.`)
    }
    return ok({ ...read, fileName: basename(path).normalize('NFC') })
  } finally {
    closeDatabase(database)
  }
}
