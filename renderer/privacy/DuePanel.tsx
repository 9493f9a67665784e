import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { requestLabel } from '../../shared/requests/request-states.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { dataChanged } from '../app-status-store.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import { go } from '../navigation-store.ts'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'

type Step = 'choosing' | 'asked' | 'askedTwice'

/** Requests whose years are over; chosen ones are anonymised after being asked twice. */
export const DuePanel = ({ page: { due, dueCount, rule }, onChanged }: PartProps) => {
  const possible = due.filter(({ whyNot }) => whyNot === null).map(({ id }) => id)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [step, setStep] = useState<Step>('choosing')
  const [reason, setReason] = useState(rule ? `Hết thời hạn lưu ${rule.years} năm theo ${rule.citation}` : '')
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const all = possible.length > 0 && chosen.length === possible.length
  const toggle = (id: number): void =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const close = (): void => setStep('choosing')
  const anonymise = async (): Promise<void> => {
    const done = await runJob((jobId) => api.privacy.anonymise({ jobId, ids: [...chosen], reason }), setJob)
    setJob(undefined)
    setStep('choosing')
    setError(done.ok ? undefined : done.error)
    if (!done.ok) return
    setChosen([])
    showToast(
      `Đã ẩn danh ${showCount(done.value.requests)} yêu cầu, ${showCount(done.value.papers)} văn bản, xóa ${showCount(done.value.files)} tệp.`,
    )
    onChanged()
    await dataChanged()
  }
  const count = showCount(chosen.length)
  return (
    <Panel title="Hết thời hạn lưu" note={`${showCount(dueCount)} yêu cầu`}>
      {error ? <ErrorPanel error={error} kept="Sổ không bị thay đổi." /> : null}
      {job ? <JobPanel jobId={job} title="Sao lưu rồi ẩn danh" /> : null}
      {step === 'asked' ? (
        <ConfirmPanel
          title={`Ẩn danh ${count} yêu cầu?`}
          text="Họ tên, giấy tờ, địa chỉ, liên hệ, mọi nội dung ghi tay, nội dung văn bản đã phát hành và tệp kèm theo bị xóa hẳn. Số, ngày, hình thức, kết quả và mọi số liệu báo cáo giữ nguyên."
          confirmLabel="Tiếp tục"
          danger
          onConfirm={() => setStep('askedTwice')}
          onCancel={close}
        >
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
      ) : null}
      {step === 'askedTwice' ? (
        <ConfirmPanel
          title={`Không hoàn tác được. Chắc chắn ẩn danh ${count} yêu cầu?`}
          text="Phần mềm sao lưu và kiểm tra bản sao lưu trước. Các bản sao lưu cũ còn giữ dữ liệu này đến khi được bớt hoặc được xóa ở trang này."
          confirmLabel={`Ẩn danh ${count} yêu cầu`}
          danger
          busy={job !== undefined}
          onConfirm={() => void anonymise()}
          onCancel={close}
        />
      ) : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>
                <Checkbox
                  aria-label="Chọn tất cả"
                  checked={all}
                  indeterminate={chosen.length > 0 && !all}
                  onChange={() => setChosen(all ? [] : possible)}
                />
              </th>
              <th>Yêu cầu</th>
              <th>Kết thúc</th>
              <th>Kết quả</th>
              <th>Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <tr key={one.id}>
                <td>
                  <Checkbox
                    aria-label={`Chọn yêu cầu ${requestLabel(one)}`}
                    checked={chosen.includes(one.id)}
                    disabled={one.whyNot !== null}
                    onChange={() => toggle(one.id)}
                  />
                </td>
                <td>
                  <LinkButton onPress={() => go('request', { id: one.id })}>Số {requestLabel(one)}</LinkButton>
                </td>
                <td className={styles.day}>{formatDay(one.closedOn)}</td>
                <td>{one.stateLabel}</td>
                <td>{one.whyNot}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dueCount > due.length ? (
        <p className={styles.soft}>
          Hiện {showCount(due.length)} yêu cầu cũ nhất; ẩn danh xong sẽ hiện các yêu cầu tiếp theo.
        </p>
      ) : null}
      <div className={styles.row}>
        <ActionButton
          call="privacy.anonymise"
          kind="danger"
          label={chosen.length === 0 ? 'Ẩn danh' : `Ẩn danh ${count} yêu cầu`}
          disabled={chosen.length === 0 || step !== 'choosing'}
          busy={job !== undefined}
          onPress={() => setStep('asked')}
        />
      </div>
    </Panel>
  )
}
