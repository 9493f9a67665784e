import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { chosenOf, type RecordMark, recordText } from '../../shared/privacy/chosen-records.ts'
import { api, useCall } from '../api.ts'
import { dataChanged } from '../app-status-store.ts'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import { MentionList } from './MentionList.tsx'
import { recordKey } from './open-record.ts'
import styles from './privacy.module.css'

/** Records whose numbers are listed one by one; of more only the count is told. */
const LISTED = 12

/** Anonymises exactly these records, after showing where else the people are named and asking twice. */
export const AnonymisePanel = ({
  records,
  reason: given,
  onDone,
  onCancel,
}: {
  readonly records: readonly RecordMark[]
  readonly reason: string
  readonly onDone: () => void
  readonly onCancel: () => void
}) => {
  const [reason, setReason] = useState(given)
  const [sure, setSure] = useState(false)
  const [job, setJob] = useState<string>()
  const chosen = chosenOf(records)
  const key = records.map(recordKey).join()
  const mentions = useCall(() => api.privacy.mentions({ jobId: crypto.randomUUID(), ...chosen }), key)
  const [failed, setFailed] = useState<Parameters<typeof ErrorPanel>[0]['error']>()
  const anonymise = async (): Promise<void> => {
    const done = await runJob((jobId) => api.privacy.anonymise({ jobId, ...chosen, reason }), setJob)
    setJob(undefined)
    setSure(false)
    setFailed(done.ok ? undefined : done.error)
    if (!done.ok) return
    const { requests, petitions, papers, files, views } = done.value
    const parts = [
      [requests, 'yêu cầu'],
      [petitions, 'kiến nghị'],
      [papers, 'văn bản'],
    ] as const
    const gone = [
      [files, 'tệp'],
      [views, 'cách xem'],
    ] as const
    const tell = (counts: readonly (readonly [number, string])[]): string =>
      counts
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${showCount(count)} ${what}`)
        .join(', ')
    showToast(`Đã ẩn danh ${tell(parts)}${files + views > 0 ? `, xóa ${tell(gone)}` : ''}.`)
    onDone()
    await dataChanged()
  }
  const count = `${showCount(records.length)} hồ sơ`
  if (job) return <JobPanel jobId={job} title="Sao lưu rồi ẩn danh" />
  return (
    <>
      {failed ? <ErrorPanel error={failed} kept="Sổ không bị thay đổi." /> : null}
      {sure ? (
        <ConfirmPanel
          title={`Không hoàn tác được. Chắc chắn ẩn danh ${count}?`}
          text="Phần mềm sao lưu và kiểm tra bản sao lưu trước. Các bản sao lưu cũ còn giữ dữ liệu này đến khi được bớt hoặc được xóa ở trang này."
          confirmLabel={`Ẩn danh ${count}`}
          danger
          onConfirm={() => void anonymise()}
          onCancel={onCancel}
        />
      ) : (
        <ConfirmPanel
          title={`Ẩn danh ${count}?`}
          text="Họ tên, giấy tờ, địa chỉ, liên hệ, mọi nội dung ghi tay, nội dung văn bản đã phát hành và tệp kèm theo bị xóa hẳn. Số, ngày, hình thức, kết quả và mọi số liệu báo cáo giữ nguyên."
          confirmLabel="Tiếp tục"
          danger
          onConfirm={() => {
            if (reason.trim() !== '' && mentions.value) setSure(true)
          }}
          onCancel={onCancel}
        >
          {records.length <= LISTED ? <p>{records.map(recordText).join(', ')}</p> : null}
          {mentions.error ? (
            <ErrorPanel error={mentions.error} act={{ label: 'Thử lại', onPress: mentions.reload }} />
          ) : null}
          {mentions.value ? (
            <MentionList {...mentions.value} />
          ) : mentions.error ? null : (
            <p className={styles.soft}>Đang tìm nơi khác nhắc đến người trong hồ sơ…</p>
          )}
          <Textarea
            label="Lý do"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={reason.trim() === '' ? 'Hãy ghi lý do.' : undefined}
            autosize
            minRows={2}
            withAsterisk
          />
        </ConfirmPanel>
      )}
    </>
  )
}
