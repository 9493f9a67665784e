import { PasswordInput, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { TrustedKey } from '../../../shared/law/trusted-key.ts'
import type { AppError } from '../../../shared/result.ts'
import { answerOf, api, settle, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import styles from '../law.module.css'
import { groupedFingerprint } from '../law-words.ts'

/** The keys this agency believes, and making a pair of its own. */
export const KeysPanel = (): ReactNode => {
  const version = useDataVersion()
  const { value, error, reload } = useCall(() => api.law.trustedKeys(), version)
  const [making, setMaking] = useState(false)
  const [refused, setRefused] = useState<AppError>()

  const install = async (): Promise<void> => {
    setRefused(undefined)
    const file = await answerOf(api.files.chooseFile({ purpose: 'publicKey' }))
    if (!file) return
    const result = await settle(api.law.installKey({ fileToken: file.token }))
    if (!result.ok) return setRefused(result.error)
    reload()
    showToast(
      `Đã cài khóa của «${result.value.name}». Hãy đọc mã khóa qua điện thoại với nơi gửi để đối chiếu.`,
      'soon',
    )
  }
  return (
    <Panel title="Khóa tin cậy" note="để kiểm tra chữ ký của gói cập nhật">
      <div className={styles.stack}>
        <p className={styles.hint}>
          Cài khóa công khai của Sở Tư pháp hoặc nơi phát hành, rồi gọi điện đọc mã khóa cho nhau: hai bên giống nhau
          từng nhóm thì mới tin. Khóa ký của chính mình giữ kín, không gửi cho ai.
        </p>
        {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
        {refused ? (
          <ErrorPanel
            error={refused}
            kept="Chưa cài khóa nào."
            act={{ label: 'Chọn tệp khác', onPress: () => void install() }}
          />
        ) : null}
        {value?.length === 0 ? <p>Chưa cài khóa nào.</p> : null}
        {value && value.length > 0 ? (
          <ul className={styles.list}>
            {value.map((key) => (
              <li key={key.fingerprint}>
                <OneKey trusted={key} onRemoved={reload} />
              </li>
            ))}
          </ul>
        ) : null}
        {making ? (
          <MakeKey onLeave={() => setMaking(false)} />
        ) : (
          <div className={styles.acts}>
            <ActionButton label="Cài khóa công khai" onPress={() => void install()} />
            <ActionButton label="Tạo cặp khóa của cơ quan" onPress={() => setMaking(true)} />
          </div>
        )}
      </div>
    </Panel>
  )
}

const OneKey = ({
  trusted,
  onRemoved,
}: {
  readonly trusted: TrustedKey
  readonly onRemoved: () => void
}): ReactNode => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = await answerOf(api.law.removeKey({ fingerprint: trusted.fingerprint }))
    setBusy(false)
    if (removed === undefined) return
    showToast(`Đã gỡ khóa của «${trusted.name}».`)
    onRemoved()
  }
  return (
    <div className={styles.stack}>
      <div className={styles.cardHead}>
        <div>
          <p>
            <strong>{trusted.name}</strong>
          </p>
          <p className={styles.code}>{groupedFingerprint(trusted.fingerprint)}</p>
          <p className={styles.hint}>
            {trusted.by} cài ngày {formatDay(trusted.on)}
          </p>
        </div>
        {asking ? null : (
          <ActionButton
            kind="quiet"
            label="Gỡ"
            fullLabel={`Gỡ khóa của ${trusted.name}`}
            onPress={() => setAsking(true)}
          />
        )}
      </div>
      {asking ? (
        <ConfirmPanel
          title={`Gỡ khóa của «${trusted.name}»?`}
          text="Gói ký bằng khóa này sẽ không còn được nhận là đã kiểm tra. Gói đã nhập vẫn giữ nguyên; khóa cài lại được từ tệp."
          confirmLabel="Gỡ khóa"
          danger
          busy={busy}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}

const MakeKey = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
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
        <ActionButton kind="primary" label="Chọn thư mục và tạo khóa" submit onPress={() => undefined} busy={busy} />
        <ActionButton label="Thôi" onPress={onLeave} />
      </div>
    </form>
  )
}
