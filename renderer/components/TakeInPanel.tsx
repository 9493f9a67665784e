import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import type { FoundRegister, RegisterSource } from '../../shared/safety/move.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from './ActionButton.tsx'
import { ConfirmPanel } from './ConfirmPanel.tsx'
import { ErrorPanel } from './ErrorPanel.tsx'
import { JobPanel } from './JobPanel.tsx'
import { runJob } from './job-store.ts'
import { momentText } from './moment-text.ts'
import styles from './TakeInPanel.module.css'
import { showToast } from './toast-store.ts'

const sourceWords: Readonly<Record<RegisterSource, string>> = {
  moveFile: 'Tệp xuất từ máy cũ',
  backup: 'Bản sao lưu mới nhất trong thư mục đã chọn',
}

/** Whose register was found and when it was made, the password that opens it, and taking it in. */
const FoundPanel = ({
  found,
  fresh,
  onClose,
}: {
  readonly found: FoundRegister
  readonly fresh: boolean
  readonly onClose: () => void
}) => {
  const { token, kind, at, agencyName, locked } = found
  const [secret, setSecret] = useState('')
  const [shown, setShown] = useState(false)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const take = async (): Promise<void> => {
    setError(undefined)
    const taken = await runJob((jobId) => api.safety.takeIn({ jobId, token, kind, secret }), setJob)
    setJob(undefined)
    if (!taken.ok) {
      setError(taken.error)
      return
    }
    const { damagedFiles } = taken.value
    if (damagedFiles > 0) showToast(`Đã nhập sổ; ${damagedFiles} tệp đính kèm đã hỏng từ máy cũ nên không có.`, 'late')
    else showToast('Đã nhập sổ và kiểm tra đủ mọi tệp đính kèm.')
    onClose()
  }
  return (
    <ConfirmPanel
      title={agencyName === '' ? 'Nhập sổ này vào máy?' : `Nhập sổ của ${agencyName}?`}
      text={`${sourceWords[kind]}, lập lúc ${momentText(at)}. ${
        fresh
          ? 'Sổ được kiểm tra toàn bộ trước khi đưa vào máy.'
          : 'Sổ đang có trên máy này được sao lưu rồi thay bằng sổ sẽ nhập.'
      }`}
      confirmLabel="Nhập sổ"
      danger={!fresh}
      busy={job !== undefined}
      onConfirm={() => void take()}
      onCancel={onClose}
    >
      {error ? <ErrorPanel error={error} kept="Sổ trên máy này không bị thay đổi." /> : null}
      {locked ? (
        <PasswordInput
          label="Mật khẩu, hoặc mã trên phiếu khôi phục"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          visible={shown}
          onVisibilityChange={setShown}
          visibilityToggleButtonProps={{ 'aria-label': shown ? 'Ẩn mật khẩu' : 'Hiện mật khẩu', tabIndex: 0 }}
          autoComplete="current-password"
          spellCheck={false}
          autoFocus
        />
      ) : (
        <p>Sổ này chưa được mã hóa nên không cần mật khẩu.</p>
      )}
      {job ? <JobPanel jobId={job} title="Nhập sổ" /> : null}
    </ConfirmPanel>
  )
}

/** Takes a whole register in, from the file of an old computer or from backups. `fresh`: there is none on this computer yet. */
export const TakeInPanel = ({ fresh = false }: { readonly fresh?: boolean }) => {
  const [found, setFound] = useState<FoundRegister>()
  const [error, setError] = useState<AppError>()
  const choose = async (kind: RegisterSource): Promise<void> => {
    const answer = await settle(api.safety.findRegister({ kind }))
    setError(answer.ok ? undefined : answer.error)
    if (answer.ok && answer.value) setFound(answer.value)
  }
  return (
    <div className={styles.panel}>
      {error ? <ErrorPanel error={error} /> : null}
      {found ? (
        <FoundPanel key={found.token} found={found} fresh={fresh} onClose={() => setFound(undefined)} />
      ) : (
        <div className={styles.choose}>
          <ActionButton call="safety.findRegister" label="Nhập từ máy cũ" onPress={() => void choose('moveFile')} />
          <ActionButton call="safety.findRegister" label="Lấy từ bản sao lưu" onPress={() => void choose('backup')} />
        </div>
      )}
    </div>
  )
}
