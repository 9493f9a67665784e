import type { CatalogueFields, CatalogueList } from './catalogue-item.ts'

/** How a field is typed, shown and read from a file. */
export type CatalogueFieldKind = 'line' | 'text' | 'day' | 'forms' | 'group' | 'address'

export type CatalogueField = {
  readonly key: keyof CatalogueFields
  readonly label: string
  readonly kind: CatalogueFieldKind
  /** Width in the grid, px. */
  readonly width: number
  readonly lists: readonly CatalogueList[]
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
    label: 'Số, ký hiệu',
    kind: 'line',
    width: 132,
    lists: documents,
    headings: ['so', 'ky hieu', 'so ky hieu', 'so van ban', 'so hieu'],
  },
  {
    key: 'createdOn',
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
    label: 'Lĩnh vực',
    kind: 'line',
    width: 140,
    lists: documents,
    headings: ['linh vuc', 'nhom linh vuc', 'nganh'],
  },
  {
    key: 'group',
    label: 'Nhóm thông tin theo luật',
    kind: 'group',
    width: 180,
    lists: [...documents, 'notAccessible'],
    headings: ['nhom', 'diem', 'nhom thong tin', 'diem dieu 17', 'can cu', 'nhom theo dieu 17'],
  },
  {
    key: 'creatingUnit',
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
    key: 'publicationForms',
    label: 'Hình thức công khai',
    kind: 'forms',
    width: 160,
    lists: open,
    headings: ['hinh thuc', 'hinh thuc cong khai'],
  },
  {
    key: 'publishedOn',
    label: 'Thời điểm công khai',
    kind: 'day',
    width: 132,
    lists: open,
    headings: ['thoi diem', 'thoi diem cong khai', 'ngay cong khai', 'ngay dang'],
  },
  {
    key: 'publicationTerm',
    label: 'Thời hạn công khai',
    kind: 'line',
    width: 130,
    lists: open,
    headings: ['thoi han', 'thoi han cong khai'],
  },
  {
    key: 'address',
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
    key: 'condition',
    label: 'Điều kiện tiếp cận',
    kind: 'text',
    width: 220,
    lists: ['conditional'],
    headings: ['dieu kien', 'dieu kien tiep can'],
  },
  {
    key: 'contact',
    label: 'Liên hệ',
    kind: 'line',
    width: 200,
    lists: ['serviceUnits'],
    headings: ['lien he', 'dien thoai', 'so dien thoai', 'dau moi', 'nguoi lam dau moi'],
  },
  {
    key: 'note',
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
    .map((field) => (field.key === 'title' ? { ...field, label: titleLabel(list) } : field))

const titleLabel = (list: CatalogueList): string =>
  list === 'serviceUnits'
    ? 'Tên đơn vị'
    : list === 'notAccessible'
      ? 'Tên nhóm thông tin'
      : 'Tên thông tin, văn bản, hồ sơ, tài liệu'
