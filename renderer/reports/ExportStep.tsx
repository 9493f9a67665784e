import type { SentReport } from '../../shared/reports/sent-report.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { showFileSize } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { DestinationPanel } from './DestinationPanel.tsx'
import styles from './reports.module.css'
import { SentList } from './SentList.tsx'
import type { DoneExport, ExportState } from './use-export.ts'

const fileWords: Readonly<Record<string, string>> = {
  docx: 'Báo cáo để trình ký (Word)',
  pdf: 'Báo cáo để xem và in (PDF)',
  xlsx: 'Phụ lục số liệu (Excel)',
  bctt: 'Gói báo cáo để nơi nhận tổng hợp bằng máy',
  txt: 'Mã kiểm tra của các tệp',
}

const Files = ({ report }: { readonly report: SentReport }) => (
  <ul className={styles.files}>
    {report.files.map((file) => (
      <li key={file.name}>
        <span className={styles.fileName}>{file.name}</span>
        <span>{fileWords[file.name.split('.').at(-1) ?? ''] ?? ''}</span>
        <span className={styles.hint}>{showFileSize(file.size)}</span>
        <code className={styles.hash} title="Mã SHA-256 của tệp">
          {file.sha256}
        </code>
      </li>
    ))}
  </ul>
)

const Done = ({ report }: { readonly report: DoneExport }) => (
  <Panel title="Đã xuất">
    <div className={styles.line}>
      <ToneMark tone="ok">
        Đã ghi và đọc lại đúng {report.files.length} tệp
        {report.deliveries[0]?.way === 'drive' ? '; có thể rút USB' : ''}
      </ToneMark>
      <ActionButton
        label="Mở thư mục"
        onPress={() => void answerOf(api.app.openAddress({ address: report.openToken }))}
      />
    </div>
    <p className={styles.folder}>
      Thư mục: {report.folderName}
      {report.bundle ? ` · Mã báo cáo: ${report.bundle.shortCode}` : ''}
    </p>
    <Files report={report} />
  </Panel>
)

/** Step 5: where to, how far, what was written; and what left before. */
export const ExportStep = ({
  state,
  blocked,
  earlier,
  onChecks,
  onSent,
}: {
  readonly state: ExportState
  /** Checks that do not pass keep the report here. */
  readonly blocked: boolean
  readonly earlier: readonly SentReport[]
  readonly onChecks: () => void
  /** Something left once more: the list is to be read again. */
  readonly onSent: () => void
}) => (
  <div className={styles.stack}>
    {blocked ? (
      <ErrorPanel
        error={{ code: 'notAllowedNow', message: 'Số liệu chưa khớp nên chưa xuất được báo cáo.' }}
        kept="Số liệu và nhận định vẫn còn nguyên."
        act={{ label: 'Xem chỗ chưa khớp', onPress: onChecks }}
      />
    ) : null}
    {state.error ? (
      <ErrorPanel
        error={state.error}
        kept="Số liệu và nhận định vẫn còn nguyên."
        act={{ label: 'Làm lại', onPress: () => void state.start() }}
      />
    ) : null}
    {state.jobId ? <JobPanel jobId={state.jobId} title="Xuất báo cáo" /> : null}
    {state.done ? <Done report={state.done} /> : null}
    <ForRole call="reports.export">
      <DestinationPanel destination={state.destination} />
    </ForRole>
    <SentList sent={earlier} destination={state.destination} onSent={onSent} />
  </div>
)
