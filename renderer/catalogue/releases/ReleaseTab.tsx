import { type ReactNode, useState } from 'react'
import type { ReleasedList, ReleaseHead } from '../../../shared/releases/release.ts'
import { api, showError } from '../../api.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { runJob } from '../../components/job-store.ts'
import { showCount } from '../../components/number-text.ts'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { DraftForm } from './DraftForm.tsx'
import { ReleaseSheet } from './ReleaseSheet.tsx'
import { itemsOf, releaseName, stateLabels, stateTones } from './release-words.ts'
import styles from './releases.module.css'

/** «Bản ban hành»: what was put in force, and drafts on their way. */
export const ReleaseTab = ({
  releases,
  drafting,
  onDrafting,
  onChanged,
}: {
  readonly releases: readonly ReleaseHead[] | undefined
  readonly drafting: boolean
  readonly onDrafting: (drafting: boolean) => void
  readonly onChanged: () => void
}): ReactNode => {
  const [open, setOpen] = useState<number>()
  const [job, setJob] = useState<string>()
  const shown = releases?.find(({ id }) => id === open) ?? releases?.[0]

  const draft = async (lists: readonly ReleasedList[], onlyApproved: boolean): Promise<void> => {
    const result = await runJob((jobId) => api.releases.draft({ jobId, lists: [...lists], onlyApproved }), setJob)
    setJob(undefined)
    if (!result.ok) return result.error.code === 'cancelled' ? showToast(result.error.message) : showError(result.error)
    setOpen(result.value.id)
    onDrafting(false)
    onChanged()
    showToast('Đã lập dự thảo. Hãy lưu Word để trình ký, rồi ghi số quyết định.')
  }

  const form = drafting ? (
    <>
      <DraftForm
        busy={job !== undefined}
        onDraft={(...args) => void draft(...args)}
        onCancel={() => onDrafting(false)}
      />
      {job ? <JobPanel jobId={job} title="Lập dự thảo" quietMs={400} /> : null}
    </>
  ) : null
  if (!releases) return form
  if (releases.length === 0 && !drafting)
    return (
      <EmptyState
        title="Chưa có bản danh mục nào được ban hành"
        text="Lập dự thảo để chụp lại các danh mục hiện có, lưu quyết định ra Word trình ký, rồi ghi số và ngày quyết định."
        acts={[{ label: 'Lập dự thảo', onPress: () => onDrafting(true), call: 'releases.draft' }]}
      />
    )
  return (
    <div className={styles.stack}>
      {form}
      {shown ? (
        <div className={styles.two}>
          <nav aria-label="Các bản danh mục">
            <ul className={styles.list}>
              {releases.map((head) => (
                <li key={head.id}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-current={head.id === shown.id}
                    onClick={() => setOpen(head.id)}
                  >
                    <span>{releaseName(head)}</span>
                    <ToneMark tone={stateTones[head.state]} bare>
                      {stateLabels[head.state]}
                    </ToneMark>
                    <span className={styles.soft}>{showCount(itemsOf(head))} mục</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <ReleaseSheet key={shown.id} head={shown} onChanged={onChanged} />
        </div>
      ) : null}
    </div>
  )
}
