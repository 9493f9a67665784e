import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { recordText } from '../../shared/privacy/chosen-records.ts'
import { ActionButton, LinkButton } from '../components/ActionButton.tsx'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { AnonymisePanel } from './AnonymisePanel.tsx'
import { openRecord, recordKey } from './open-record.ts'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'

/** Requests and petitions whose years are over; chosen ones are anonymised after being asked twice. */
export const DuePanel = ({ page: { due, dueCount, rule }, onChanged }: PartProps) => {
  const possible = due.filter(({ whyNot }) => whyNot === null).map(recordKey)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const all = possible.length > 0 && chosen.length === possible.length
  const toggle = (key: string): void =>
    setChosen((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
  const done = (): void => {
    setAsking(false)
    setChosen([])
    onChanged()
  }
  return (
    <Panel title="Hết thời hạn lưu" note={`${showCount(dueCount)} hồ sơ`}>
      {asking ? (
        <AnonymisePanel
          records={due.filter((one) => chosen.includes(recordKey(one)))}
          reason={rule ? `Hết thời hạn lưu ${rule.years} năm theo ${rule.citation}` : ''}
          onDone={done}
          onCancel={() => setAsking(false)}
        />
      ) : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>
                <Checkbox
                  aria-label="Chọn tất cả"
                  checked={all}
                  indeterminate={chosen.length > 0 && !all}
                  disabled={asking}
                  onChange={() => setChosen(all ? [] : possible)}
                />
              </th>
              <th>Hồ sơ</th>
              <th>Kết thúc</th>
              <th>Kết quả</th>
              <th>Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <tr key={recordKey(one)}>
                <td>
                  <Checkbox
                    aria-label={`Chọn ${one.kind === 'request' ? 'yêu cầu' : 'kiến nghị'} ${one.label}`}
                    checked={chosen.includes(recordKey(one))}
                    disabled={asking || one.whyNot !== null}
                    onChange={() => toggle(recordKey(one))}
                  />
                </td>
                <td>
                  <LinkButton onPress={() => openRecord(one)}>{recordText(one)}</LinkButton>
                </td>
                <td className={styles.day}>{formatDay(one.closedOn)}</td>
                <td>{one.stateLabel}</td>
                <td>{one.whyNot}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dueCount > due.length ? (
        <p className={styles.soft}>
          Hiện {showCount(due.length)} hồ sơ cũ nhất; ẩn danh xong sẽ hiện các hồ sơ tiếp theo.
        </p>
      ) : null}
      <div className={styles.row}>
        <ActionButton
          call="privacy.anonymise"
          kind="danger"
          label={chosen.length === 0 ? 'Ẩn danh' : `Ẩn danh ${showCount(chosen.length)} hồ sơ`}
          disabled={chosen.length === 0 || asking}
          onPress={() => setAsking(true)}
        />
      </div>
    </Panel>
  )
}
