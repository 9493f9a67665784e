import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import type { LastUpdate, StartedUpdate, UpdateOffer } from '../../shared/update/update-offer.ts'
import { api, settle, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { showFileSize } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './AgencyView.module.css'

/** How the version before comes back, step by step. */
const PutBack = ({ last }: { readonly last: LastUpdate }) => (
  <details>
    <summary>
      Đã cập nhật từ phiên bản {last.fromVersion} lên {last.toVersion} ngày {momentText(last.at)}. Cách đặt lại phiên
      bản trước
    </summary>
    <ol>
      <li>Đóng Đầu Mối. Gỡ phiên bản {last.toVersion} khỏi máy; dữ liệu của cơ quan vẫn được giữ.</li>
      <li>
        Cài lại phiên bản {last.fromVersion}:{' '}
        {last.keptInstaller
          ? `bộ cài đặt «${last.keptInstaller}» còn trong thư mục «cap-nhat» của thư mục dữ liệu.`
          : 'dùng bộ cài đặt cũ của cơ quan, hoặc xin lại từ nơi phát hành.'}
      </li>
      <li>
        Mở Đầu Mối. Nếu phần mềm báo dữ liệu thuộc phiên bản mới hơn: trong thư mục dữ liệu có bản chép từ trước khi
        nâng cấp, tên bắt đầu bằng «dau-moi.truoc-nang-cap-{last.fromDatabaseVersion}-». Cất tệp «dau-moi.db» sang thư
        mục khác, rồi đổi tên bản chép thành «dau-moi.db».
      </li>
      <li>
        Việc ghi sau ngày cập nhật không có trong bản chép ấy; giữ tệp đã cất để tra lại. Bản sao lưu làm ngay trước khi
        cập nhật là bản lúc {momentText(last.backupAt)}.
      </li>
    </ol>
  </details>
)

const Offer = ({
  offer,
  onStart,
  onLeave,
}: {
  readonly offer: UpdateOffer
  readonly onStart: () => void
  readonly onLeave: () => void
}) => (
  <div className={styles.texts}>
    <p>
      Phiên bản <b>{offer.version}</b> (đang dùng {offer.currentVersion}): {offer.file}, {showFileSize(offer.size)}, ký
      bởi {offer.signedBy}.
    </p>
    {offer.notes.length > 0 ? (
      <ul>
        {offer.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    ) : null}
    <ActRow>
      <ActionButton kind="primary" label="Sao lưu và cập nhật" onPress={onStart} />
      <CancelButton onPress={onLeave} />
    </ActRow>
  </div>
)

const Started = ({ started }: { readonly started: StartedUpdate }) => (
  <div className={styles.texts} role="status">
    <p>Đã sao lưu sổ lúc {momentText(started.backupAt)}, bản sao lưu đã được kiểm chứng.</p>
    {started.command === null ? (
      <p>Bộ cài đặt đã mở. Hãy đóng Đầu Mối rồi làm theo bộ cài đặt.</p>
    ) : (
      <>
        <p>Hãy đóng Đầu Mối, mở cửa sổ lệnh và chạy lệnh sau:</p>
        <pre>{started.command}</pre>
      </>
    )}
  </div>
)

/** «Cập nhật phần mềm»: a newer installer from a stick; the register is backed up first. */
export const UpdatePanel = () => {
  const { value: last } = useCall(() => api.update.last(), 'lastUpdate')
  const [offers, setOffers] = useState<readonly UpdateOffer[]>([])
  const [told, setTold] = useState<readonly string[]>([])
  const [started, setStarted] = useState<StartedUpdate>()
  const [error, setError] = useState<AppError>()
  const [looking, setLooking] = useState(false)
  const [job, setJob] = useState<string>()

  const show = (found: readonly UpdateOffer[], words: readonly string[]): void => {
    setOffers(found)
    setTold(words)
    setStarted(undefined)
  }
  const find = async (): Promise<void> => {
    setLooking(true)
    const found = await settle(api.update.find())
    setLooking(false)
    setError(found.ok ? undefined : found.error)
    if (!found.ok) return
    const { offers: newer, refused } = found.value
    const none = newer.length + refused.length === 0
    show(newer, none ? ['Không thấy bộ cài đặt nào trên USB. Hãy cắm USB rồi thử lại, hoặc chọn tệp.'] : refused)
  }
  const choose = async (): Promise<void> => {
    const chosen = await settle(api.update.choose())
    setError(chosen.ok ? undefined : chosen.error)
    if (!chosen.ok) show([], [])
    else if (chosen.value) show([chosen.value], [])
  }
  const start = async ({ token }: UpdateOffer): Promise<void> => {
    const result = await runJob((jobId) => api.update.install({ jobId, token }), setJob)
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    if (!result.ok) return
    show([], [])
    setStarted(result.value)
  }
  return (
    <Panel title="Cập nhật phần mềm" note="Phần mềm không tự cập nhật qua mạng.">
      <div className={styles.stack}>
        {error ? <ErrorPanel error={error} kept="Chưa cài gì; phiên bản đang dùng vẫn nguyên." /> : null}
        <ActRow>
          <p>
            Chép bộ cài đặt và tệp mô tả có chữ ký (cùng tên, thêm «.json») vào USB. Trước khi cài, sổ được sao lưu và
            kiểm chứng.
          </p>
          <ActionButton call="update.find" label="Cập nhật từ USB" busy={looking} onPress={() => void find()} />
          <ActionButton call="update.choose" kind="quiet" label="Chọn tệp cài đặt" onPress={() => void choose()} />
        </ActRow>
        {told.map((words) => (
          <p key={words} role="status">
            {words}
          </p>
        ))}
        {offers.map((offer) => (
          <Offer key={offer.token} offer={offer} onStart={() => void start(offer)} onLeave={() => show([], [])} />
        ))}
        {job ? <JobPanel jobId={job} title="Sao lưu trước khi cập nhật" /> : null}
        {started ? <Started started={started} /> : null}
        {last ? <PutBack last={last} /> : null}
      </div>
    </Panel>
  )
}
