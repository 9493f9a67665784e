import type { AppErrorCode } from '../../shared/result.ts'

type FolderFault = { readonly code: AppErrorCode; readonly message: string }

const nothingLeft = 'Không có tệp nào bị ghi dở.'

/** The system's codes for one trouble, and what to tell about a folder of that name: what did not come about, and what to do. */
const faults: readonly (readonly [codes: readonly string[], tell: (folder: string, undone: string) => FolderFault])[] =
  [
    [
      ['ENOSPC', 'EDQUOT', 'EFBIG'],
      (folder, undone) => ({
        code: 'diskFull',
        message: `Ổ đĩa chứa thư mục «${folder}» đã đầy nên ${undone}. ${nothingLeft} Hãy xóa bớt tệp hoặc chọn thư mục khác.`,
      }),
    ],
    [
      ['EACCES', 'EPERM', 'EROFS'],
      (folder, undone) => ({
        code: 'fileUnwritable',
        message: `Thư mục «${folder}» không cho ghi nên ${undone}. ${nothingLeft} Hãy chọn thư mục khác, hoặc bỏ khóa ghi của USB.`,
      }),
    ],
    [
      // Windows has no code of its own for a drive that is no longer ready.
      ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'UNKNOWN'],
      (folder, undone) => ({
        code: 'fileUnwritable',
        message: `Không còn ghi được vào thư mục «${folder}» (thư mục đã bị xóa, hoặc USB, ổ mạng đã bị rút) nên ${undone}. Hãy kiểm tra lại hoặc chọn thư mục khác.`,
      }),
    ],
  ]

/** What a fault while writing into a folder means for the officer; undefined when it is none of these (then it is a bug). */
export const folderFault = (error: unknown, folder: string, undone: string): FolderFault | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return faults.find(([codes]) => codes.includes(code))?.[1](folder, undone)
}
