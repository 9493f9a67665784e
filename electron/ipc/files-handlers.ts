import { basename } from 'node:path'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import type { FileFilter, Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const filePurposes: Readonly<Record<'catalogueImport' | 'attachment', { title: string; filters: FileFilter[] }>> = {
  catalogueImport: {
    title: 'Chọn tệp danh mục để nhập',
    filters: [{ name: 'Bảng tính', extensions: ['xlsx', 'csv', 'ods'] }],
  },
  attachment: {
    title: 'Chọn tệp đính kèm',
    filters: [
      {
        name: 'Văn bản, bảng tính, ảnh',
        extensions: ['pdf', 'docx', 'doc', 'odt', 'xlsx', 'xls', 'ods', 'csv', 'txt', 'png', 'jpg', 'jpeg'],
      },
    ],
  },
}

/** Calls that let the officer pick a file or folder; the window gets a token and a name. */
export const filesHandlers = (current: () => Session, ports: Ports): Handlers['files'] => {
  const named = (path: string | null) =>
    ok(path === null ? null : { token: current().files.issue(path), name: basename(path) || path })
  return {
    chooseFile: async ({ purpose }) => {
      const { title, filters } = filePurposes[purpose]
      return named(await ports.chooseFile(title, filters))
    },
    chooseFolder: async () => named(await ports.chooseFolder('Chọn thư mục để ghi báo cáo')),
  }
}
