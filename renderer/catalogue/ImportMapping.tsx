import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import type { ColumnMapping, ImportPreview } from '../../shared/catalogue/catalogue-import.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import styles from './catalogue.module.css'

/** Which column of the file is which field. A field is used once: choosing it elsewhere frees the other column. */
export const ImportMapping = ({
  preview,
  list,
  onChange,
}: {
  readonly preview: ImportPreview
  readonly list: CatalogueList
  readonly onChange: (mapping: ColumnMapping) => void
}): ReactNode => {
  const choices = [
    { value: '', label: 'Bỏ qua cột này' },
    ...fieldsOfList(list).map((field) => ({ value: field.key as string, label: field.label })),
  ]
  const assign = (column: string, field: string): void => {
    const others = Object.entries(preview.mapping).filter(([index, key]) => index !== column && key !== field)
    onChange(Object.fromEntries(field === '' ? others : [...others, [column, field]]))
  }
  return (
    <section aria-label="Cột trong tệp">
      <h2 className={styles.partTitle}>Cột trong tệp</h2>
      <div className={styles.mapping}>
        {preview.headings.map((heading, index) => {
          const column = String(index)
          const name = heading.trim() || `Cột ${index + 1}`
          return (
            <NativeSelect
              key={column}
              label={name}
              data={choices}
              value={preview.mapping[column] ?? ''}
              onChange={(event) => assign(column, event.currentTarget.value)}
            />
          )
        })}
      </div>
    </section>
  )
}
