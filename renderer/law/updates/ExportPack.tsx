import { PasswordInput, Radio, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../shared/result.ts'
import { answerOf, api, settle } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { showToast } from '../../components/toast-store.ts'
import styles from '../law.module.css'

type KeyFile = { readonly token: string; readonly name: string }

/** Writes a pack for other places: what the agency entered or took in, signed or not. */
export const ExportPack = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const [title, setTitle] = useState('')
  const [content, setContent] = useState<'own' | 'takenIn'>('own')
  const [signs, setSigns] = useState(false)
  const [key, setKey] = useState<KeyFile>()
  const [passphrase, setPassphrase] = useState('')
  const [wanting, setWanting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()

  const chooseKey = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'signingKey' }))
    if (file) setKey(file)
  }
  const write = async (): Promise<void> => {
    const complete = title.trim() !== '' && (!signs || (key !== undefined && passphrase !== ''))
    setWanting(!complete)
    if (!complete || busy) return
    setBusy(true)
    setError(undefined)
    const result = await settle(
      api.law.exportPack({
        title: title.trim(),
        content,
        signing: signs && key ? { keyToken: key.token, passphrase } : null,
      }),
    )
    setBusy(false)
    if (!result.ok) return setError(result.error)
    if (!result.value) return
    const { fileName, data, signed } = result.value
    showToast(`Đã ghi tệp ${fileName}: ${showCount(data)} quy định, ngày nghỉ; ${signed ? 'có chữ ký' : 'không ký'}.`)
    onLeave()
  }
  useShortcuts({ 'Ctrl+S': () => void write(), Escape: onLeave })

  return (
    <Panel title="Xuất gói cho nơi khác">
      <div className={styles.stack}>
        {error ? <ErrorPanel error={error} kept="Chưa ghi tệp nào." /> : null}
        <TextInput
          label="Tên gói"
          placeholder="Ví dụ: Quy định tỉnh về ngày gửi báo cáo"
          withAsterisk
          aria-required
          maxLength={200}
          autoComplete="off"
          value={title}
          error={wanting && title.trim() === '' ? 'Hãy nhập tên gói.' : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
          autoFocus
        />
        <Radio.Group
          label="Nội dung"
          value={content}
          onChange={(value) => setContent(value === 'takenIn' ? 'takenIn' : 'own')}
        >
          <div className={styles.choices}>
            <Radio value="own" label="Những gì cơ quan đã nhập" />
            <Radio value="takenIn" label="Những gói đã nhập từ tệp" />
          </div>
        </Radio.Group>
        <Radio.Group
          label="Chữ ký"
          description="Chữ ký cho nơi nhận biết gói đúng là của cơ quan mình và chưa bị sửa."
          value={signs ? 'co' : 'khong'}
          onChange={(value) => setSigns(value === 'co')}
        >
          <div className={styles.choices}>
            <Radio value="khong" label="Không ký" />
            <Radio value="co" label="Ký bằng tệp khóa của cơ quan" />
          </div>
        </Radio.Group>
        {signs ? (
          <div className={styles.form}>
            <div className={styles.half}>
              <div className={styles.acts}>
                <ActionButton
                  label={key ? 'Chọn tệp khóa khác' : 'Chọn tệp khóa ký'}
                  onPress={() => void chooseKey()}
                />
                <span>{key?.name}</span>
              </div>
              {wanting && !key ? <p className={styles.wanting}>Hãy chọn tệp khóa ký (khoa-bi-mat-….json).</p> : null}
            </div>
            <div className={styles.half}>
              <PasswordInput
                label="Mật khẩu của khóa"
                withAsterisk
                autoComplete="off"
                maxLength={200}
                value={passphrase}
                visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu', tabIndex: 0 }}
                error={wanting && passphrase === '' ? 'Hãy nhập mật khẩu của khóa.' : undefined}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
            </div>
          </div>
        ) : null}
        <div className={styles.acts}>
          <ActionButton kind="primary" label="Xuất gói" shortcut="Ctrl+S" busy={busy} onPress={() => void write()} />
          <ActionButton label="Thôi" onPress={onLeave} />
        </div>
      </div>
    </Panel>
  )
}
