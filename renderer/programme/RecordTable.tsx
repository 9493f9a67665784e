import type { ReactNode } from 'react'
import { fieldText } from '../../shared/programme/programme-field.ts'
import {
  fieldValue,
  type ProgrammeKind,
  type ProgrammeRecord,
  programmeFieldTables,
  recordTitle,
} from '../../shared/programme/programme-record.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import styles from './programme.module.css'
import { openRecord, useProgramme } from './use-programme.ts'

/** The first column of each table names the record and opens it. */
const named = new Set(['title', 'topic', 'subject', 'item'])

/** Records of a kind by the columns of its printed table. */
export const RecordTable = ({
  kind,
  records,
}: {
  readonly kind: ProgrammeKind
  readonly records: readonly ProgrammeRecord[]
}): ReactNode => {
  const open = useProgramme((state) => state.open)
  const columns = programmeFieldTables[kind].filter(({ width, key }) => width !== undefined && !named.has(key))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {programmeFieldTables[kind].find(({ key }) => named.has(key))?.label}
          </th>
          {columns.map(({ key, label, heading }) => (
            <th scope="col" key={key}>
              {heading ?? label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id} data-open={record.id === open}>
            <th scope="row">
              <LinkButton onPress={() => openRecord(record.id)}>{recordTitle(record)}</LinkButton>
            </th>
            {columns.map((field) => (
              <td
                key={field.key}
                data-number={field.input === 'count' || field.input === 'dong' || undefined}
                data-day={field.input === 'day' || undefined}
              >
                {fieldText(field, fieldValue(record, field.key))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
