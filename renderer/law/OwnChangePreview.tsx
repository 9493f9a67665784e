import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LawDifference, TakenInUpdate } from '../../shared/law/law-update.ts'
import type { OwnChange } from '../../shared/law/own-rules.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { Panel } from '../components/Panel.tsx'
import { useShortcuts } from '../components/shortcuts.ts'
import { DifferenceView } from './DifferenceView.tsx'
import styles from './law.module.css'
import { toastWithUndo } from './undo-update.ts'
import { useLawJob } from './use-law-job.ts'

/** What an own change would do, before it is kept: first this is read, then one button keeps it. */
export const OwnChangePreview = ({
  change,
  title,
  confirmLabel,
  doneText,
  backLabel = 'Sửa tiếp',
  onBack,
  onRefused,
  onDone,
}: {
  readonly change: OwnChange
  readonly title: string
  readonly confirmLabel: string
  /** Said in the corner once it is kept. */
  readonly doneText: string
  readonly backLabel?: string
  readonly onBack: () => void
  /** Takes a refusal that names fields back to the form; without it, it is shown here. */
  readonly onRefused?: (error: AppError) => void
  readonly onDone: (update: TakenInUpdate) => void
}): ReactNode => {
  const [difference, setDifference] = useState<LawDifference>()
  const job = useLawJob()
  const heading = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change that is looked at.
  useEffect(() => {
    heading.current?.focus()
    let left = false
    setDifference(undefined)
    void job
      .look('Tính lại các hạn đang chạy', (jobId) => api.law.previewOwn({ jobId, change }))
      .then((found) => {
        if (!left) setDifference(found)
      })
    return () => {
      left = true
    }
  }, [change])

  const refused = job.error?.issues?.some((issue) => issue.field !== undefined) ? job.error : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is handed over once.
  useEffect(() => {
    if (refused) onRefused?.(refused)
  }, [refused])

  const save = async (): Promise<void> => {
    const saved = await job.write(confirmLabel, (jobId) => api.law.saveOwn({ jobId, change }))
    if (!saved) return
    toastWithUndo(doneText, saved)
    onDone(saved)
  }
  const ready = difference !== undefined && job.running === null
  useShortcuts({ 'Ctrl+S': ready ? () => void save() : undefined, Escape: onBack })

  return (
    <div ref={heading} tabIndex={-1} className={styles.preview}>
      <Panel title={title}>
        <div className={styles.stack}>
          {job.running ? <JobPanel jobId={job.running.id} title={job.running.title} /> : null}
          {job.error ? <ErrorPanel error={job.error} kept="Chưa có gì được lưu." /> : null}
          {difference ? <DifferenceView difference={difference} /> : null}
          <div className={styles.acts}>
            <ActionButton
              kind="primary"
              label={confirmLabel}
              shortcut="Ctrl+S"
              disabled={!ready}
              onPress={() => void save()}
            />
            <ActionButton label={backLabel} onPress={onBack} />
          </div>
        </div>
      </Panel>
    </div>
  )
}
