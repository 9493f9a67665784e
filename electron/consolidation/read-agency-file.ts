import { basename } from 'node:path'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { type AgencyFile, readAgencyRows } from '../../shared/consolidation/agency-file.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readSmallFile } from '../files/read-small-file.ts'

/** Bytes; a list of five thousand agencies is far smaller. */
const largest = 8 * 1024 * 1024

const text = (cell: CellValue): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC') : ''

/** Reads an .xlsx with a list of agencies and says what of it can be taken in. Changes nothing. */
export const readAgencyFile = async ({ path }: { readonly path: string }): Promise<Result<AgencyFile>> => {
  const bytes = await readSmallFile(path, largest, 'Tệp danh sách')
  if (!bytes.ok) return bytes
  try {
    const { sheets } = await readXlsx(bytes.value)
    const read = readAgencyRows(sheets[0]?.rows.map((cells) => cells.map(text)) ?? [])
    return read
      ? ok({ ...read, fileName: basename(path).normalize('NFC') })
      : refusal(
          'fileUnreadable',
          'Trang tính đầu tiên không có dòng tiêu đề. Hãy ghi các cột «Mã đơn vị», «Tên cơ quan», «Tỉnh, thành phố», «Thư điện tử».',
        )
  } catch {
    // The reader throws errors of many kinds at a damaged file; all mean the same to the officer.
    return refusal(
      'fileUnreadable',
      'Không đọc được tệp này. Hãy mở bằng Excel, lưu lại dạng .xlsx (không đặt mật khẩu) rồi chọn lại.',
    )
  }
}
