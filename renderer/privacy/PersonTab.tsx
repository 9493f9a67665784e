import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { chosenOf, type RecordMark } from '../../shared/privacy/chosen-records.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import { PersonFinder } from './PersonFinder.tsx'
import styles from './privacy.module.css'

/** Everything held about one person: searched, ticked, written to a folder with the reason. */
export const PersonTab = ({ onChanged }: { readonly onChanged: () => void }) => {
  const [chosen, setChosen] = useState<readonly RecordMark[]>([])
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const write = async (): Promise<void> => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const order = { ...chosenOf(chosen), reason }
    const result = await runJob((jobId) => api.privacy.exportPerson({ jobId, ...order }), setJob)
    setJob(undefined)
    setError(result.ok ? undefined : result.error)
    if (!result.ok || !result.value) return
    showToast(`Đã ghi ${result.value.files} tệp vào thư mục ${result.value.folderName}.`)
    setReason('')
    onChanged()
  }
  return (
    <Panel title="Tìm dữ liệu về một người">
      <PersonFinder chosen={chosen} onChosen={setChosen} />
      {error ? <ErrorPanel error={error} /> : null}
      {job ? <JobPanel jobId={job} title="Xuất dữ liệu về một người" quietMs={300} /> : null}
      {chosen.length > 0 ? (
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextInput
              label="Lý do xuất"
              placeholder="Số đơn, số văn bản đề nghị"
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value)
                setMissing(false)
              }}
              error={missing ? 'Hãy ghi lý do xuất.' : undefined}
              withAsterisk
            />
          </div>
          <ActionButton
            call="privacy.exportPerson"
            label="Xuất ra thư mục"
            onPress={() => void write()}
            busy={job !== undefined}
          />
        </div>
      ) : null}
    </Panel>
  )
}
