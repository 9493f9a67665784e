import { PasswordInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { TakeInPanel } from '../components/TakeInPanel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './safety.module.css'

/** Exports everything to one file; a register without a password gets one for the file. */
const Export = ({ sealed, onClose }: { readonly sealed: boolean; readonly onClose: () => void }) => {
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const move = async (): Promise<void> => {
    setError(undefined)
    const moved = await runJob((jobId) => api.safety.moveOut({ jobId, password }), setJob)
    setJob(undefined)
    if (!moved.ok) {
      setError(moved.error)
      return
    }
    if (moved.value === null) return
    const { fileName, damagedFiles } = moved.value
    if (damagedFiles > 0)
      showToast(`Đã xuất ${fileName}; ${damagedFiles} tệp đính kèm đã hỏng từ trước nên không có trong tệp.`, 'late')
    else showToast(`Đã xuất ${fileName} và đọc lại đủ.`)
    onClose()
  }
  const place = useRef<HTMLDivElement>(null)
  // It opens at the foot of a long page.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={place}>
      <ConfirmPanel
        title="Xuất sổ sang máy mới?"
        text={
          sealed
            ? 'Một tệp .dmmoi chứa toàn bộ sổ, tệp đính kèm, báo cáo đã gửi và khóa ký, đã mã hóa. Trên máy mới, mở tệp bằng mật khẩu đang dùng hoặc mã trên phiếu khôi phục.'
            : 'Một tệp .dmmoi chứa toàn bộ sổ, tệp đính kèm, báo cáo đã gửi và khóa ký. Đặt mật khẩu cho tệp; trên máy mới sẽ hỏi mật khẩu này.'
        }
        confirmLabel="Chọn nơi lưu và xuất"
        busy={job !== undefined}
        onConfirm={() => void move()}
        onCancel={onClose}
      >
        {error ? <ErrorPanel error={error} kept="Sổ trên máy này vẫn dùng như trước." /> : null}
        {sealed ? null : (
          <PasswordInput
            label="Mật khẩu của tệp"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visible={shown}
            onVisibilityChange={setShown}
            visibilityToggleButtonProps={{ 'aria-label': shown ? 'Ẩn mật khẩu' : 'Hiện mật khẩu', tabIndex: 0 }}
            autoComplete="new-password"
            spellCheck={false}
            autoFocus
          />
        )}
        {job ? <JobPanel jobId={job} title="Xuất sang máy mới" /> : null}
      </ConfirmPanel>
    </div>
  )
}

/** One file out, one file in: nothing else is needed on a new computer. */
export const MovePanel = ({
  sealed,
  movedAt,
  changed,
}: {
  readonly sealed: boolean
  readonly movedAt: string | null
  readonly changed: () => void
}) => {
  const [exporting, setExporting] = useState(false)
  const stay = async (): Promise<void> => {
    if (await answerOf(api.safety.stayHere())) changed()
  }
  return (
    <Panel title="Chuyển sang máy khác">
      {movedAt ? (
        <div className={styles.row}>
          <div className={styles.words}>
            <ToneMark tone="late">Đã xuất sang máy mới lúc {momentText(movedAt)}</ToneMark>
            <p>Ghi tiếp trên máy này thì sổ trên máy mới sẽ thiếu. Chỉ bấm nút bên khi không dùng máy mới nữa.</p>
          </div>
          <ActionButton call="safety.stayHere" label="Vẫn dùng máy này" onPress={() => void stay()} />
        </div>
      ) : null}
      {exporting ? (
        <Export
          sealed={sealed}
          onClose={() => {
            setExporting(false)
            changed()
          }}
        />
      ) : (
        <div className={styles.row}>
          <p className={styles.words}>
            Đổi máy: xuất một tệp ra USB, mang sang máy mới, bấm «Nhập từ máy cũ». Mọi thứ được kiểm tra trước khi thay.
          </p>
          <ActionButton call="safety.moveOut" label="Xuất sang máy mới" onPress={() => setExporting(true)} />
        </div>
      )}
      <TakeInPanel />
    </Panel>
  )
}
