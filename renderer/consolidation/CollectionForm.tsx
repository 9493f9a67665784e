import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type CollectedKind, collectedKinds } from '../../shared/consolidation/collection.ts'
import { kindsOfReport } from '../../shared/reports/report-kinds.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { DayField } from '../components/DayField.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { useFormFocus } from '../components/form-focus.ts'
import { Panel } from '../components/Panel.tsx'
import { useToday } from '../law-book-store.ts'
import styles from './consolidation.module.css'

/** Opens a call for reports: which kind, over which period, until when. */
export const CollectionForm = ({
  onMade,
  onCancel,
}: {
  readonly onMade: (id: number) => void
  readonly onCancel?: () => void
}): ReactNode => {
  const room = useFormFocus<HTMLDivElement>(onCancel !== undefined)
  const year = Number(useToday().slice(0, 4))
  const [kind, setKind] = useState<CollectedKind>('annual')
  const { value: suggested } = useCall(() => api.reports.suggestedPeriod({ kind, year }), `${kind} ${year}`)
  const [typed, setTyped] = useState<{ from?: LocalDate | null; to?: LocalDate | null }>({})
  const [dueOn, setDueOn] = useState<LocalDate | null>(null)
  const [error, setError] = useState<AppError>()
  const from = typed.from === undefined ? ((suggested?.from as LocalDate | undefined) ?? null) : typed.from
  const to = typed.to === undefined ? ((suggested?.to as LocalDate | undefined) ?? null) : typed.to
  const make = async (): Promise<void> => {
    if (from === null || to === null) return
    const result = await settle(api.consolidation.addCollection({ kind, from, to, dueOn }))
    if (result.ok) onMade(result.value.id)
    else setError(result.error)
  }
  return (
    <Panel title="Lập đợt thu báo cáo">
      <div className={styles.stack} ref={room}>
        <div className={styles.form}>
          <NativeSelect
            label="Loại báo cáo"
            value={kind}
            onChange={(event) => setKind(collectedKinds.find((one) => one === event.currentTarget.value) ?? 'annual')}
            data={collectedKinds.map((value) => ({ value, label: kindsOfReport[value].label }))}
          />
          <DayField label="Từ ngày" required value={from} onChange={(day) => setTyped({ ...typed, from: day })} />
          <DayField label="Đến ngày" required value={to} onChange={(day) => setTyped({ ...typed, to: day })} />
          <DayField label="Hạn gửi" description="Để trống khi chưa ấn định." value={dueOn} onChange={setDueOn} />
        </div>
        {suggested?.note ? <p className={styles.soft}>{suggested.note}</p> : null}
        {error ? <ErrorPanel error={error} /> : null}
        <div className={styles.acts}>
          <ActionButton
            kind="primary"
            label="Lập đợt"
            disabled={from === null || to === null}
            onPress={() => void make()}
          />
          {onCancel ? <CancelButton onPress={onCancel} /> : null}
        </div>
      </div>
    </Panel>
  )
}
