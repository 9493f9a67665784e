import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type RecordMark, recordText } from '../../shared/privacy/chosen-records.ts'
import { foundAsLabels, type PersonFind } from '../../shared/privacy/person-search.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { openRecord, recordKey } from './open-record.ts'
import styles from './privacy.module.css'

const FoundTable = ({
  found,
  chosen,
  onToggle,
}: {
  readonly found: readonly PersonFind[]
  readonly chosen: readonly RecordMark[]
  readonly onToggle: (one: PersonFind) => void
}) => {
  const keys = chosen.map(recordKey)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Chọn</th>
            <th>Hồ sơ</th>
            <th>Ngày nhận</th>
            <th>Họ tên</th>
            <th>Số giấy tờ</th>
            <th>Có mặt là</th>
            <th>Văn bản, tệp</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={recordKey(one)}>
              <td>
                <Checkbox
                  aria-label={`Chọn ${one.kind === 'request' ? 'yêu cầu' : 'kiến nghị'} ${one.label}`}
                  checked={keys.includes(recordKey(one))}
                  onChange={() => onToggle(one)}
                />
              </td>
              <td>
                <LinkButton onPress={() => openRecord(one)}>{recordText(one)}</LinkButton>
              </td>
              <td className={styles.day}>{formatDay(one.receivedOn)}</td>
              <td>{one.name}</td>
              <td className={styles.day}>{one.idNumber}</td>
              <td>{foundAsLabels[one.as]}</td>
              <td>{one.kind === 'request' ? `${one.papers} văn bản, ${one.files} tệp` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Looks for a person in the whole register; the records that are surely theirs come ticked. */
export const PersonFinder = ({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly RecordMark[]
  readonly onChosen: (chosen: readonly RecordMark[]) => void
}) => {
  const [person, setPerson] = useState({ name: '', idNumber: '', phone: '' })
  const [found, setFound] = useState<readonly PersonFind[]>()
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const field = (name: keyof typeof person, label: string) => (
    <div className={styles.grow}>
      <TextInput
        label={label}
        value={person[name]}
        onChange={(event) => setPerson({ ...person, [name]: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void find()
        }}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
  const find = async (): Promise<void> => {
    const result = await runJob((jobId) => api.privacy.findPerson({ jobId, person }), setJob)
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    setFound(result.ok ? result.value : undefined)
    onChosen(result.ok ? result.value.filter(({ as }) => as === 'person') : [])
  }
  const toggle = (one: PersonFind): void => {
    const others = chosen.filter((each) => recordKey(each) !== recordKey(one))
    onChosen(others.length < chosen.length ? others : [...chosen, one])
  }
  return (
    <>
      <p className={styles.soft}>
        Tìm trong yêu cầu, khiếu nại, đính chính, văn bản đã phát hành, kiến nghị và tên tệp. Chữ trong tệp kèm theo
        không được đọc.
      </p>
      <div className={styles.row}>
        {field('name', 'Họ và tên')}
        {field('idNumber', 'Số giấy tờ')}
        {field('phone', 'Điện thoại')}
        <ActionButton kind="primary" label="Tìm" onPress={() => void find()} busy={job !== undefined} />
      </div>
      {error ? <ErrorPanel error={error} /> : null}
      {job ? <JobPanel jobId={job} title="Tìm trong sổ" quietMs={300} /> : null}
      {found?.length === 0 ? (
        <EmptyState title="Không có gì về người này" text="Hãy thử số giấy tờ hoặc số điện thoại." />
      ) : null}
      {found && found.length > 0 ? (
        <>
          <p className={styles.soft}>
            {chosen.length} trên {found.length} hồ sơ được chọn
          </p>
          <FoundTable found={found} chosen={chosen} onToggle={toggle} />
        </>
      ) : null}
    </>
  )
}
