import { formatDay, localDate } from '../../shared/calendar/local-date.ts'
import type { ExportedReport } from '../../shared/reports/report.ts'
import { answerOf, api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { showFileSize } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './reports.module.css'
import type { DoneExport, ExportState } from './use-export.ts'

const fileWords: Readonly<Record<string, string>> = {
  docx: 'Báo cáo để trình ký (Word)',
  pdf: 'Báo cáo để xem và in (PDF)',
  xlsx: 'Phụ lục số liệu (Excel)',
  json: 'Số liệu để máy đọc khi tổng hợp',
  txt: 'Mã kiểm tra của các tệp',
}

const Files = ({ report }: { readonly report: ExportedReport }) => (
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
      <ToneMark tone="ok">Đã ghi và đọc lại đúng {report.files.length} tệp</ToneMark>
      <ActionButton
        label="Mở thư mục"
        onPress={() => void answerOf(api.app.openAddress({ address: report.openToken }))}
      />
    </div>
    <p className={styles.folder}>Thư mục: {report.folderName}</p>
    <Files report={report} />
  </Panel>
)

/** Step 5: where to, how far, what was written; and what was exported before. */
export const ExportStep = ({
  state,
  blocked,
  earlier,
  onChecks,
}: {
  readonly state: ExportState
  /** Checks that do not pass keep the report here. */
  readonly blocked: boolean
  readonly earlier: readonly ExportedReport[]
  readonly onChecks: () => void
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
        act={{ label: 'Chọn thư mục khác', onPress: () => void state.start() }}
      />
    ) : null}
    {state.jobId ? <JobPanel jobId={state.jobId} title="Xuất báo cáo" /> : null}
    {state.done ? (
      <Done report={state.done} />
    ) : (
      <Panel title="Xuất vào thư mục hoặc USB">
        <p>
          Phần mềm ghi một thư mục mới gồm báo cáo Word và PDF, phụ lục Excel, tệp số liệu để máy đọc và mã kiểm tra.
          Các tệp không có tên, số giấy tờ hay nội dung của người yêu cầu.
        </p>
      </Panel>
    )}
    {earlier.length > 0 ? (
      <Panel title="Các lần xuất trước">
        <ul className={styles.earlier}>
          {earlier.map((report) => (
            <li key={report.id}>
              <span>
                Kỳ {formatDay(report.period.from)} – {formatDay(report.period.to)}
              </span>
              <span>xuất ngày {formatDay(localDate(report.exportedAt.slice(0, 10)))}</span>
              <span className={styles.hint}>{report.folderName}</span>
            </li>
          ))}
        </ul>
      </Panel>
    ) : null}
  </div>
)
