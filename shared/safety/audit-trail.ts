/** One link of the chain: which rows it seals, and the hash that binds it to the link before. */
export type AuditEntry = {
  readonly id: number
  readonly at: string
  readonly source: string
  readonly firstId: number
  readonly lastId: number
  readonly rowCount: number
  /** SHA-256 of the rows. */
  readonly rowsHash: string
  /** SHA-256 of the hash before and all of the above. */
  readonly hash: string
}

/** What is sealed, and what each row is in words. */
export const sealedTables = [
  ['request_event', 'việc đã ghi về yêu cầu'],
  ['issued_document', 'văn bản đã phát hành'],
  ['issued_document_basis', 'căn cứ của văn bản đã phát hành'],
  ['catalogue_act', 'việc đã làm trên danh mục'],
  ['catalogue_change', 'thay đổi của mục danh mục'],
  ['release', 'bản danh mục ban hành'],
  ['release_event', 'việc ban hành danh mục'],
  ['petition_event', 'việc đã ghi về kiến nghị'],
  ['exported_report', 'báo cáo đã xuất'],
  ['report_delivery', 'lần gửi báo cáo'],
  ['access_entry', 'lần xem yêu cầu đã kết thúc'],
  ['account_event', 'việc về tài khoản'],
  ['data_use', 'lần dùng dữ liệu cá nhân đầy đủ'],
  ['retention_rule', 'quy định thời hạn lưu'],
  ['subject_request', 'đề nghị về dữ liệu cá nhân'],
  ['subject_decision', 'kết quả giải quyết đề nghị về dữ liệu cá nhân'],
  ['anonymisation', 'đợt ẩn danh'],
  ['anonymised_rows', 'dòng đã ẩn danh'],
  ['programme_change', 'thay đổi của kế hoạch triển khai'],
  ['report_bundle', 'gói báo cáo'],
  ['desk_event', 'lần đăng nhập, quyết định về máy'],
  ['void_entry', 'lần hủy văn bản đã phát hành'],
  ['subject_file', 'hồ sơ của đề nghị về dữ liệu cá nhân'],
] as const
export type SealedTable = (typeof sealedTables)[number][0]

/** The hash that begins the chain of every register. */
export const chainBegin = '0'.repeat(64)

/** What binds an entry to the one before: hashed as UTF-8. */
export const chainText = (before: string, entry: Omit<AuditEntry, 'hash'>): string =>
  [before, entry.id, entry.at, entry.source, entry.firstId, entry.lastId, entry.rowCount, entry.rowsHash].join('\n')

/** «3F2A 91BC 07DE 44A1»: the first sixteen signs of a hash, as a paper shows them and a person compares them. */
export const hashMark = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')

/** What a check of the chain found. */
export type AuditVerdict = {
  readonly entries: number
  readonly rows: number
  /** Hash of the newest entry; null in an empty register. */
  readonly head: string | null
  /** Rows added since the newest entry, which the next one seals. */
  readonly unsealed: number
  /** Vietnamese, without anything of what the rows say; empty: nothing was changed, removed or put in another order. */
  readonly faults: readonly string[]
  /** Whether a link begins with the mark that was asked for; null when none was. */
  readonly markFound: boolean | null
}
