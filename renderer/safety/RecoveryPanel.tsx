import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import type { ProtectionStatus } from '../../shared/safety/protection.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { showCount, showFileSize } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './safety.module.css'

/** Copies from before the encryption: still readable by anybody, until they are encrypted or deleted. */
const PlainCopies = ({ status, changed }: { readonly status: ProtectionStatus; readonly changed: () => void }) => {
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const [asked, setAsked] = useState(false)
  const reseal = async (): Promise<void> => {
    const done = await runJob((jobId) => api.safety.resealCopies({ jobId }), setJob)
    setJob(undefined)
    setError(done.ok ? undefined : done.error)
    changed()
    if (!done.ok) return
    const { left } = done.value
    if (left > 0) showToast(`Còn ${showCount(left)} bản đã hỏng nên không mã hóa được; hãy xóa các bản này.`, 'late')
    else showToast('Đã mã hóa mọi bản sao cũ.')
  }
  const drop = async (): Promise<void> => {
    const done = await runJob((jobId) => api.safety.dropPlainCopies({ jobId }), setJob)
    setJob(undefined)
    setAsked(false)
    setError(done.ok ? undefined : done.error)
    changed()
    if (done.ok) showToast('Đã sao lưu, kiểm tra bản sao lưu và xóa các bản sao cũ.')
  }
  return (
    <>
      {error ? <ErrorPanel error={error} kept="Bản nào chưa xong vẫn còn nguyên." /> : null}
      {job ? <JobPanel jobId={job} title="Bản sao cũ" quietMs={300} /> : null}
      {asked ? (
        <ConfirmPanel
          title="Xóa các bản sao chưa mã hóa?"
          text="Phần mềm sao lưu sổ và kiểm tra bản sao lưu đó trước, rồi mới xóa. Các bản đã xóa không lấy lại được."
          confirmLabel="Xóa các bản sao cũ"
          danger
          busy={job !== undefined}
          onConfirm={() => void drop()}
          onCancel={() => setAsked(false)}
        />
      ) : (
        <div className={styles.row}>
          <div className={styles.words}>
            <ToneMark tone="soon">Còn {showCount(status.plainCopies)} bản sao cũ chưa mã hóa</ToneMark>
            <p>
              Làm ra trước khi mã hóa sổ ({showFileSize(status.plainBytes)}): ai lấy được ổ đĩa đều đọc được. Mã hóa thì
              vẫn khôi phục được từ các bản này.
            </p>
          </div>
          <ActionButton
            call="safety.resealCopies"
            label="Mã hóa các bản này"
            onPress={() => void reseal()}
            busy={job !== undefined}
          />
          <ActionButton
            call="safety.dropPlainCopies"
            kind="quiet"
            label="Xóa các bản này"
            onPress={() => setAsked(true)}
            disabled={job !== undefined}
          />
        </div>
      )}
    </>
  )
}

/** What is encrypted, the recovery sheet, and what is not encrypted yet. Nothing for a register without a password. */
export const RecoveryPanel = ({
  status,
  changed,
}: {
  readonly status: ProtectionStatus
  readonly changed: () => void
}) => {
  const [busy, setBusy] = useState(false)
  const keep = async (act: () => Promise<boolean>): Promise<void> => {
    setBusy(true)
    const kept = await act()
    setBusy(false)
    if (kept) changed()
  }
  const print = () => keep(async () => (await answerOf(api.safety.printRecovery())) === true)
  const save = () => keep(async () => Boolean(await answerOf(api.safety.saveRecovery())))
  if (!status.sealed) return null
  return (
    <Panel title="Mã hóa và phiếu khôi phục" note={<ToneMark tone="ok">Sổ và tệp đính kèm được mã hóa</ToneMark>}>
      <div className={styles.row}>
        <div className={styles.words}>
          {status.printed ? (
            <p>
              Phiếu khôi phục được in hoặc lưu lần gần nhất lúc {momentText(status.printed.at)}, người làm:{' '}
              {status.printed.by}.
            </p>
          ) : (
            <ToneMark tone="soon">Chưa in phiếu khôi phục</ToneMark>
          )}
          <p>
            Quên hết mật khẩu thì mã trên phiếu là cách duy nhất mở được sổ và mọi bản sao lưu. Cất phiếu trong két hoặc
            tủ khóa của cơ quan, không để cùng máy này.
          </p>
        </div>
        <ActionButton call="safety.printRecovery" label="In phiếu khôi phục" onPress={() => void print()} busy={busy} />
        <ActionButton
          call="safety.saveRecovery"
          kind="quiet"
          label="Lưu phiếu thành PDF"
          onPress={() => void save()}
          disabled={busy}
        />
      </div>
      {status.plainCopies > 0 ? <PlainCopies status={status} changed={changed} /> : null}
    </Panel>
  )
}
