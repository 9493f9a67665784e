import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ReportFigure, ReportFigures } from '../../shared/reports/report.ts'
import { reportCharts } from '../../shared/reports/report-charts.ts'
import { BarChart } from '../components/BarChart.tsx'
import { Panel } from '../components/Panel.tsx'
import { FigureTable } from './FigureTable.tsx'
import styles from './reports.module.css'

const sections = [
  { section: 'requests', title: 'Cung cấp thông tin theo yêu cầu' },
  { section: 'catalogue', title: 'Công khai thông tin' },
  { section: 'programme', title: 'Triển khai thi hành và điều kiện bảo đảm' },
] as const

/** Step 2: every figure with the way to its cases. */
export const FiguresStep = ({
  figures,
  onOpen,
  onOverride,
}: {
  readonly figures: ReportFigures
  readonly onOpen: (figure: ReportFigure) => void
  readonly onOverride: (figure: ReportFigure) => void
}) => {
  const [explained, setExplained] = useState(false)
  const charts = reportCharts(figures.series)
  const shown = sections.filter(({ section }) => figures.figures.some((figure) => figure.section === section))
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <p className={styles.hint}>
          Số liệu tính đến hết ngày {formatDay(figures.asOf)}. Bấm vào một số để xem các trường hợp làm nên số đó; bấm
          bút chì để thay số, có nêu lý do.
        </p>
        <Checkbox
          label="Hiện cách tính"
          checked={explained}
          onChange={(event) => setExplained(event.currentTarget.checked)}
        />
      </div>
      {shown.map(({ section, title }) => (
        <Panel key={section} title={title}>
          <FigureTable
            caption={title}
            figures={figures.figures.filter((figure) => figure.section === section)}
            explained={explained}
            onOpen={onOpen}
            onOverride={onOverride}
          />
        </Panel>
      ))}
      {charts.length === 0 ? null : (
        <Panel title="Biểu đồ">
          <div className={styles.charts}>
            {charts.map((chart) => (
              <BarChart key={chart.title} chart={chart} />
            ))}
          </div>
        </Panel>
      )}
    </div>
  )
}
