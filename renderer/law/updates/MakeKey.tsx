import { PasswordInput, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../shared/result.ts'
import { answerOf, api, settle } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import styles from '../law.module.css'
import { groupedFingerprint } from '../law-words.ts'

/** Makes a key pair of the agency's own into a folder of its choice. */
export const MakeKey = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [wanting, setWanting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const [made, setMade] = useState<{ readonly folderName: string; readonly fingerprint: string }>()

  const faults = {
    name: name.trim() === '' ? 'Hãy nhập tên cơ quan giữ khóa.' : undefined,
    passphrase: passphrase.length < 8 ? 'Mật khẩu khóa từ 8 ký tự trở lên.' : undefined,
    again: again === passphrase ? undefined : 'Hai lần nhập chưa giống nhau.',
  }
  const make = async (): Promise<void> => {
    const wrong = Object.values(faults).some((fault) => fault !== undefined)
    setWanting(wrong)
    if (wrong || busy) return
    const folder = await answerOf(api.files.chooseFolder({ purpose: 'signingKey' }))
    if (!folder) return
    setBusy(true)
    setError(undefined)
    const result = await settle(api.law.makeSigningKey({ folderToken: folder.token, name: name.trim(), passphrase }))
    setBusy(false)
    if (result.ok) setMade(result.value)
    else setError(result.error)
  }
  useShortcuts({ Escape: onLeave })
  if (made)
    return (
      <div className={styles.remark} role="status">
        <p>
          <strong>Đã tạo cặp khóa trong thư mục «{made.folderName}».</strong>
        </p>
        <p>
          Tệp «khoa-cong-khai-…» gửi cho nơi nhận; tệp «khoa-bi-mat-…» cất riêng, không gửi cho ai. Quên mật khẩu thì
          phải tạo cặp khóa khác.
        </p>
        <p className={styles.code}>{groupedFingerprint(made.fingerprint)}</p>
        <div className={styles.acts}>
          <ActionButton label="Xong" onPress={onLeave} autoFocus />
        </div>
      </div>
    )
  return (
    <form
      className={styles.stack}
      aria-label="Tạo cặp khóa của cơ quan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      {error ? <ErrorPanel error={error} kept="Chưa tạo khóa nào." /> : null}
      <TextInput
        label="Tên cơ quan giữ khóa"
        withAsterisk
        autoComplete="off"
        maxLength={120}
        value={name}
        error={wanting ? faults.name : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        autoFocus
      />
      <div className={styles.form}>
        <div className={styles.half}>
          <PasswordInput
            label="Mật khẩu của khóa"
            description="Từ 8 ký tự; phần mềm không giữ và không lấy lại được."
            withAsterisk
            autoComplete="off"
            maxLength={200}
            value={passphrase}
            visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu', tabIndex: 0 }}
            error={wanting ? faults.passphrase : undefined}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </div>
        <div className={styles.half}>
          <PasswordInput
            label="Nhập lại mật khẩu"
            description="Để chắc không gõ nhầm."
            withAsterisk
            autoComplete="off"
            maxLength={200}
            value={again}
            visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu nhập lại', tabIndex: 0 }}
            error={wanting ? faults.again : undefined}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={styles.acts}>
        <ActionButton label="Chọn thư mục và tạo khóa" submit onPress={() => undefined} busy={busy} />
        <ActionButton label="Thôi" onPress={onLeave} />
      </div>
    </form>
  )
}
