import Database from 'better-sqlite3'
import { refusal } from '../../shared/result.ts'
import { giveKey, registerKey } from '../database/register-key.ts'

/** For a backup that was encrypted by another register. */
export const otherKey = refusal(
  'notAllowedNow',
  'Bản sao lưu này được mã hóa bằng khóa của một sổ khác (máy khác, hoặc sổ trước khi khai báo lại). Sổ hiện tại không bị thay đổi. Hãy dùng «Nhập từ máy cũ hoặc bản sao lưu» và nhập mật khẩu hay mã khôi phục của sổ đó.',
)

/** Whether a key opens an encrypted register. */
export const keyOpens = (file: string, key: Uint8Array): boolean => {
  const connection = new Database(file, { readonly: true })
  try {
    giveKey(connection, key)
    connection.pragma('schema_version')
    return true
  } catch {
    return false
  } finally {
    connection.close()
  }
}

/** Whether the key in use does. */
export const opensWithKey = (file: string): boolean => {
  const key = registerKey()
  return key !== null && keyOpens(file, key)
}
