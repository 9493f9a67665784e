import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { openHeadingBlock, paragraphBlock, signerBlock } from '../forms/paper-blocks.ts'
import type { PaperDocument } from '../forms/paper-document.ts'

/** A page by which an agency tells the key of its bundles; whoever receives them compares it with what the app shows. */
export const keyPaper = (agency: Agency, fingerprint: string, on: LocalDate): PaperDocument => ({
  title: 'Thông báo khóa ký báo cáo',
  blocks: [
    openHeadingBlock(agency, 'TB', on),
    { kind: 'title', title: 'THÔNG BÁO', subtitle: 'Khóa ký gói báo cáo tiếp cận thông tin' },
    paragraphBlock(
      `${agency.name} thông báo khóa công khai dùng để ký các gói báo cáo (.bctt) về tiếp cận thông tin. Mã nhận dạng của khóa (SHA-256 của khóa công khai Ed25519):`,
    ),
    { kind: 'paragraph', runs: [{ text: fingerprint, bold: true }], align: 'center', indent: false },
    paragraphBlock(
      'Cơ quan nhận báo cáo đối chiếu mã trên với mã phần mềm hiển thị khi mở gói báo cáo. Mã khác là gói không do cơ quan ký; đề nghị liên hệ lại với cơ quan trước khi dùng số liệu.',
    ),
    signerBlock(agency),
    { kind: 'recipients', lines: ['Cơ quan nhận báo cáo;', 'Lưu: VT.'] },
  ],
  marginNotes: [],
})
