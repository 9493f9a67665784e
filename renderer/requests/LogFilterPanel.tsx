import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { dataOfKind } from '../../shared/law/dated.ts'
import { channels } from '../../shared/law/law-book.ts'
import {
  requesterKindLabels,
  requesterKinds,
  requestStateLabels,
  requestStates,
} from '../../shared/requests/information-request.ts'
import type { RequestConditions } from '../../shared/requests/request-log.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { Drawer } from '../components/Drawer.tsx'
import { useLawBook } from '../law-book-store.ts'
import { channelLabels } from './law-words.ts'
import styles from './log-panels.module.css'
import { useLogStore } from './log-store.ts'
import { withoutFilters } from './log-words.ts'

type Choice = { readonly value: string; readonly label: string }

/** One condition among known values; empty: any. */
const Condition = ({
  name,
  label,
  choices,
}: {
  readonly name: 'state' | 'law' | 'channel' | 'requesterKind' | 'assignedTo'
  readonly label: string
  readonly choices: readonly Choice[]
}): ReactNode => {
  const { question, change } = useLogStore()
  return (
    <NativeSelect
      label={label}
      value={question.conditions[name] ?? ''}
      data={[{ value: '', label: 'Tất cả' }, ...choices]}
      onChange={(event) => {
        const chosen = choices.find(({ value }) => value === event.currentTarget.value)
        change({ conditions: { ...question.conditions, [name]: chosen?.value ?? null } as RequestConditions })
      }}
    />
  )
}

/** Further conditions of the list, all of which must hold; each also stands above the list as a word. */
export const LogFilterPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { question, change, ask } = useLogStore()
  const laws = dataOfKind(useLawBook(), 'law')
  const version = useDataVersion()
  const { value: colleagues = [] } = useCall(() => api.requests.colleagues(), version)
  const { conditions } = question
  const set = (part: Partial<RequestConditions>): void => change({ conditions: { ...conditions, ...part } })
  return (
    <Drawer
      title="Lọc thêm"
      onClose={onClose}
      footer={<ActionButton label="Bỏ mọi điều kiện lọc" onPress={() => ask(withoutFilters(question))} />}
    >
      <div className={styles.fields}>
        <Condition
          name="state"
          label="Kết quả"
          choices={requestStates.map((value) => ({ value, label: requestStateLabels[value] }))}
        />
        <div className={styles.pair}>
          <DayField
            label="Nhận từ ngày"
            value={conditions.from}
            max={conditions.to ?? undefined}
            onChange={(from) => set({ from })}
          />
          <DayField
            label="Nhận đến ngày"
            value={conditions.to}
            min={conditions.from ?? undefined}
            onChange={(to) => set({ to })}
          />
        </div>
        {conditions.from !== null && conditions.to !== null && conditions.from > conditions.to ? (
          <p className={styles.wrong} role="alert">
            Ngày đầu đang sau ngày cuối nên không có yêu cầu nào. Hãy sửa một trong hai ngày.
          </p>
        ) : null}
        <Condition
          name="law"
          label="Luật áp dụng"
          choices={laws.map(({ law, shortName }) => ({ value: law, label: shortName }))}
        />
        <Condition
          name="channel"
          label="Hình thức gửi"
          choices={channels.map((value) => ({ value, label: channelLabels[value] }))}
        />
        <Condition
          name="requesterKind"
          label="Đối tượng"
          choices={requesterKinds.map((value) => ({ value, label: requesterKindLabels[value] }))}
        />
        {colleagues.length > 0 || conditions.assignedTo !== null ? (
          <Condition
            name="assignedTo"
            label="Người được giao"
            choices={[...new Set([...colleagues, conditions.assignedTo ?? ''])]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name }))}
          />
        ) : null}
      </div>
    </Drawer>
  )
}
