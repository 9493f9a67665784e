import { valueText } from '../../shared/reports/figure-text.ts'
import type { ReportFigure } from '../../shared/reports/report.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './reports.module.css'

/** What leaves with another value than the register counts; nothing when there is none. */
export const OverriddenPanel = ({ figures }: { readonly figures: readonly ReportFigure[] }) => {
  const overridden = figures.filter(({ override }) => override !== null)
  if (overridden.length === 0) return null
  return (
    <Panel title="Số đã thay" note={`${overridden.length} số`}>
      <ul className={styles.checks}>
        {overridden.map(({ id, label, value, unit, override }) => (
          <li key={id} className={styles.warned}>
            <p>
              {label}: báo cáo {valueText(value)} {unit}, phần mềm đếm được {valueText(override?.counted ?? null)}
            </p>
            <p className={styles.hint}>Lý do: {override?.reason}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
