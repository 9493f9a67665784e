import { useState } from 'react'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './AgencyView.module.css'

/** The key that signs the agency's report bundles: made on request, its fingerprint to be told to whoever receives them. */
export const SigningKeyPanel = () => {
  const { value: key, error, reload } = useCall(() => api.reports.signingKey(), 'signingKey')
  const [busy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    const made = await answerOf(api.reports.makeSigningKey())
    setBusy(false)
    if (made) showToast('Đã tạo khóa. Các báo cáo xuất từ nay được ký.')
    reload()
  }
  return (
    <div id="signingKey">
      <Panel title="Khóa ký báo cáo" note="Không bắt buộc. Nơi nhận biết gói báo cáo đúng của cơ quan và chưa bị sửa.">
        {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
        {key ? (
          <ActRow>
            <p>
              Mã nhận dạng của khóa: <b className={styles.key}>{key.fingerprint}</b>
            </p>
            <ActionButton
              call="reports.printSigningKey"
              label="In thông báo khóa"
              onPress={() => void answerOf(api.reports.printSigningKey())}
            />
          </ActRow>
        ) : null}
        {key === null ? (
          <ActRow>
            <p>
              Cơ quan chưa có khóa nên gói báo cáo chưa được ký. Tạo khóa rồi báo mã nhận dạng của khóa cho Sở Tư pháp;
              khóa nằm trong thư mục dữ liệu, chỉ tài khoản máy này đọc được.
            </p>
            <ActionButton
              call="reports.makeSigningKey"
              label="Tạo khóa ký báo cáo"
              busy={busy}
              onPress={() => void make()}
            />
          </ActRow>
        ) : null}
      </Panel>
    </div>
  )
}
