import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type CatalogueField, fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import type { ImportPreview, ImportRow } from '../../shared/catalogue/catalogue-import.ts'
import {
  type CatalogueFields,
  type CatalogueList,
  catalogueListLabels,
  publicationFormLabels,
} from '../../shared/catalogue/catalogue-item.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './catalogue.module.css'

/** Rows as they would come in, with every doubt said beside the row number of the file. */
export const ImportRows = ({
  preview,
  list,
}: {
  readonly preview: ImportPreview
  readonly list: CatalogueList
}): ReactNode => {
  const mapped = new Set(Object.values(preview.mapping))
  // The names of groups become the field of the rows under them, whether or not there is such a column.
  if (preview.groups.length > 0) mapped.add('field')
  const fields = fieldsOfList(list).filter((field) => mapped.has(field.key))
  const manyLists = preview.sample.some((row) => row.list !== list)
  return (
    <section aria-label="Xem trước">
      <h2 className={styles.partTitle}>Xem trước</h2>
      <div className={styles.previewBox}>
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Nhận xét</th>
              {manyLists ? <th scope="col">Danh mục</th> : null}
              {fields.map((field) => (
                <th scope="col" key={field.key}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                <td>
                  <Remark row={row} />
                </td>
                {manyLists ? <td>{catalogueListLabels[row.list]}</td> : null}
                {fields.map((field) => (
                  <td key={field.key}>{previewText(row.fields, field)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Remark = ({ row }: { readonly row: ImportRow }): ReactNode => {
  const words = [...row.problems.map((problem) => problem.message), ...duplicateWords(row)]
  if (words.length === 0)
    return (
      <ToneMark tone="ok" bare>
        Nhập được
      </ToneMark>
    )
  const blocked = row.problems.some((problem) => problem.blocking)
  return (
    <ToneMark tone={blocked ? 'late' : 'soon'} bare>
      {[...new Set(words)].join(' ')}
    </ToneMark>
  )
}

const duplicateWords = ({ duplicate }: ImportRow): string[] => {
  if (duplicate === null) return []
  return [duplicate.kind === 'row' ? `Trùng với dòng ${duplicate.row} của tệp.` : 'Trùng với mục đã có trong danh mục.']
}

const previewText = (fields: CatalogueFields, field: CatalogueField): string => {
  const value = fields[field.key]
  if (value === null) return ''
  if (field.kind === 'day') return formatDay(value as never)
  return Array.isArray(value) ? value.map((form) => publicationFormLabels[form]).join('; ') : String(value)
}
