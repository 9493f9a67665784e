import type { AppError } from '../../shared/result.ts'

const diskFull: AppError = {
  code: 'diskFull',
  message: 'Ổ đĩa đã đầy nên chưa lưu được; dữ liệu đã có vẫn nguyên. Hãy xóa bớt tệp không dùng rồi làm lại.',
}
const readOnly: AppError = {
  code: 'fileUnwritable',
  message:
    'Tệp dữ liệu hoặc thư mục chứa nó không cho ghi nên chưa lưu được; dữ liệu đã có vẫn nguyên. Hãy kiểm tra quyền ghi của thư mục dữ liệu rồi mở lại.',
}
const locked: AppError = {
  code: 'conflict',
  message:
    'Tệp dữ liệu đang bị một chương trình khác giữ nên chưa lưu được. Hãy đóng chương trình đó (phần mềm sao lưu, quét vi-rút, cửa sổ Đầu Mối khác) rồi làm lại.',
}
const damaged: AppError = {
  code: 'fileUnreadable',
  message:
    'Tệp dữ liệu bị hỏng hoặc không phải là dữ liệu của Đầu Mối. Tệp được giữ nguyên, không bị sửa. Hãy chép thư mục dữ liệu ra nơi khác và báo người hỗ trợ.',
}
const cannotOpen: AppError = {
  code: 'fileUnreadable',
  message: 'Không mở được tệp dữ liệu. Hãy kiểm tra ổ đĩa và quyền truy cập thư mục dữ liệu rồi mở lại.',
}
const failing: AppError = {
  code: 'fileUnwritable',
  message: 'Ổ đĩa báo lỗi khi ghi nên chưa lưu được. Hãy kiểm tra ổ đĩa (USB, ổ mạng có bị rút không) rồi làm lại.',
}

/** SQLite's result code (extended codes begin with the same words) or the system's error code → what to tell. */
const known: readonly (readonly [prefix: string, error: AppError])[] = [
  ['SQLITE_FULL', diskFull],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_PERM', readOnly],
  ['SQLITE_BUSY', locked],
  ['SQLITE_LOCKED', locked],
  ['SQLITE_NOTADB', damaged],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_CANTOPEN', cannotOpen],
  ['SQLITE_IOERR', failing],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
  ['EFBIG', diskFull],
  ['EACCES', readOnly],
  ['EPERM', readOnly],
  ['EROFS', readOnly],
  ['EBUSY', locked],
  ['ENOENT', cannotOpen],
  ['ENOTDIR', cannotOpen],
  ['EISDIR', cannotOpen],
  ['EIO', failing],
  ['ENODEV', failing],
  ['ENXIO', failing],
  ['ESTALE', failing],
  // How Windows tells that a drive is no longer ready.
  ['UNKNOWN', failing],
]

/** What a fault of disk or database means for the officer; undefined when it is none of these (then it is a bug). */
export const databaseError = (error: unknown): AppError | undefined => {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const code = String(error.code)
  // Taking a file away from a disk that turned read-only is told by Node 24 without a code of the system's.
  if (code === '' && 'syscall' in error && error.syscall === 'rm') return failing
  return known.find(([prefix]) => code.startsWith(prefix))?.[1]
}

/** For a file that is there but is not a register of this app. */
export const notOurFile: AppError = damaged

/** For a file that a newer version of the app has already upgraded. */
export const fromNewerVersion: AppError = {
  code: 'databaseFromNewerVersion',
  message:
    'Dữ liệu này đã được một phiên bản Đầu Mối mới hơn sử dụng. Dữ liệu không bị thay đổi. Hãy cài phiên bản mới nhất rồi mở lại.',
}

/** For a file that can't be read as it is: encrypted while no key is in use, or no register at all. */
export const sealedRegister: AppError = {
  code: 'fileUnreadable',
  message:
    'Tệp dữ liệu được mã hóa mà chưa có khóa để mở, hoặc không phải là dữ liệu của Đầu Mối. Tệp được giữ nguyên. Hãy mở lại ứng dụng và nhập mật khẩu.',
}
