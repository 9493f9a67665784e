import { useState } from 'react'
import { aboutLines, linesText } from '../../shared/about/about-facts.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './AgencyView.module.css'
import { copyText } from './copy-text.ts'

/** SQLite's authors gave up their rights; their text has a name of its own in the list of licences. */
const licenceName = (licence: string): string => (licence === 'blessing' ? 'phạm vi công cộng' : `giấy phép ${licence}`)

/** Software by others inside this one; each opens to its licence. */
const Licences = () => {
  const { value, error, reload } = useCall(() => api.about.licences(), 'licences')
  if (error) return <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} />
  if (value?.length === 0) return <p>Bản chạy từ mã nguồn không kèm danh sách giấy phép.</p>
  return (
    <div className={styles.texts}>
      <p>
        Đầu Mối dùng các phần mềm và phông chữ sau. Giấy phép của Chromium nằm ở tệp LICENSES.chromium.html trong thư
        mục cài đặt.
      </p>
      {value?.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`}>
          <summary>
            {name} {version}, {licenceName(licence)}
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
    </div>
  )
}

/** «Giới thiệu»: version, build, law, calendar, newest proven backup, engines; to read, to copy, with the licences. */
export const AboutPanel = () => {
  const version = useDataVersion()
  const { value: facts, error, reload } = useCall(() => api.about.read(), version)
  const [licences, setLicences] = useState(false)
  const lines = facts ? aboutLines(facts, momentText) : []
  const copy = (): void => {
    const copied = copyText(linesText(lines))
    showToast(copied ? 'Đã chép phần giới thiệu.' : 'Chưa chép được. Hãy thử lại.', copied ? undefined : 'late')
  }
  return (
    <div id="about">
      <Panel title="Giới thiệu">
        {error ? <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} /> : null}
        <dl className={styles.facts}>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {facts ? (
            <div>
              <dt>Thư mục dữ liệu</dt>
              <dd>{facts.dataFolder}</dd>
            </div>
          ) : null}
        </dl>
        <ActRow>
          <ActionButton label="Chép phần giới thiệu" onPress={copy} disabled={!facts} />
          <ActionButton
            kind="quiet"
            label={licences ? 'Đóng danh sách giấy phép' : 'Giấy phép'}
            onPress={() => setLicences(!licences)}
          />
        </ActRow>
        {licences ? <Licences /> : null}
      </Panel>
    </div>
  )
}
