import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import { type AuditVerdict, hashMark } from '../../shared/safety/audit-trail.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './safety.module.css'

const plain = (text: string): string => text.replaceAll(/[^0-9a-f]/gi, '').toUpperCase()

const Verdict = ({ verdict }: { readonly verdict: AuditVerdict }) => (
  <div role="status" className={styles.words}>
    {verdict.faults.length === 0 ? (
      <ToneMark tone="ok">Không có gì bị sửa, bị xóa hay bị đổi chỗ</ToneMark>
    ) : (
      <ToneMark tone="late">Sổ đã bị can thiệp ngoài phần mềm</ToneMark>
    )}
    <p>
      Đã kiểm tra {showCount(verdict.rows)} dòng trong {showCount(verdict.entries)} mắt xích
      {verdict.unsealed > 0 ? `; ${showCount(verdict.unsealed)} dòng mới ghi, chưa vào chuỗi` : ''}.
      {verdict.head ? ` Dấu cuối chuỗi: ${hashMark(verdict.head)}.` : ''}
    </p>
    {verdict.faults.length > 0 ? (
      <ul>
        {verdict.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    ) : null}
  </div>
)

/** «Kiểm tra sổ»: follows the audit trail, and finds the mark printed on a paper in it. */
export const AuditPanel = () => {
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const [verdict, setVerdict] = useState<AuditVerdict>()
  const [mark, setMark] = useState('')
  const verify = async (): Promise<void> => {
    const result = await runJob((jobId) => api.safety.verify({ jobId, mark: plain(mark).toLowerCase() }), setJob)
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    setVerdict(result.ok ? result.value : undefined)
  }
  return (
    <Panel title="Kiểm tra sổ">
      <p>
        Mỗi việc đã ghi, văn bản đã phát hành, thay đổi của danh mục và lần xem yêu cầu đã kết thúc được khóa vào một
        chuỗi. Sửa, xóa hay đổi chỗ một dòng bằng công cụ khác sẽ lộ ra ở đây.
      </p>
      {error ? <ErrorPanel error={error} /> : null}
      {job ? <JobPanel jobId={job} title="Kiểm tra sổ" quietMs={300} /> : null}
      <div className={styles.row}>
        <TextInput
          label="Dấu in trên giấy (không bắt buộc)"
          placeholder="3F2A 91BC 07DE 44A1"
          value={mark}
          onChange={(event) => setMark(event.currentTarget.value)}
        />
        <ActionButton label="Kiểm tra sổ" onPress={() => void verify()} busy={job !== undefined} />
      </div>
      {verdict ? <Verdict verdict={verdict} /> : null}
      {verdict?.markFound === true ? (
        <p>Dấu trên giấy có trong chuỗi: từ khi in giấy đó đến nay không có dòng nào bị cắt bỏ.</p>
      ) : null}
      {verdict?.markFound === false ? (
        <ToneMark tone="late">Không tìm thấy dấu trên giấy trong chuỗi: gõ sai, hoặc sổ đã bị thay</ToneMark>
      ) : null}
    </Panel>
  )
}
