import { type ReportStep, reportStepNames, reportSteps } from './report-store.ts'
import styles from './reports.module.css'

/** The five steps, always in sight, each with how it stands; any may be opened at any time. */
export const StepBar = ({
  step,
  states,
  onOpen,
}: {
  readonly step: ReportStep
  /** A few words under each name: «15/12/2025 – 14/12/2026», «2 chỗ chưa khớp». */
  readonly states: Readonly<Record<ReportStep, string>>
  readonly onOpen: (step: ReportStep) => void
}) => (
  <nav aria-label="Các bước làm báo cáo">
    <ol className={styles.steps}>
      {reportSteps.map((name, index) => (
        <li key={name}>
          <button
            type="button"
            className={styles.step}
            aria-current={name === step ? 'step' : undefined}
            onClick={() => onOpen(name)}
          >
            <span className={styles.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.stepWords}>
              <span className={styles.stepName}>{reportStepNames[name]}</span>
              <span className={styles.stepState}>{states[name]}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  </nav>
)
