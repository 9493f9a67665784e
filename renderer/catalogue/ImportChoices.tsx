import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DuplicateUse, GroupUse, ImportPreview } from '../../shared/catalogue/catalogue-import.ts'
import { type CatalogueList, catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-item.ts'
import { showCount } from '../components/number-text.ts'
import styles from './catalogue.module.css'
import type { ImportChoice } from './import-choice.ts'

const groupLabels: Readonly<Record<GroupUse, string>> = {
  field: 'Là lĩnh vực của các dòng bên dưới',
  list: 'Là danh mục mà các dòng bên dưới thuộc về',
}
const duplicateLabels: Readonly<Record<DuplicateUse, string>> = {
  skip: 'Bỏ qua, giữ mục đã có',
  update: 'Cập nhật mục đã có bằng ô có chữ trong tệp',
  add: 'Vẫn thêm thành mục mới',
}

/** How the file is to be read: the list, the sheet, the row of headings, and what groups and double rows become. */
export const ImportChoices = ({
  preview,
  choice,
  onChange,
}: {
  readonly preview: ImportPreview
  readonly choice: ImportChoice
  readonly onChange: (choice: ImportChoice) => void
}): ReactNode => (
  <section aria-label="Cách đọc tệp" className={styles.mapping}>
    <NativeSelect
      label="Nhập vào danh mục"
      value={choice.list}
      data={catalogueLists.map((list) => ({ value: list, label: catalogueListLabels[list] }))}
      onChange={(event) =>
        onChange({ ...choice, list: event.currentTarget.value as CatalogueList, headerRow: null, mapping: null })
      }
    />
    {preview.sheetNames.length > 1 ? (
      <NativeSelect
        label="Trang hoặc bảng trong tệp"
        value={preview.sheetName}
        data={[...new Set(preview.sheetNames)]}
        onChange={(event) => onChange({ ...choice, sheet: event.currentTarget.value, headerRow: null, mapping: null })}
      />
    ) : null}
    <NativeSelect
      label="Dòng ghi tên cột"
      value={String(preview.headerRow)}
      data={preview.headerChoices.map(({ row, text }) => ({ value: String(row), label: `Dòng ${row + 1}: ${text}` }))}
      onChange={(event) => onChange({ ...choice, headerRow: Number(event.currentTarget.value), mapping: null })}
    />
    {preview.groups.length > 0 ? (
      <NativeSelect
        label="Dòng nhóm trong tệp"
        value={choice.groups}
        data={Object.entries(groupLabels).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...choice, groups: event.currentTarget.value as GroupUse })}
      />
    ) : null}
    {preview.duplicateRows > 0 ? (
      <NativeSelect
        label={`${showCount(preview.duplicateRows)} dòng trùng`}
        value={choice.duplicates}
        data={Object.entries(duplicateLabels).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...choice, duplicates: event.currentTarget.value as DuplicateUse })}
      />
    ) : null}
  </section>
)
