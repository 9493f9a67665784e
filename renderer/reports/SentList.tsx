import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { editionText } from '../../shared/reports/bundle-names.ts'
import { kindsOfReport } from '../../shared/reports/report-kinds.ts'
import type { DeliveryWay, SentReport } from '../../shared/reports/sent-report.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './Sending.module.css'
import type { Destination } from './use-export.ts'

const wayWords: Readonly<Record<DeliveryWay, string>> = { folder: 'thư mục', drive: 'USB', mail: 'thư điện tử' }

type Props = { readonly report: SentReport; readonly destination: Destination; readonly onSent: () => void }

/** Opens a draft in the mail program; the officer sends it from there. */
const MailForm = ({ report, destination, onSent, onClose }: Props & { readonly onClose: () => void }) => {
  const room = useFormFocus<HTMLFormElement>()
  const [to, setTo] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const open = async (): Promise<void> => {
    const result = await api.reports.mail({ id: report.id, to: to.trim(), recipient: destination.recipient })
    if (!result.ok) return setError(result.error)
    showToast('Đã mở thư nháp có kèm gói báo cáo. Hãy xem lại rồi gửi trong chương trình thư.')
    onSent()
    onClose()
  }
  return (
    <form
      ref={room}
      className={styles.mail}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <TextInput
        label={`Địa chỉ thư điện tử của ${destination.recipient}`}
        value={to}
        maxLength={200}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={error?.issues?.[0]?.message ?? error?.message}
        autoComplete="off"
      />
      <ActionButton label="Soạn thư" submit onPress={() => undefined} disabled={to.trim() === ''} />
      <CancelButton onPress={onClose} />
    </form>
  )
}

const Deliveries = ({ report }: { readonly report: SentReport }) => (
  <ul className={styles.deliveries}>
    {report.deliveries.map(({ at, way, recipient, place }) => (
      <li key={`${at} ${way}`}>
        {momentText(at)}: {recipient}, qua {wayWords[way]}
        {place === '' ? '' : ` «${place}»`}
      </li>
    ))}
  </ul>
)

const SentRow = (props: Props) => {
  const { report, destination, onSent } = props
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [mailing, setMailing] = useState(false)
  const { bundle, period } = report
  const name = `${formatDay(period.from)} – ${formatDay(period.to)}, ${bundle ? editionText(bundle.edition).toLowerCase() : ''}`

  const copy = async (): Promise<void> => {
    const folderToken =
      destination.drive?.token ?? (await answerOf(api.files.chooseFolder({ purpose: 'reportExport' })))?.token
    if (!folderToken) return
    setError(null)
    const { recipient } = destination
    const result = await runJob(
      (id) => api.reports.deliver({ jobId: id, id: report.id, folderToken, recipient }),
      setJobId,
    )
    setJobId(null)
    if (!result.ok) return setError(result.error)
    showToast(
      destination.drive ? 'Đã ghi xong, có thể rút USB.' : 'Đã chép lại báo cáo, đúng từng byte như bản đã gửi.',
    )
    onSent()
  }
  return (
    <li className={styles.sent}>
      <div className={styles.about}>
        <span className={styles.name}>
          {kindsOfReport[report.kind].label}, kỳ {formatDay(period.from)} – {formatDay(period.to)}
        </span>
        <span>
          {bundle ? `${editionText(bundle.edition)}, xuất` : 'Xuất'} {momentText(report.exportedAt)}
        </span>
        {bundle ? (
          <>
            <span className={styles.soft}>
              Mã báo cáo <b>{bundle.shortCode}</b>
            </span>
            <code className={styles.hash} title="Mã SHA-256 của gói báo cáo">
              {bundle.sha256}
            </code>
          </>
        ) : (
          <span className={styles.soft}>{report.folderName}</span>
        )}
        <Deliveries report={report} />
      </div>
      {bundle ? (
        <div className={styles.acts}>
          <ActionButton
            call="reports.showExported"
            label="Xem"
            fullLabel={`Xem báo cáo đã xuất ${name}`}
            onPress={() => void answerOf(api.reports.showExported({ id: report.id }))}
          />
          <ActionButton
            call="reports.deliver"
            label="Chép lại"
            fullLabel={`Chép lại báo cáo đã xuất ${name}`}
            busy={jobId !== null}
            onPress={() => void copy()}
          />
          <ActionButton
            call="reports.mail"
            label="Gửi thư"
            fullLabel={`Gửi thư kèm báo cáo đã xuất ${name}`}
            onPress={() => setMailing(true)}
          />
        </div>
      ) : null}
      {jobId ? <JobPanel jobId={jobId} title="Chép lại báo cáo" /> : null}
      {error ? (
        <ErrorPanel
          error={error}
          kept="Bản lưu của báo cáo vẫn còn nguyên."
          act={{ label: 'Chọn nơi khác', onPress: () => void copy() }}
        />
      ) : null}
      {mailing ? <MailForm {...props} onClose={() => setMailing(false)} /> : null}
    </li>
  )
}

/** «Đã gửi»: what left when, to whom, how, with which codes; each can be looked at and handed over again as it was. */
export const SentList = ({
  sent,
  destination,
  onSent,
}: {
  readonly sent: readonly SentReport[]
  readonly destination: Destination
  readonly onSent: () => void
}) =>
  sent.length === 0 ? null : (
    <Panel title="Đã gửi" note="Bản đã gửi được giữ nguyên. «Chép lại» ghi vào nơi chọn ở trên.">
      <ul className={styles.list}>
        {sent.map((report) => (
          <SentRow key={report.id} report={report} destination={destination} onSent={onSent} />
        ))}
      </ul>
    </Panel>
  )
