import { NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import { daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import { type ReportKind, reportKinds } from '../../shared/reports/report-file.ts'
import { kindsOfReport } from '../../shared/reports/report-kinds.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { useToday } from '../law-book-store.ts'
import { chooseKind, choosePeriod, type Period, periodOf, type Subject } from './report-store.ts'
import styles from './reports.module.css'

/** Step 1: which report, the usual period of its kind and year, and two days that may be set otherwise. */
export const PeriodStep = ({ subject: { kind, period } }: { readonly subject: Subject }) => {
  const today = useToday()
  const [year, setYear] = useState(Number(period.to.slice(0, 4)))
  const suggestion = useCall(() => api.reports.suggestedPeriod({ kind, year }), `${kind} ${year}`)
  const suggest = async (of: ReportKind): Promise<void> => {
    const suggested = await answerOf(api.reports.suggestedPeriod({ kind: of, year }))
    if (suggested) choosePeriod(periodOf(suggested))
  }
  const choose = (next: ReportKind): void => {
    chooseKind(next)
    void suggest(next)
  }
  const setDay = (part: keyof Period) => (day: LocalDate | null) => {
    if (day) choosePeriod({ ...period, [part]: day })
  }
  const backwards = period.to < period.from ? 'Ngày cuối kỳ phải sau ngày đầu kỳ.' : undefined
  return (
    <div className={styles.stack}>
      <Panel title="Loại báo cáo">
        <Radio.Group
          aria-label="Loại báo cáo"
          value={kind}
          onChange={(chosen) => {
            const next = reportKinds.find((one) => one === chosen)
            if (next) choose(next)
          }}
        >
          <div className={styles.kinds}>
            {reportKinds.map((one) => (
              <Radio key={one} value={one} label={kindsOfReport[one].label} />
            ))}
          </div>
        </Radio.Group>
        <p className={styles.hint}>{kindsOfReport[kind].purpose}</p>
      </Panel>
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
          <ActionButton label="Dùng kỳ gợi ý" onPress={() => void suggest(kind)} />
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
    </div>
  )
}
