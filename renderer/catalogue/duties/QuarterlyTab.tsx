import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Quarter, quarterNames, quarterOf, quarters } from '../../../shared/catalogue/duty-paper.ts'
import { api, useCall } from '../../api.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import { useToday } from '../../law-book-store.ts'
import styles from './duties.module.css'
import { PaperActs } from './PaperActs.tsx'

/** Years back that may be chosen. */
const YEARS_BACK = 5 // không phải số luật định: số năm trong ô chọn

/** The list of a quarter as it will be printed: what was published, how and when. */
export const QuarterlyTab = (): ReactNode => {
  const now = quarterOf(useToday())
  const [{ year, quarter }, choose] = useState(now)
  const paper = { kind: 'quarterly', year, quarter } as const
  const { value, error, reload } = useCall(() => api.catalogue.previewDutyPaper(paper), `${year}/${quarter}`)
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(now.year - back))
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <NativeSelect
          label="Quý"
          value={String(quarter)}
          data={quarters.map((each) => ({ value: String(each), label: `Quý ${quarterNames[each]}` }))}
          onChange={(event) => choose({ year, quarter: Number(event.currentTarget.value) as Quarter })}
        />
        <NativeSelect
          label="Năm"
          value={String(year)}
          data={years}
          onChange={(event) => choose({ quarter, year: Number(event.currentTarget.value) })}
        />
        {value ? <PaperActs paper={paper} /> : null}
      </div>
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value ? <PaperPreview paper={value} size="A4" width={780} /> : null}
    </div>
  )
}
