import { numberText } from '../../shared/reports/figure-text.ts'
import type { ReportCheck } from '../../shared/reports/report.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './reports.module.css'

const FailedLine = ({ check }: { readonly check: ReportCheck }) => (
  <li className={styles.failed}>
    <div role="alert">
      <ToneMark tone="late">
        Không khớp: {numberText(check.left)} khác {numberText(check.right)}
      </ToneMark>
      <p>{check.statement}.</p>
      <p className={styles.hint}>{check.remedy}</p>
    </div>
  </li>
)

/** Step 4: what does not add up (it stops the export), what to look at again, and what was checked. */
export const ChecksStep = ({
  checks,
  warnings,
  onFigures,
}: {
  readonly checks: readonly ReportCheck[]
  readonly warnings: readonly string[]
  readonly onFigures: () => void
}) => {
  const failed = checks.filter((check) => !check.passed)
  const passed = checks.filter((check) => check.passed)
  return (
    <div className={styles.stack}>
      {failed.length > 0 || warnings.length > 0 ? (
        <Panel title="Cần xem lại" note={failed.length > 0 ? 'Chưa xuất được báo cáo' : ''}>
          <ul className={styles.checks}>
            {failed.map((check) => (
              <FailedLine key={check.id} check={check} />
            ))}
            {warnings.map((warning) => (
              <li key={warning} className={styles.warned}>
                <ToneMark tone="soon">Nên xem lại</ToneMark>
                <p>{warning}</p>
              </li>
            ))}
          </ul>
          {failed.length > 0 ? <ActionButton label="Mở số liệu" onPress={onFigures} /> : null}
        </Panel>
      ) : null}
      <Panel title="Đã khớp" note={`${passed.length}/${checks.length} phép kiểm tra`}>
        <ul className={styles.checks}>
          {passed.map((check) => (
            <li key={check.id} className={styles.passed}>
              <ToneMark tone="ok" bare>
                {numberText(check.left)} = {numberText(check.right)}
              </ToneMark>
              <p>{check.statement}</p>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
