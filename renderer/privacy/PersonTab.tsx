import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { foundAsLabels, type PersonFind } from '../../shared/privacy/person-search.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import { go } from '../navigation-store.ts'
import styles from './privacy.module.css'

const keyOf = ({ kind, id }: PersonFind): string => `${kind} ${id}`

const openFind = ({ kind, id }: PersonFind): void =>
  kind === 'request' ? go('request', { id }) : go('catalogue', { duty: 'petitions', petitions: { open: id } })

/** Everything held about one person: searched, ticked, written to a folder with the reason. */
export const PersonTab = ({ onChanged }: { readonly onChanged: () => void }) => {
  const [person, setPerson] = useState({ name: '', idNumber: '', phone: '' })
  const [found, setFound] = useState<readonly PersonFind[]>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [job, setJob] = useState<{ readonly id: string; readonly title: string }>()
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
    const result = await runJob(
      (jobId) => api.privacy.findPerson({ jobId, person }),
      (id) => setJob({ id, title: 'Tìm trong sổ' }),
    )
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    setFound(result.ok ? result.value : undefined)
    setChosen(result.ok ? result.value.filter(({ as }) => as === 'person').map(keyOf) : [])
  }
  const idsOf = (kind: PersonFind['kind']): number[] =>
    (found ?? []).filter((one) => one.kind === kind && chosen.includes(keyOf(one))).map(({ id }) => id)
  const write = async (): Promise<void> => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const order = { requestIds: idsOf('request'), petitionIds: idsOf('petition'), reason }
    const result = await runJob(
      (jobId) => api.privacy.exportPerson({ jobId, ...order }),
      (id) => setJob({ id, title: 'Xuất dữ liệu về một người' }),
    )
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    if (!result.ok || !result.value) return
    showToast(`Đã ghi ${result.value.files} tệp vào thư mục ${result.value.folderName}.`)
    setReason('')
    onChanged()
  }
  return (
    <>
      <Panel title="Tìm dữ liệu về một người">
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
        {job ? <JobPanel jobId={job.id} title={job.title} quietMs={300} /> : null}
      </Panel>
      {found?.length === 0 ? (
        <Panel title="Kết quả">
          <EmptyState title="Không có gì về người này" text="Hãy thử số giấy tờ hoặc số điện thoại." />
        </Panel>
      ) : null}
      {found && found.length > 0 ? (
        <Panel title="Kết quả" note={`${chosen.length} trên ${found.length} hồ sơ được chọn`}>
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
                  <tr key={keyOf(one)}>
                    <td>
                      <Checkbox
                        aria-label={`Chọn ${one.kind === 'request' ? 'yêu cầu' : 'kiến nghị'} ${one.label}`}
                        checked={chosen.includes(keyOf(one))}
                        onChange={() =>
                          setChosen((before) =>
                            before.includes(keyOf(one))
                              ? before.filter((key) => key !== keyOf(one))
                              : [...before, keyOf(one)],
                          )
                        }
                      />
                    </td>
                    <td>
                      <LinkButton onPress={() => openFind(one)}>
                        {one.kind === 'request' ? `Yêu cầu số ${one.label}` : one.label}
                      </LinkButton>
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
          <div className={styles.row}>
            <div className={styles.grow}>
              <TextInput
                label="Lý do xuất"
                placeholder="Số đơn, số văn bản đề nghị"
                value={reason}
                onChange={(event) => {
                  setReason(event.currentTarget.value)
                  setMissing(false)
                }}
                error={missing ? 'Hãy ghi lý do xuất.' : undefined}
                withAsterisk
              />
            </div>
            <ActionButton
              call="privacy.exportPerson"
              label="Xuất ra thư mục"
              onPress={() => void write()}
              disabled={chosen.length === 0}
              busy={job !== undefined}
            />
          </div>
        </Panel>
      ) : null}
    </>
  )
}
