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
}

const documents: readonly CatalogueList[] = ['mustPublish', 'published', 'conditional']
const open: readonly CatalogueList[] = ['mustPublish', 'published']
const all: readonly CatalogueList[] = [...documents, 'serviceUnits', 'notAccessible']

/**
 * The fields of a catalogue item: form, grid, import, export and report follow this table.
 * When adding a field: migration · record (catalogue-item.ts) · a row here · field-headings.ts · repository.
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
  },
  {
    key: 'documentNumber',
    part: 'what',
    label: 'Số, ký hiệu',
    kind: 'line',
    width: 132,
    lists: documents,
  },
  {
    key: 'createdOn',
    part: 'what',
    label: 'Ngày tạo ra',
    kind: 'day',
    width: 120,
    lists: documents,
  },
  {
    key: 'field',
    part: 'what',
    label: 'Lĩnh vực',
    kind: 'line',
    width: 140,
    lists: [...documents, 'serviceUnits'],
  },
  {
    key: 'group',
    part: 'classification',
    label: 'Nhóm thông tin theo luật',
    kind: 'group',
    width: 180,
    lists: [...documents, 'notAccessible'],
  },
  {
    key: 'classificationReason',
    part: 'classification',
    drawerOnly: true,
    label: 'Lý do phân loại',
    kind: 'text',
    width: 200,
    lists: documents,
  },
  {
    key: 'screening',
    part: 'classification',
    drawerOnly: true,
    label: 'Rà soát trước khi công khai, cung cấp',
    kind: 'choice',
    width: 200,
    lists: documents,
  },
  {
    key: 'creatingUnit',
    part: 'what',
    label: 'Đơn vị chủ trì tạo ra',
    kind: 'line',
    width: 180,
    lists: documents,
  },
  {
    key: 'medium',
    part: 'what',
    drawerOnly: true,
    label: 'Dạng lưu giữ',
    kind: 'choice',
    width: 140,
    lists: documents,
  },
  {
    key: 'beforeLaw',
    part: 'what',
    drawerOnly: true,
    label: 'Có trước khi luật có hiệu lực',
    kind: 'choice',
    width: 160,
    lists: open,
  },
  {
    key: 'publicationForms',
    part: 'publication',
    label: 'Hình thức công khai',
    kind: 'forms',
    width: 160,
    lists: open,
  },
  {
    key: 'publishedOn',
    part: 'publication',
    label: 'Thời điểm công khai',
    kind: 'day',
    width: 132,
    lists: open,
  },
  {
    key: 'publicationTerm',
    part: 'publication',
    drawerOnly: true,
    label: 'Thời hạn công khai',
    kind: 'line',
    width: 130,
    lists: open,
  },
  {
    key: 'publishDeadline',
    part: 'publication',
    drawerOnly: true,
    label: 'Hạn công khai riêng',
    kind: 'day',
    width: 132,
    lists: open,
  },
  {
    key: 'deadlineGround',
    part: 'publication',
    drawerOnly: true,
    label: 'Căn cứ của hạn riêng',
    kind: 'line',
    width: 200,
    lists: open,
  },
  {
    key: 'address',
    part: 'publication',
    label: 'Địa chỉ truy cập',
    kind: 'address',
    width: 220,
    lists: [...open, 'serviceUnits'],
  },
  {
    key: 'postedFrom',
    part: 'posting',
    drawerOnly: true,
    label: 'Niêm yết từ ngày',
    kind: 'day',
    width: 120,
    lists: open,
  },
  {
    key: 'postedUntil',
    part: 'posting',
    drawerOnly: true,
    label: 'Niêm yết đến ngày',
    kind: 'day',
    width: 120,
    lists: open,
  },
  {
    key: 'loudspeakerFrom',
    part: 'posting',
    drawerOnly: true,
    label: 'Truyền thanh từ ngày',
    kind: 'day',
    width: 120,
    lists: open,
  },
  {
    key: 'loudspeakerUntil',
    part: 'posting',
    drawerOnly: true,
    label: 'Truyền thanh đến ngày',
    kind: 'day',
    width: 120,
    lists: open,
  },
  {
    key: 'condition',
    part: 'classification',
    label: 'Điều kiện tiếp cận',
    kind: 'text',
    width: 220,
    lists: ['conditional'],
  },
  {
    key: 'contact',
    part: 'what',
    label: 'Liên hệ',
    kind: 'line',
    width: 200,
    lists: ['serviceUnits'],
  },
  {
    key: 'focalPerson',
    part: 'what',
    label: 'Người làm đầu mối',
    kind: 'line',
    width: 160,
    lists: ['serviceUnits'],
  },
  {
    key: 'decision',
    part: 'what',
    label: 'Quyết định giao nhiệm vụ, thành lập',
    kind: 'line',
    width: 200,
    lists: ['serviceUnits'],
  },
  {
    key: 'reviewOn',
    part: 'keeping',
    drawerOnly: true,
    label: 'Ngày rà soát lại',
    kind: 'day',
    width: 120,
    lists: documents,
  },
  {
    key: 'note',
    part: 'keeping',
    drawerOnly: true,
    label: 'Ghi chú',
    kind: 'text',
    width: 180,
    lists: [...documents, 'serviceUnits'],
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
