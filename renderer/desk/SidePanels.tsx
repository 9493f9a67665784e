import { formatDay } from '../../shared/calendar/local-date.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { momentText } from '../components/moment-text.ts'
import { Panel } from '../components/Panel.tsx'
import { go } from '../navigation-store.ts'
import styles from './DeskView.module.css'

/** The next yearly report: its period, its day, whether it was exported. */
export const ReportPanel = ({ report }: { readonly report: DeskSummary['report'] }) => (
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
        <dd>{report.dueOn ? formatDay(report.dueOn) : 'chưa khai báo'}</dd>
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

/** Where the data are and when something was last saved. */
export const SafetyPanel = ({ safety }: { readonly safety: DeskSummary['safety'] }) => (
  <Panel title="An toàn">
    <p>{safety.savedAt ? `Lần lưu gần nhất: ${momentText(safety.savedAt)}.` : 'Chưa có gì được lưu.'}</p>
    <p className={styles.calm}>Dữ liệu chỉ nằm trên máy này, không gửi đi đâu.</p>
  </Panel>
)

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
