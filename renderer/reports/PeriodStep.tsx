import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { useToday } from '../law-book-store.ts'
import { choosePeriod, type Period, periodOf } from './report-store.ts'
import styles from './reports.module.css'

/** Step 1: the year's usual period, and two days that may be set otherwise. */
export const PeriodStep = ({ period }: { readonly period: Period }) => {
  const today = useToday()
  const [year, setYear] = useState(Number(period.to.slice(0, 4)))
  const suggestion = useCall(() => api.reports.suggestedPeriod({ year }), year)
  const suggest = async (): Promise<void> => {
    const suggested = await answerOf(api.reports.suggestedPeriod({ year }))
    if (suggested) choosePeriod(periodOf(suggested))
  }
  const setDay = (part: keyof Period) => (day: LocalDate | null) => {
    if (day) choosePeriod({ ...period, [part]: day })
  }
  const backwards = period.to < period.from ? 'Ngày cuối kỳ phải sau ngày đầu kỳ.' : undefined
  return (
    <Panel title="Kỳ báo cáo" note={backwards ? '' : `${daysBetween(period.from, period.to) + 1} ngày`}>
      <div className={styles.periodFields}>
        <NumberInput
          label="Báo cáo năm"
          value={year}
          min={2018}
          max={2200}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={(value) => {
            if (Number(value) >= 2018 && Number(value) <= 2200) setYear(Number(value))
          }}
        />
        <ActionButton label="Dùng kỳ gợi ý" onPress={() => void suggest()} />
        <DayField label="Từ ngày" value={period.from} onChange={setDay('from')} required />
        <DayField label="Đến hết ngày" value={period.to} onChange={setDay('to')} error={backwards} required />
      </div>
      {suggestion.value ? <p className={styles.hint}>{suggestion.value.note}</p> : null}
      {period.to > today && !backwards ? (
        <p className={styles.hint}>
          <ToneMark tone="info">Kỳ chưa kết thúc: số liệu tính đến hôm nay và sẽ còn thay đổi.</ToneMark>
        </p>
      ) : null}
    </Panel>
  )
}
