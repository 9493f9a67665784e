import { type Chart, chartFill, chartLayout } from '../../shared/forms/chart-layout.ts'
import styles from './BarChart.module.css'

/** A chart of bars with the same numbers as a table for those who do not see it. */
export const BarChart = ({ chart }: { readonly chart: Chart }) => {
  const { width, height, bars, wholes, labels, lines, legend } = chartLayout(chart)
  return (
    <figure className={styles.chart}>
      <figcaption>
        {chart.title} <span>({chart.unit})</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {lines.map(({ y, text }) => (
          <g key={text}>
            <path className={styles.line} d={`M44 ${y}H${width - 8}`} />
            <text x={38} y={y + 4} textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <rect
            key={`${bar.x} ${bar.part}`}
            className={styles.bar}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            fill={chartFill(bar.part)}
          />
        ))}
        {[...wholes, ...labels].map(({ x, y, text }) => (
          <text key={`${x} ${y}`} x={x} y={y} textAnchor="middle">
            {text}
          </text>
        ))}
        {legend.map(({ x, y, text, part }) => (
          <g key={text}>
            <rect className={styles.bar} x={x} y={y - 10} width={12} height={12} fill={chartFill(part)} />
            <text x={x + 17} y={y}>
              {text}
            </text>
          </g>
        ))}
      </svg>
      <table className="screen-reader-only">
        <caption>{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">Thời gian</th>
            {chart.parts.map((part) => (
              <th key={part} scope="col">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {chart.parts.map((part, index) => (
                <td key={part}>{values[index] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
