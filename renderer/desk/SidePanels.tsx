import { daysBetween, formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import type { SafetyStatus } from '../../shared/safety/backup.ts'
import { api, useCall } from '../api.ts'
import { useAppStatusStore } from '../app-status-store.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** «, còn 27 ngày» until the report was exported. */
const countdown = ({ dueOn, exportedOn }: DeskSummary['report'], today: LocalDate): string => {
  if (dueOn === null || exportedOn !== null) return ''
  const left = daysBetween(today, dueOn)
  if (left === 0) return ', hôm nay'
  return left > 0 ? `, còn ${left} ngày` : `, quá hạn ${-left} ngày`
}

/** The next yearly report: its period, its day, whether it was exported. */
export const ReportPanel = ({
  report,
  today,
}: {
  readonly report: DeskSummary['report']
  readonly today: LocalDate
}) => (
  <Panel title="Báo cáo" note={report.windowCertain ? undefined : 'kỳ cần đối chiếu'}>
    <dl className={styles.facts}>
      <div>
        <dt>Kỳ</dt>
        <dd>
          {formatDay(report.from)} - {formatDay(report.to)}
        </dd>
      </div>
      <div>
        <dt>Hạn gửi</dt>
        <dd>{report.dueOn ? `${formatDay(report.dueOn)}${countdown(report, today)}` : 'chưa khai báo'}</dd>
      </div>
      <div>
        <dt>Đã xuất</dt>
        <dd>{report.exportedOn ? formatDay(report.exportedOn) : 'chưa xuất'}</dd>
      </div>
    </dl>
    <div className={styles.acts}>
      <ActionButton label="Mở báo cáo" onPress={() => go('reports', { from: report.from, to: report.to })} />
    </div>
  </Panel>
)

/** When something was last saved, and how old the newest proven backup is. */
export const SafetyPanel = ({
  safety,
  version,
}: {
  readonly safety: DeskSummary['safety']
  readonly version: number
}) => {
  const status = useCall(() => api.safety.status(), version)
  const plain = useAppStatusStore((state) => state.status?.mode === 'agency' && !state.status.account)
  return (
    <Panel title="An toàn">
      <p>{safety.savedAt ? `Lần lưu gần nhất: ${momentText(safety.savedAt)}.` : 'Chưa có gì được lưu.'}</p>
      {status.value?.damaged ? <ToneMark tone="late">Tệp dữ liệu có chỗ bị hỏng</ToneMark> : null}
      {status.value?.clock ? (
        <ToneMark tone="late">Đồng hồ của máy chỉ trước việc đã ghi gần nhất: chưa ghi sổ được</ToneMark>
      ) : null}
      {status.value ? <BackupLine status={status.value} /> : null}
      {plain ? <ToneMark tone="soon">Sổ chưa được bảo vệ</ToneMark> : null}
      {status.value?.sheetMissing ? <ToneMark tone="soon">Chưa in phiếu khôi phục</ToneMark> : null}
      {status.value?.movedAt ? <ToneMark tone="late">Sổ đã chuyển sang máy mới: đừng ghi tiếp ở đây</ToneMark> : null}
      <p className={styles.calm}>Dữ liệu chỉ nằm trên máy này, không gửi đi đâu.</p>
      <div className={styles.acts}>
        <ActionButton label="Sao lưu và khôi phục" onPress={() => go('safety')} />
        {plain ? <ActionButton label="Bảo vệ sổ" onPress={() => go('accounts')} /> : null}
      </div>
    </Panel>
  )
}

const BackupLine = ({ status }: { readonly status: SafetyStatus }) => {
  if (!status.newest) return <p>Chưa có bản sao lưu; phần mềm tự sao lưu khi đóng.</p>
  const words = `Bản sao lưu đã kiểm tra: ${momentText(status.newest.at)}`
  return status.old ? <ToneMark tone="late">{words}, đã cũ</ToneMark> : <p>{words}.</p>
}

/** Rules that are known to be missing, named so that nobody mistakes silence for certainty. */
export const MissingRulesPanel = ({ rules }: { readonly rules: DeskSummary['missingRules'] }) =>
  rules.length === 0 ? null : (
    <Panel title="Quy định còn thiếu">
      <p>
        <LinkButton onPress={() => go('law', { section: 'missing' })}>
          {rules.length} quy định chưa có hoặc chưa đối chiếu
        </LinkButton>
        : {rules[0]?.topic}
        {rules.length > 1 ? '…' : '.'}
      </p>
    </Panel>
  )
