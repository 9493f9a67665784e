import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  type ListFormat,
  type ReleaseHead,
  releasedLists,
  releasedListTitles,
} from '../../../shared/releases/release.ts'
import type { Result } from '../../../shared/result.ts'
import { api, settle, showError, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx'
import { ForRole } from '../../components/ForRole.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { runJob } from '../../components/job-store.ts'
import { showCount } from '../../components/number-text.ts'
import { Panel } from '../../components/Panel.tsx'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { DifferencePanel } from './DifferencePanel.tsx'
import { IssueForm } from './IssueForm.tsx'
import { releaseName, stateLabels, stateTones } from './release-words.ts'
import styles from './releases.module.css'

/** One release: what it holds, its papers, its number, what it changes. */
export const ReleaseSheet = ({
  head,
  onChanged,
}: {
  readonly head: ReleaseHead
  readonly onChanged: () => void
}): ReactNode => {
  const { value } = useCall(
    () => api.releases.read({ id: head.id }),
    `${head.id}/${head.state}/${head.decision?.number}`,
  )
  const [renumbering, setRenumbering] = useState(false)
  const details = value?.head.id === head.id ? value : undefined
  const done = (): void => {
    setRenumbering(false)
    onChanged()
  }
  return (
    <div className={styles.stack}>
      <Panel
        title={releaseName(head)}
        note={<ToneMark tone={stateTones[head.state]}>{stateLabels[head.state]}</ToneMark>}
      >
        <dl className={styles.facts}>
          {releasedLists.map((list) =>
            head.counts[list] === undefined ? null : (
              <Fact key={list} name={releasedListTitles[list]} text={`${showCount(head.counts[list])} mục`} />
            ),
          )}
          {head.dropReason === '' ? null : <Fact name="Lý do bỏ" text={head.dropReason} />}
        </dl>
        {head.state === 'dropped' ? null : <Files head={head} />}
        {head.state === 'issued' && !renumbering ? (
          <div className={styles.acts}>
            <ActionButton
              call="releases.issue"
              kind="quiet"
              label="Sửa số, ngày quyết định"
              onPress={() => setRenumbering(true)}
            />
          </div>
        ) : null}
      </Panel>
      {head.state === 'draft' || renumbering ? (
        <ForRole call="releases.issue">
          <IssueForm key={head.id} head={head} onDone={done} />
        </ForRole>
      ) : null}
      {details ? <DifferencePanel difference={details.difference} /> : null}
      {details ? (
        <Panel title="Quyết định">
          <PaperPreview paper={details.decision} size="A4" width={520} />
        </Panel>
      ) : null}
      {head.state === 'draft' ? <Drop head={head} onDone={done} /> : null}
    </div>
  )
}

const Fact = ({ name, text }: { readonly name: string; readonly text: string }): ReactNode => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
)

const formats: readonly { readonly format: ListFormat; readonly label: string }[] = [
  { format: 'word', label: 'Danh mục (Word)' },
  { format: 'pdf', label: 'Danh mục (PDF)' },
  { format: 'excel', label: 'Danh mục (Excel)' },
]

const Files = ({ head }: { readonly head: ReleaseHead }): ReactNode => {
  const [job, setJob] = useState<string>()
  const save = async (
    write: (jobId: string) => Promise<Result<{ readonly fileName: string } | null>>,
  ): Promise<void> => {
    const result = await runJob(write, setJob)
    setJob(undefined)
    if (!result.ok) return result.error.code === 'cancelled' ? showToast(result.error.message) : showError(result.error)
    if (result.value) showToast(`Đã ghi tệp ${result.value.fileName}.`)
  }
  return (
    <>
      <div className={styles.acts} style={{ marginTop: 'var(--space-3)' }}>
        <ActionButton
          call="releases.saveDecision"
          kind={head.state === 'draft' ? 'primary' : 'plain'}
          label={head.state === 'draft' ? 'Dự thảo quyết định (Word)' : 'Quyết định (Word)'}
          disabled={job !== undefined}
          onPress={() => void save((jobId) => api.releases.saveDecision({ jobId, id: head.id }))}
        />
        {formats.map(({ format, label }) => (
          <ActionButton
            call="releases.saveList"
            key={format}
            label={label}
            disabled={job !== undefined}
            onPress={() => void save((jobId) => api.releases.saveList({ jobId, id: head.id, format }))}
          />
        ))}
      </div>
      {job ? <JobPanel jobId={job} title="Ghi tệp" quietMs={400} /> : null}
    </>
  )
}

const Drop = ({ head, onDone }: { readonly head: ReleaseHead; readonly onDone: () => void }): ReactNode => {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!asking)
    return (
      <div className={styles.acts}>
        <ActionButton call="releases.drop" kind="quiet" label="Bỏ dự thảo này" onPress={() => setAsking(true)} />
      </div>
    )
  const drop = async (): Promise<void> => {
    const result = await settle(api.releases.drop({ id: head.id, reason }))
    if (!result.ok) return showError(result.error)
    showToast('Đã bỏ dự thảo; danh mục không thay đổi.')
    onDone()
  }
  return (
    <ConfirmPanel
      title="Bỏ dự thảo này?"
      text="Bản chụp vẫn xem lại được nhưng không ban hành được nữa. Danh mục không thay đổi."
      confirmLabel="Bỏ dự thảo"
      danger
      onConfirm={() => void drop()}
      onCancel={() => setAsking(false)}
    >
      <TextInput
        label="Lý do"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoComplete="off"
      />
    </ConfirmPanel>
  )
}
