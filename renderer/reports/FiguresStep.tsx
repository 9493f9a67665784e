import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { ReportFigure, ReportFigures } from '../../shared/reports/report.ts'
import { Panel } from '../components/Panel.tsx'
import { FigureTable } from './FigureTable.tsx'
import styles from './reports.module.css'

const sections = [
  { section: 'requests', title: 'Cung cấp thông tin theo yêu cầu' },
  { section: 'catalogue', title: 'Công khai thông tin' },
] as const

/** Step 2: every figure with the way to its cases. */
export const FiguresStep = ({
  figures,
  onOpen,
}: {
  readonly figures: ReportFigures
  readonly onOpen: (figure: ReportFigure) => void
}) => {
  const [explained, setExplained] = useState(false)
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <p className={styles.hint}>
          Số liệu tính đến hết ngày {formatDay(figures.asOf)}. Bấm vào một số để xem các trường hợp làm nên số đó.
        </p>
        <Checkbox
          label="Hiện cách tính"
          checked={explained}
          onChange={(event) => setExplained(event.currentTarget.checked)}
        />
      </div>
      {sections.map(({ section, title }) => (
        <Panel key={section} title={title}>
          <FigureTable
            caption={title}
            figures={figures.figures.filter((figure) => figure.section === section)}
            explained={explained}
            onOpen={onOpen}
          />
        </Panel>
      ))}
    </div>
  )
}
