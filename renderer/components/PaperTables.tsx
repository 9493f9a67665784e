import { type Block, weekdayHeadings } from '../../shared/forms/paper-document.ts'
import styles from './PaperPreview.module.css'
import { PaperRuns } from './PaperRuns.tsx'

type Kind<Name extends Block['kind']> = { readonly block: Extract<Block, { kind: Name }> }

/** A table with a heading over each column. */
export const PaperTable = ({ block }: Kind<'table'>) => (
  <table className={`${styles.table} ${block.compact ? styles.compact : ''}`}>
    <thead>
      <tr>
        {block.columns.map((column) => (
          <th key={column.heading} style={{ width: `${column.width}%` }}>
            {column.heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never change place.
        <tr key={index}>
          {row.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's cells never change place.
            <td key={column} style={{ textAlign: block.columns[column]?.align }}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** A table as a Word file has it. */
export const PaperCells = ({ block }: Kind<'cells'>) => {
  const whole = block.widths.reduce((sum, width) => sum + width, 0) || 1
  return (
    <table className={`${styles.cells} ${block.lined ? styles.table : styles.bare}`}>
      <colgroup>
        {block.widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's columns never change place.
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never change place.
          <tr key={index}>
            {row.map(({ span, paragraphs }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paper's cells never change place.
              <td key={column} colSpan={span}>
                {paragraphs.map(({ runs, align }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a paper's paragraphs never change place.
                  <p key={at} style={{ textAlign: align }}>
                    <PaperRuns runs={runs} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Small calendars side by side. */
export const PaperMonths = ({ block }: Kind<'months'>) => (
  <div className={styles.months}>
    {block.months.map((month) => (
      <PaperMonth key={month.title} month={month} />
    ))}
  </div>
)

const PaperMonth = ({ month }: { readonly month: Kind<'months'>['block']['months'][number] }) => (
  <table className={styles.month}>
    <caption>{month.title}</caption>
    <thead>
      <tr>
        {weekdayHeadings.map((heading) => (
          <th key={heading}>{heading}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {month.weeks.map((week, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month's weeks never change place.
        <tr key={index}>
          {week.map(({ day, mark, look }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week's days never change place.
            <td key={column} data-look={look}>
              {day}
              {mark ? <sup>{mark}</sup> : null}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
