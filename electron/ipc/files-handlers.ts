import { basename } from 'node:path'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { attachmentExtensions } from '../files/attachment-kind.ts'
import type { FileFilter, Ports } from '../ports.ts'
import type { Session } from '../session.ts'

type FilePurpose =
  | 'catalogueImport'
  | 'addressImport'
  | 'planImport'
  | 'attachment'
  | 'requestFiles'
  | 'lawUpdate'
  | 'lawText'
  | 'publicKey'
  | 'signingKey'
  | 'formTemplate'
  | 'agencyList'
  | 'reportBundles'

const filePurposes: Readonly<Record<FilePurpose, { title: string; filters: FileFilter[] }>> = {
  catalogueImport: {
    title: 'Chọn tệp danh mục để nhập',
    filters: [{ name: 'Bảng tính, bảng trong Word', extensions: ['xlsx', 'xls', 'csv', 'ods', 'docx', 'txt'] }],
  },
  addressImport: {
    title: 'Chọn tệp sổ địa chỉ để nhập',
    filters: [{ name: 'Bảng tính Excel', extensions: ['xlsx'] }],
  },
  planImport: {
    title: 'Chọn tệp kế hoạch có bảng nhiệm vụ',
    filters: [{ name: 'Bảng tính Excel, bảng trong Word', extensions: ['xlsx', 'docx'] }],
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
  requestFiles: {
    title: 'Chọn tệp kèm theo yêu cầu',
    filters: [{ name: 'Văn bản, bảng tính, ảnh', extensions: [...attachmentExtensions] }],
  },
  lawUpdate: {
    title: 'Chọn gói cập nhật pháp luật',
    filters: [{ name: 'Gói cập nhật pháp luật', extensions: ['json'] }],
  },
  lawText: {
    title: 'Chọn tệp văn bản pháp luật',
    filters: [{ name: 'Văn bản', extensions: ['docx', 'pdf', 'txt'] }],
  },
  publicKey: {
    title: 'Chọn tệp khóa công khai',
    filters: [{ name: 'Khóa công khai', extensions: ['json'] }],
  },
  signingKey: {
    title: 'Chọn tệp khóa ký của cơ quan',
    filters: [{ name: 'Khóa ký', extensions: ['json'] }],
  },
  formTemplate: {
    title: 'Chọn tệp mẫu văn bản',
    filters: [{ name: 'Mẫu văn bản', extensions: ['docx', 'json'] }],
  },
  agencyList: {
    title: 'Chọn danh sách cơ quan phải gửi báo cáo',
    filters: [{ name: 'Bảng tính Excel', extensions: ['xlsx'] }],
  },
  reportBundles: {
    title: 'Chọn gói báo cáo hoặc thư có kèm gói báo cáo',
    filters: [{ name: 'Gói báo cáo, thư điện tử', extensions: ['bctt', 'eml'] }],
  },
}

const folderTitles = {
  reportExport: 'Chọn thư mục để ghi báo cáo',
  signingKey: 'Chọn thư mục để ghi cặp khóa',
  publicationPack: 'Chọn thư mục hoặc USB để ghi gói công khai',
  reportBundles: 'Chọn thư mục hoặc USB có gói báo cáo',
  consolidation: 'Chọn thư mục hoặc USB để ghi báo cáo tổng hợp',
} as const

/** Calls that let the officer pick a file or folder; the window gets a token and a name. */
export const filesHandlers = (current: () => Session, ports: Ports): Handlers['files'] => {
  const named = (path: string | null) =>
    ok(path === null ? null : { token: current().files.issue(path), name: basename(path) || path })
  return {
    chooseFile: async ({ purpose }) => {
      const { title, filters } = filePurposes[purpose]
      return named(await ports.chooseFile(title, filters))
    },
    chooseFiles: async ({ purpose }) => {
      const { title, filters } = filePurposes[purpose]
      const paths = await ports.chooseFiles(title, filters)
      return ok(paths.map((path) => ({ token: current().files.issue(path), name: basename(path) })))
    },
    chooseFolder: async ({ purpose }) => named(await ports.chooseFolder(folderTitles[purpose])),
  }
}
