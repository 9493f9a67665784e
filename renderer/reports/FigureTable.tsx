import { Fragment } from 'react'
import { valueText } from '../../shared/reports/figure-text.ts'
import type { ReportFigure } from '../../shared/reports/report.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import styles from './reports.module.css'

/** One section of figures; each value that has cases opens their list. */
export const FigureTable = ({
  caption,
  figures,
  explained,
  onOpen,
}: {
  readonly caption: string
  readonly figures: readonly ReportFigure[]
  /** Shows how each figure is counted. */
  readonly explained: boolean
  readonly onOpen: (figure: ReportFigure) => void
}) => (
  <table className={styles.figures}>
    <caption className="screen-reader-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Chỉ tiêu</th>
        <th scope="col" className={styles.value}>
          Số liệu
        </th>
        <th scope="col">Căn cứ</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure, index) => {
        const before = figures[index - 1]
        const opensBreakdown = figure.level === 1 && before?.breakdown !== figure.breakdown
        return (
          <Fragment key={figure.id}>
            {opensBreakdown ? (
              <tr className={styles.breakdown}>
                <td colSpan={3}>{figure.breakdown}</td>
              </tr>
            ) : null}
            <FigureLine figure={figure} explained={explained} onOpen={onOpen} />
          </Fragment>
        )
      })}
    </tbody>
  </table>
)

const FigureLine = ({
  figure,
  explained,
  onOpen,
}: {
  readonly figure: ReportFigure
  readonly explained: boolean
  readonly onOpen: (figure: ReportFigure) => void
}) => {
  const shown = figure.value === null ? valueText(null) : `${valueText(figure.value)} ${figure.unit}`
  return (
    <tr className={figure.level === 0 ? styles.main : styles.part} data-figure={figure.id}>
      <th scope="row">
        {figure.label}
        {explained || figure.value === null ? <span className={styles.definition}>{figure.definition}</span> : null}
      </th>
      <td className={styles.value}>
        {figure.cases.ids.length > 0 ? (
          <LinkButton onPress={() => onOpen(figure)} fullLabel={`${figure.label}: ${shown}. Xem danh sách`}>
            {shown}
          </LinkButton>
        ) : (
          <span className={styles.nothing}>{shown}</span>
        )}
      </td>
      <td className={styles.article}>{figure.article}</td>
    </tr>
  )
}
