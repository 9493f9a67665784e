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
import { showToast } from '../../components/toast-store.ts'
import styles from '../law.module.css'
import { groupedFingerprint } from '../law-words.ts'
import { MakeKey } from './MakeKey.tsx'

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
            <ActionButton call="law.installKey" label="Cài khóa công khai" onPress={() => void install()} />
            <ActionButton call="law.makeSigningKey" label="Tạo cặp khóa của cơ quan" onPress={() => setMaking(true)} />
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
            call="law.removeKey"
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
