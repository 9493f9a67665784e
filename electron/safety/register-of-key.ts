import { join } from 'node:path'
import { refusal } from '../../shared/result.ts'
import { keyOpens } from '../database/encrypted-file.ts'
import { registerKey } from '../database/register-key.ts'
import { COPY } from './backup-folder.ts'
import { allBackups } from './safety-status.ts'
import { backupRoots } from './second-place.ts'

/** For a backup that was encrypted by another register. */
export const otherKey = refusal(
  'notAllowedNow',
  'Bản sao lưu này được mã hóa bằng khóa của một sổ khác (máy khác, hoặc sổ trước khi khai báo lại). Sổ hiện tại không bị thay đổi. Hãy dùng «Nhập từ máy cũ hoặc bản sao lưu» và nhập mật khẩu hay mã khôi phục của sổ đó.',
)

/** Whether the key in use opens an encrypted register. */
export const opensWithKey = (file: string): boolean => {
  const key = registerKey()
  return key !== null && keyOpens(file, key)
}

/** Whether a key opens a backup of the register, which says that it is the right one though the register itself can't be opened. */
export const opensACopy = async (dataFolder: string, key: Uint8Array): Promise<boolean> => {
  for (const { place, id } of await allBackups(dataFolder)) {
    const root = backupRoots(dataFolder).find((each) => each.place === place)
    if (root && keyOpens(join(root.folder, id, COPY), key)) return true
  }
  return false
}
