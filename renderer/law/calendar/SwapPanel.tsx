import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { shortDayWithYear, weekdayName } from '../../../shared/calendar/day-text.ts'
import { citationText } from '../../../shared/law/citation.ts'
import type { MissingRule } from '../../../shared/law/law-book.ts'
import type { OwnChange } from '../../../shared/law/own-rules.ts'
import { useMay } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useLawBook } from '../../law-book-store.ts'
import styles from '../law.module.css'
import { OwnChangePreview } from '../OwnChangePreview.tsx'
import calendarStyles from './calendar.module.css'
import { type Swap, yearWithSwap } from './year-days.ts'
import { decisionOf } from './year-form.ts'

/** One question about two days, answered with one press and the text that answers it. */
export const SwapPanel = ({
  rule,
  swap,
  year,
}: {
  readonly rule: MissingRule
  readonly swap: Swap
  readonly year: number
}): ReactNode => {
  const book = useLawBook()
  const may = useMay('law.saveOwn')
  const entered = book.calendar.years.find((one) => one.year === year)
  const [text, setText] = useState('')
  const [wanting, setWanting] = useState(false)
  const [change, setChange] = useState<{ readonly made: boolean; readonly change: OwnChange }>()
  if (entered?.status !== 'official' || !may) return null

  const answer = (made: boolean): void => {
    setWanting(text.trim() === '')
    if (text.trim() === '') return
    const decision = decisionOf({ text, article: '' })
    setChange({
      made,
      change: { kind: 'calendarYear', year: yearWithSwap(entered, swap, made, citationText(decision)), decision },
    })
  }
  if (change)
    return (
      <OwnChangePreview
        change={change.change}
        title={change.made ? 'Có hoán đổi: xem trước' : 'Không hoán đổi: xem trước'}
        confirmLabel="Lưu vào lịch"
        backLabel="Thôi"
        doneText={change.made ? 'Đã ghi vào lịch: có hoán đổi.' : 'Đã ghi vào lịch: không hoán đổi.'}
        onBack={() => setChange(undefined)}
        onDone={() => setChange(undefined)}
      />
    )
  return (
    <Panel title={rule.topic} note="chưa có câu trả lời">
      <div className={styles.stack}>
        <p>
          {rule.statement} Nếu có hoán đổi: {weekdayName(swap.off)} {shortDayWithYear(swap.off)} nghỉ,{' '}
          {weekdayName(swap.work)} {shortDayWithYear(swap.work)} làm bù.
        </p>
        <div className={calendarStyles.swap}>
          <TextInput
            label="Theo văn bản, thông báo nào"
            placeholder="Số, ngày của văn bản và cơ quan ban hành"
            value={text}
            withAsterisk
            aria-required
            maxLength={200}
            autoComplete="off"
            error={wanting ? 'Hãy ghi văn bản hoặc thông báo làm căn cứ.' : undefined}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setWanting(false)
            }}
          />
          <ActionButton label="Có hoán đổi" onPress={() => answer(true)} />
          <ActionButton label="Không hoán đổi" onPress={() => answer(false)} />
        </div>
      </div>
    </Panel>
  )
}
