import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { ReleaseHead } from '../../../shared/releases/release.ts'
import type { AppError } from '../../../shared/result.ts'
import { api, settle } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { DayField } from '../../components/DayField.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useToday } from '../../law-book-store.ts'
import styles from './releases.module.css'

/** The decision's number and day: what puts a draft in force, or sets a number right that was typed wrong. */
export const IssueForm = ({ head, onDone }: { readonly head: ReleaseHead; readonly onDone: () => void }): ReactNode => {
  const today = useToday()
  const [number, setNumber] = useState(head.decision?.number ?? '')
  const [on, setOn] = useState<LocalDate | null>(head.decision?.on ?? today)
  const [error, setError] = useState<AppError>()
  const issue = async (): Promise<void> => {
    if (on === null) return
    const result = await settle(api.releases.issue({ id: head.id, number, on }))
    setError(result.ok ? undefined : result.error)
    if (!result.ok) return
    showToast(`Đã ghi: danh mục ban hành kèm theo Quyết định số ${number.trim()}.`)
    onDone()
  }
  const issueOf = (field: string): string | undefined => error?.issues?.find((each) => each.field === field)?.message
  return (
    <Panel title={head.state === 'draft' ? 'Sau khi ký: ghi số quyết định' : 'Sửa số, ngày quyết định'}>
      {error && !error.issues?.length ? <ErrorPanel error={error} /> : null}
      <div className={styles.fields}>
        <TextInput
          label="Số, ký hiệu quyết định"
          placeholder="15/QĐ-UBND"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={issueOf('number')}
          autoComplete="off"
        />
        <DayField label="Ngày quyết định" value={on} onChange={setOn} max={today} error={issueOf('on')} />
        <ActionButton
          kind={head.state === 'draft' ? 'primary' : 'plain'}
          label={head.state === 'draft' ? 'Ghi đã ban hành' : 'Ghi lại'}
          disabled={number.trim() === '' || on === null}
          onPress={() => void issue()}
        />
      </div>
    </Panel>
  )
}
