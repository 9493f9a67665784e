import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import type { Backup, SafetyStatus } from '../../shared/safety/backup.ts'
import { answerOf, api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { AccountsLink } from '../components/AccountsLink.tsx'
import { ActionButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import { go } from '../navigation-store.ts'
import { AuditPanel } from './AuditPanel.tsx'
import { BackupTable } from './BackupTable.tsx'
import { ClockPanel } from './ClockPanel.tsx'
import { DamagePanel } from './DamagePanel.tsx'
import { MovePanel } from './MovePanel.tsx'
import { RecoveryPanel } from './RecoveryPanel.tsx'
import { RestorePanel } from './RestorePanel.tsx'
import styles from './safety.module.css'

/** How safe the register is, in a line. */
const StatusLine = ({ status }: { readonly status: SafetyStatus }) => {
  if (!status.newest) return <ToneMark tone="soon">Chưa có bản sao lưu nào</ToneMark>
  const words = `Bản sao lưu gần nhất: ${momentText(status.newest.at)}`
  return <ToneMark tone={status.old ? 'late' : 'ok'}>{status.old ? `${words}, đã cũ` : words}</ToneMark>
}

const SecondPlace = ({ status, changed }: { readonly status: SafetyStatus; readonly changed: () => void }) => {
  const { secondPlace } = status
  const choose = async (): Promise<void> => {
    if (await answerOf(api.safety.chooseSecondPlace())) changed()
  }
  const forget = async (): Promise<void> => {
    if (await answerOf(api.safety.forgetSecondPlace())) changed()
  }
  return (
    <Panel title="Nơi lưu thứ hai">
      <div className={styles.row}>
        {secondPlace ? (
          <div className={styles.words}>
            <p className={styles.path}>{secondPlace.folder}</p>
            {secondPlace.there ? (
              <ToneMark tone="ok">Đang có: bản sao lưu và việc mới ghi (mỗi phút) được chép vào đây</ToneMark>
            ) : (
              <ToneMark tone="soon">Không thấy: hãy cắm USB hoặc ổ đĩa này lại</ToneMark>
            )}
          </div>
        ) : (
          <p className={styles.words}>
            Chọn một USB hoặc ổ đĩa khác. Máy hỏng hay mất, sổ vẫn còn ở đó; khi ổ đang cắm, phần mềm tự chép thêm mỗi
            bản sao lưu, và mỗi phút một lần những việc mới ghi.
          </p>
        )}
        <ActionButton
          call="safety.chooseSecondPlace"
          label={secondPlace ? 'Chọn nơi khác' : 'Chọn nơi lưu'}
          onPress={() => void choose()}
        />
        {secondPlace ? (
          <ActionButton
            call="safety.forgetSecondPlace"
            kind="quiet"
            label="Thôi dùng nơi này"
            onPress={() => void forget()}
          />
        ) : null}
      </div>
    </Panel>
  )
}

/** «An toàn dữ liệu»: proven backups, the second place, restoring. */
const SafetyView = () => {
  const data = useDataVersion()
  const [version, setVersion] = useState(0)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const [chosen, setChosen] = useState<Backup>()
  const key = `${data} ${version}`
  const status = useCall(() => api.safety.status(), key)
  const backups = useCall(() => api.safety.backups(), key)
  const protection = useCall(() => api.safety.protection(), key)
  const changed = (): void => setVersion((before) => before + 1)

  const backUp = async (): Promise<void> => {
    const made = await runJob((jobId) => api.safety.backUp({ jobId }), setJob)
    setJob(undefined)
    setError(made.ok ? undefined : made.error)
    if (!made.ok) return
    changed()
    const { placesFailed, damagedAttachments } = made.value
    if (damagedAttachments > 0)
      showToast(`Đã sao lưu, nhưng ${damagedAttachments} tệp đính kèm trong máy đã bị hỏng từ trước.`, 'late')
    else if (placesFailed > 0) showToast('Đã sao lưu trên máy này; chưa chép được sang nơi lưu thứ hai.', 'late')
    else showToast('Đã sao lưu và kiểm tra lại bản sao lưu.')
  }

  return (
    <Page
      title="An toàn dữ liệu"
      purpose="Mỗi bản sao lưu được phần mềm tự mở ra và đếm lại trước khi ghi vào danh sách này."
      actions={<ActionButton call="privacy.page" label="Dữ liệu cá nhân" onPress={() => go('privacy')} />}
      primary={{ label: 'Sao lưu ngay', onPress: () => void backUp(), busy: job !== undefined, call: 'safety.backUp' }}
    >
      <div className={styles.sheets}>
        {status.value?.damaged ? <DamagePanel /> : null}
        {status.value?.clock ? <ClockPanel clock={status.value.clock} changed={changed} /> : null}
        {error ? <ErrorPanel error={error} kept="Các bản sao lưu trước vẫn còn nguyên." /> : null}
        {job ? <JobPanel jobId={job} title="Sao lưu" quietMs={300} /> : null}
        {chosen ? (
          <RestorePanel
            key={`${chosen.id} ${chosen.place}`}
            backup={chosen}
            onClose={() => {
              setChosen(undefined)
              changed()
            }}
          />
        ) : null}
        <Panel title="Bản sao lưu" note={status.value ? <StatusLine status={status.value} /> : undefined}>
          {backups.value && backups.value.length > 0 ? (
            <BackupTable backups={backups.value} onRestore={setChosen} />
          ) : backups.value ? (
            <EmptyState
              title="Chưa có bản sao lưu"
              text="Phần mềm tự sao lưu nửa giờ một lần khi có thay đổi và mỗi lần đóng. Có thể sao lưu ngay bây giờ."
            />
          ) : null}
        </Panel>
        <AccountsLink />
        {protection.value ? <RecoveryPanel status={protection.value} changed={changed} /> : null}
        <AuditPanel />
        {status.value ? <SecondPlace status={status.value} changed={changed} /> : null}
        {status.value && protection.value ? (
          <MovePanel sealed={protection.value.sealed} movedAt={status.value.movedAt} changed={changed} />
        ) : null}
      </div>
    </Page>
  )
}

export default SafetyView
