import { Fragment, type ReactNode } from 'react'
import { valueText } from '../../shared/reports/figure-text.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { Panel } from '../components/Panel.tsx'
import styles from './consolidation.module.css'

const sections = [
  { section: 'catalogue', title: 'Công khai thông tin' },
  { section: 'requests', title: 'Cung cấp thông tin theo yêu cầu' },
  { section: 'programme', title: 'Tổ chức thực hiện' },
] as const

/** The figures of a report file as tables, with both values where one was overridden. */
export const ReportFigures = ({ file }: { readonly file: ReportFile }): ReactNode =>
  sections.map(({ section, title }) => {
    const figures = file.figures.filter((figure) => figure.section === section)
    return figures.length === 0 ? null : (
      <Panel key={section} title={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col" className={styles.number}>
                Số liệu
              </th>
              <th scope="col">Đơn vị tính</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, index) => (
              <Fragment key={figure.id}>
                {figure.level === 1 && figures[index - 1]?.breakdown !== figure.breakdown ? (
                  <tr className={styles.breakdown}>
                    <td colSpan={3}>{figure.breakdown}</td>
                  </tr>
                ) : null}
                <tr className={figure.level === 1 ? styles.part : undefined}>
                  <th scope="row" title={figure.definition}>
                    {figure.label}
                    {figure.override ? (
                      <div className={styles.soft}>
                        {`Sổ đếm được: ${valueText(figure.override.counted)}. ${figure.override.reason}`}
                      </div>
                    ) : null}
                  </th>
                  <td className={styles.number}>{valueText(figure.value)}</td>
                  <td>{figure.unit}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </Panel>
    )
  })
