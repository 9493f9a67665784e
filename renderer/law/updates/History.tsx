import { type ReactNode, useEffect, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { LawDifference, TakenInUpdate } from '../../../shared/law/law-update.ts'
import { answerOf, api, useCall } from '../../api.ts'
import { useDataVersion } from '../../app-status-store.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { DifferenceView } from '../DifferenceView.tsx'
import { differenceSummary } from '../difference-words.ts'
import styles from '../law.module.css'
import { useLawJob } from '../use-law-job.ts'
import { SignatureMark } from './SignatureMark.tsx'

/** Everything taken in and entered, newest first; each can be looked at and taken back. */
export const History = ({ onChoose }: { readonly onChoose: () => void }): ReactNode => {
  const version = useDataVersion()
  const { value, error, reload } = useCall(() => api.law.updates(), version)
  if (error) return <ErrorPanel error={error} act={{ label: 'Đọc lại', onPress: reload }} />
  if (!value) return null
  if (value.length === 0)
    return (
      <EmptyState
        title="Chưa nhập gói nào"
        text="Gói cập nhật là một tệp do Sở Tư pháp, nhà phát hành hoặc xã khác gửi: luật mới, mẫu mới, lịch nghỉ năm sau. Phần mềm cho xem trước, nhập được và hoàn tác được."
        acts={[{ label: 'Chọn gói cập nhật', onPress: onChoose, call: 'law.takeInUpdate' }]}
      />
    )
  return (
    <section className={styles.stack} aria-label="Đã nhập">
      <h2 className={styles.partTitle}>Đã nhập</h2>
      <ul className={styles.list}>
        {value.map((update) => (
          <li key={update.id} className={styles.card}>
            <OneUpdate update={update} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The requests whose day moved, as a PDF to go through by hand. */
const saveMoved = async (updateId: number): Promise<void> => {
  const saved = await answerOf(api.forms.savePaperPdf({ paper: { kind: 'movedDeadlines', updateId }, size: 'A4' }))
  if (saved) showToast(`Đã lưu tệp ${saved.fileName}.`)
}

const OneUpdate = ({ update }: { readonly update: TakenInUpdate }): ReactNode => {
  const [open, setOpen] = useState(false)
  const [undoing, setUndoing] = useState(false)
  return (
    <>
      <div className={styles.cardHead}>
        <div>
          <h3>{update.title}</h3>
          <p className={styles.hint}>
            {update.origin === 'own' ? 'Cơ quan nhập' : `${update.issuedBy} lập ngày ${formatDay(update.issuedOn)}`} ·{' '}
            {update.by} nhập ngày {formatDay(update.on)}
          </p>
        </div>
        <div className={styles.acts}>
          {update.undoneOn === null ? (
            <ToneMark tone="ok">Đang dùng</ToneMark>
          ) : (
            <ToneMark tone="quiet">Đã hoàn tác {formatDay(update.undoneOn)}</ToneMark>
          )}
          {update.origin === 'file' ? <SignatureMark signature={update.signature} /> : null}
        </div>
      </div>
      {open ? <DifferenceView difference={update.difference} /> : <p>{differenceSummary(update.difference)}</p>}
      {undoing ? (
        <UndoPanel update={update} onLeave={() => setUndoing(false)} />
      ) : (
        <div className={styles.acts}>
          <ActionButton
            kind="quiet"
            label={open ? 'Thu gọn' : 'Xem thay đổi'}
            fullLabel={`${open ? 'Thu gọn' : 'Xem thay đổi'}: ${update.title}`}
            onPress={() => setOpen(!open)}
          />
          {update.difference.moved.length > 0 ? (
            <ActionButton
              call="forms.savePaperPdf"
              label="Lưu danh sách đổi hạn"
              fullLabel={`Lưu danh sách đổi hạn: ${update.title}`}
              onPress={() => void saveMoved(update.id)}
            />
          ) : null}
          {update.undoneOn === null ? (
            <ActionButton
              call="law.undoUpdate"
              label="Hoàn tác"
              fullLabel={`Hoàn tác: ${update.title}`}
              onPress={() => setUndoing(true)}
            />
          ) : null}
        </div>
      )}
    </>
  )
}

/** What taking it back would do, read before it is done. */
const UndoPanel = ({
  update,
  onLeave,
}: {
  readonly update: TakenInUpdate
  readonly onLeave: () => void
}): ReactNode => {
  const job = useLawJob()
  const [difference, setDifference] = useState<LawDifference>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the panel opens.
  useEffect(() => {
    let left = false
    void job
      .look('Tính lại các hạn đang chạy', (jobId) => api.law.previewUndo({ jobId, id: update.id }))
      .then((found) => {
        if (!left) setDifference(found)
      })
    return () => {
      left = true
    }
  }, [update.id])
  const undo = async (): Promise<void> => {
    const undone = await job.write('Hoàn tác', (jobId) => api.law.undoUpdate({ jobId, id: update.id }))
    if (!undone) return
    showToast(`Đã hoàn tác «${update.title}».`)
    onLeave()
  }
  if (job.error)
    return (
      <>
        <ErrorPanel error={job.error} kept="Quy định đang dùng không thay đổi." />
        <div className={styles.acts}>
          <ActionButton label="Đóng" onPress={onLeave} autoFocus />
        </div>
      </>
    )
  if (!difference) return job.running ? <JobPanel jobId={job.running.id} title={job.running.title} /> : null
  return (
    <div className={styles.preview}>
      <ConfirmPanel
        title={`Hoàn tác «${update.title}»?`}
        text="Quy định trở lại như trước lần nhập này. Gói vẫn còn trong danh sách để biết đã từng nhập."
        confirmLabel="Hoàn tác"
        busy={job.running !== null}
        onConfirm={() => void undo()}
        onCancel={onLeave}
      >
        <DifferenceView difference={difference} />
      </ConfirmPanel>
    </div>
  )
}
