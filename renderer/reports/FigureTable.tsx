import { IconPencil } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import { valueText } from '../../shared/reports/figure-text.ts'
import type { ReportFigure } from '../../shared/reports/report.ts'
import { useMay } from '../app-status-store.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import styles from './reports.module.css'

type Acts = {
  readonly onOpen: (figure: ReportFigure) => void
  /** Reports another value than the register counts. */
  readonly onOverride: (figure: ReportFigure) => void
}

/** One section of figures; each value that has cases opens their list. */
export const FigureTable = ({
  caption,
  figures,
  explained,
  onOpen,
  onOverride,
}: Acts & {
  readonly caption: string
  readonly figures: readonly ReportFigure[]
  /** Shows how each figure is counted. */
  readonly explained: boolean
}) => (
  <table className={styles.figures}>
    <caption className="screen-reader-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Chỉ tiêu</th>
        <th scope="col" className={styles.value}>
          Số liệu
        </th>
        <th scope="col" className={styles.act}>
          <span className="screen-reader-only">Thay số</span>
        </th>
        <th scope="col">Căn cứ</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure, index) => {
        const before = figures[index - 1]
        const opensBreakdown = figure.level === 1 && (before?.level === 0 || before?.breakdown !== figure.breakdown)
        return (
          <Fragment key={figure.id}>
            {opensBreakdown ? (
              <tr className={styles.breakdown}>
                <td colSpan={4}>{figure.breakdown}</td>
              </tr>
            ) : null}
            <FigureLine figure={figure} explained={explained} onOpen={onOpen} onOverride={onOverride} />
          </Fragment>
        )
      })}
    </tbody>
  </table>
)

const shownOf = (figure: ReportFigure): string =>
  figure.value === null ? valueText(null) : `${valueText(figure.value)} ${figure.unit}`

/** What one must be allowed to ask before the cases behind a figure can be opened. */
const callOfCases: Partial<Readonly<Record<ReportFigure['cases']['noun'], CallName>>> = {
  requests: 'requests.query',
  petitions: 'petitions.query',
}

const FigureLine = ({
  figure,
  explained,
  onOpen,
  onOverride,
}: Acts & { readonly figure: ReportFigure; readonly explained: boolean }) => {
  const shown = shownOf(figure)
  const { override } = figure
  const mayOpen = useMay(callOfCases[figure.cases.noun])
  return (
    <tr className={figure.level === 0 ? styles.main : styles.part} data-figure={figure.id}>
      <th scope="row">
        {figure.label}
        {explained || figure.value === null ? <span className={styles.definition}>{figure.definition}</span> : null}
        {override === null ? null : (
          <span className={styles.overridden}>
            Đã thay số: phần mềm đếm được {valueText(override.counted)}. Lý do: {override.reason}
          </span>
        )}
      </th>
      <td className={styles.value}>
        {figure.cases.ids.length > 0 && mayOpen ? (
          <LinkButton onPress={() => onOpen(figure)} fullLabel={`${figure.label}: ${shown}. Xem danh sách`}>
            {shown}
          </LinkButton>
        ) : (
          <span className={styles.nothing}>{shown}</span>
        )}
      </td>
      <td className={styles.act}>
        <ActionButton
          call="reports.override"
          kind="quiet"
          label={`Thay số «${figure.label}»`}
          icon={<IconPencil size={16} aria-hidden="true" />}
          iconOnly
          onPress={() => onOverride(figure)}
        />
      </td>
      <td className={styles.article}>{figure.article}</td>
    </tr>
  )
}
