import type { CatalogueFields, CatalogueList } from './catalogue-item.ts'

/** How a field is typed, shown and read from a file. */
export type CatalogueFieldKind = 'line' | 'text' | 'day' | 'forms' | 'group' | 'address' | 'choice'

/** The parts of the form, in their order. */
export const catalogueFieldParts = {
  what: '',
  classification: 'Phân loại và rà soát',
  publication: 'Công khai',
  posting: 'Niêm yết, truyền thanh',
  keeping: 'Theo dõi',
} as const
export type CatalogueFieldPart = keyof typeof catalogueFieldParts

export type CatalogueField = {
  readonly key: keyof CatalogueFields
  readonly label: string
  readonly kind: CatalogueFieldKind
  /** Width in the grid, px. */
  readonly width: number
  readonly lists: readonly CatalogueList[]
  /** Which part of the form it stands in. */
  readonly part: CatalogueFieldPart
  /** Wordy or rare: in the form and in files, not in the grid. */
  readonly drawerOnly?: true
  /** Other headings a commune's own file uses for the same thing; compared folded (no tone marks, lower case). */
  readonly headings: readonly string[]
}

const documents: readonly CatalogueList[] = ['mustPublish', 'published', 'conditional']
const open: readonly CatalogueList[] = ['mustPublish', 'published']
const all: readonly CatalogueList[] = [...documents, 'serviceUnits', 'notAccessible']

/**
 * The fields of a catalogue item: form, grid, import, export and report follow this table.
 * When adding a field: migration · record (catalogue-item.ts) · a row here · repository.
 * Source: Nghị định 13/2018/NĐ-CP Điều 6.3; Luật 104/2016/QH13 Điều 19.1.g.
 */
export const catalogueFields: readonly CatalogueField[] = [
  {
    key: 'title',
    part: 'what',
    label: 'Tên thông tin, văn bản, hồ sơ, tài liệu',
    kind: 'text',
    width: 360,
    lists: all,
    headings: [
      'ten',
      'ten thong tin',
      'ten van ban',
      'ten ho so',
      'ten tai lieu',
      'ten don vi',
      'noi dung',
      'noi dung thong tin',
      'trich yeu',
      'thong tin',
      'ten van ban ho so tai lieu',
      'danh muc thong tin',
    ],
  },
  {
    key: 'documentNumber',
    part: 'what',
    label: 'Số, ký hiệu',
    kind: 'line',
    width: 132,
    lists: documents,
    headings: ['so', 'ky hieu', 'so ky hieu', 'so van ban', 'so hieu'],
  },
  {
    key: 'createdOn',
    part: 'what',
    label: 'Ngày tạo ra',
    kind: 'day',
    width: 120,
    lists: documents,
    headings: [
      'ngay',
      'ngay tao',
      'ngay ban hanh',
      'ngay thang nam',
      'ngay thang nam tao ra',
      'ngay thang',
      'ngay ky',
      'thoi gian tao',
    ],
  },
  {
    key: 'field',
    part: 'what',
    label: 'Lĩnh vực',
    kind: 'line',
    width: 140,
    lists: [...documents, 'serviceUnits'],
    headings: ['linh vuc', 'nhom linh vuc', 'nganh'],
  },
  {
    key: 'group',
    part: 'classification',
    label: 'Nhóm thông tin theo luật',
    kind: 'group',
    width: 180,
    lists: [...documents, 'notAccessible'],
    headings: ['nhom', 'diem', 'nhom thong tin', 'diem dieu 17', 'can cu', 'nhom theo dieu 17'],
  },
  {
    key: 'classificationReason',
    part: 'classification',
    drawerOnly: true,
    label: 'Lý do phân loại',
    kind: 'text',
    width: 200,
    lists: documents,
    headings: ['ly do phan loai'],
  },
  {
    key: 'screening',
    part: 'classification',
    drawerOnly: true,
    label: 'Rà soát trước khi công khai, cung cấp',
    kind: 'choice',
    width: 200,
    lists: documents,
    headings: ['ra soat', 'ket qua ra soat'],
  },
  {
    key: 'creatingUnit',
    part: 'what',
    label: 'Đơn vị chủ trì tạo ra',
    kind: 'line',
    width: 180,
    lists: documents,
    headings: [
      'don vi',
      'don vi chu tri',
      'don vi tao ra',
      'don vi chu tri tao ra',
      'co quan tao ra',
      'noi tao ra',
      'don vi cung cap',
      'co quan ban hanh',
      'bo phan phu trach',
    ],
  },
  {
    key: 'medium',
    part: 'what',
    drawerOnly: true,
    label: 'Dạng lưu giữ',
    kind: 'choice',
    width: 140,
    lists: documents,
    headings: ['dang luu giu', 'dang tai lieu', 'hinh thuc luu giu'],
  },
  {
    key: 'beforeLaw',
    part: 'what',
    drawerOnly: true,
    label: 'Có trước khi luật có hiệu lực',
    kind: 'choice',
    width: 160,
    lists: open,
    headings: ['co truoc khi luat co hieu luc'],
  },
  {
    key: 'publicationForms',
    part: 'publication',
    label: 'Hình thức công khai',
    kind: 'forms',
    width: 160,
    lists: open,
    headings: ['hinh thuc', 'hinh thuc cong khai'],
  },
  {
    key: 'publishedOn',
    part: 'publication',
    label: 'Thời điểm công khai',
    kind: 'day',
    width: 132,
    lists: open,
    headings: ['thoi diem', 'thoi diem cong khai', 'ngay cong khai', 'ngay dang'],
  },
  {
    key: 'publicationTerm',
    part: 'publication',
    drawerOnly: true,
    label: 'Thời hạn công khai',
    kind: 'line',
    width: 130,
    lists: open,
    headings: ['thoi han', 'thoi han cong khai'],
  },
  {
    key: 'publishDeadline',
    part: 'publication',
    drawerOnly: true,
    label: 'Hạn công khai riêng',
    kind: 'day',
    width: 132,
    lists: open,
    headings: ['han cong khai rieng', 'han theo luat chuyen nganh'],
  },
  {
    key: 'deadlineGround',
    part: 'publication',
    drawerOnly: true,
    label: 'Căn cứ của hạn riêng',
    kind: 'line',
    width: 200,
    lists: open,
    headings: ['can cu cua han rieng', 'can cu han cong khai'],
  },
  {
    key: 'address',
    part: 'publication',
    label: 'Địa chỉ truy cập',
    kind: 'address',
    width: 220,
    lists: [...open, 'serviceUnits'],
    headings: [
      'dia chi truy cap',
      'duong dan',
      'duong dan truy cap',
      'link',
      'url',
      'dia chi',
      'dia chi dang tai',
      'noi dang tai',
    ],
  },
  {
    key: 'postedFrom',
    part: 'posting',
    drawerOnly: true,
    label: 'Niêm yết từ ngày',
    kind: 'day',
    width: 120,
    lists: open,
    headings: ['niem yet tu', 'ngay niem yet', 'ngay bat dau niem yet'],
  },
  {
    key: 'postedUntil',
    part: 'posting',
    drawerOnly: true,
    label: 'Niêm yết đến ngày',
    kind: 'day',
    width: 120,
    lists: open,
    headings: ['niem yet den', 'ngay ket thuc niem yet', 'ngay go niem yet'],
  },
  {
    key: 'loudspeakerFrom',
    part: 'posting',
    drawerOnly: true,
    label: 'Truyền thanh từ ngày',
    kind: 'day',
    width: 120,
    lists: open,
    headings: ['truyen thanh tu', 'ngay phat thanh'],
  },
  {
    key: 'loudspeakerUntil',
    part: 'posting',
    drawerOnly: true,
    label: 'Truyền thanh đến ngày',
    kind: 'day',
    width: 120,
    lists: open,
    headings: ['truyen thanh den'],
  },
  {
    key: 'condition',
    part: 'classification',
    label: 'Điều kiện tiếp cận',
    kind: 'text',
    width: 220,
    lists: ['conditional'],
    headings: ['dieu kien', 'dieu kien tiep can'],
  },
  {
    key: 'contact',
    part: 'what',
    label: 'Liên hệ',
    kind: 'line',
    width: 200,
    lists: ['serviceUnits'],
    headings: ['lien he', 'dien thoai', 'so dien thoai'],
  },
  {
    key: 'focalPerson',
    part: 'what',
    label: 'Người làm đầu mối',
    kind: 'line',
    width: 160,
    lists: ['serviceUnits'],
    headings: ['dau moi', 'nguoi lam dau moi', 'can bo dau moi'],
  },
  {
    key: 'decision',
    part: 'what',
    label: 'Quyết định giao nhiệm vụ, thành lập',
    kind: 'line',
    width: 200,
    lists: ['serviceUnits'],
    headings: ['quyet dinh', 'so quyet dinh', 'quyet dinh thanh lap'],
  },
  {
    key: 'reviewOn',
    part: 'keeping',
    drawerOnly: true,
    label: 'Ngày rà soát lại',
    kind: 'day',
    width: 120,
    lists: documents,
    headings: ['ngay ra soat', 'ngay ra soat lai'],
  },
  {
    key: 'note',
    part: 'keeping',
    drawerOnly: true,
    label: 'Ghi chú',
    kind: 'text',
    width: 180,
    lists: [...documents, 'serviceUnits'],
    headings: ['ghi chu', 'chu thich'],
  },
]

/** The fields a list shows, in their order; the title is named after what the list holds. */
export const fieldsOfList = (list: CatalogueList): readonly CatalogueField[] =>
  catalogueFields
    .filter((field) => field.lists.includes(list))
    .map((field) => ({ ...field, label: labelIn(list, field) }))

const labelIn = (list: CatalogueList, { key, label }: CatalogueField): string =>
  key === 'title' ? titleLabel(list) : key === 'address' && list === 'serviceUnits' ? 'Địa chỉ' : label

const titleLabel = (list: CatalogueList): string =>
  list === 'serviceUnits'
    ? 'Tên đơn vị'
    : list === 'notAccessible'
      ? 'Tên nhóm thông tin'
      : 'Tên thông tin, văn bản, hồ sơ, tài liệu'
