import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDay } from '../../../shared/calendar/local-date.ts'
import type { LawUpdatePreview, SignatureState } from '../../../shared/law/law-update.ts'
import { answerOf, api } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { JobPanel } from '../../components/JobPanel.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useShortcuts } from '../../components/shortcuts.ts'
import { DifferenceView } from '../DifferenceView.tsx'
import styles from '../law.module.css'
import { groupedFingerprint } from '../law-words.ts'
import { toastWithUndo } from '../undo-update.ts'
import { type LawJob, useLawJob } from '../use-law-job.ts'
import { SignatureMark } from './SignatureMark.tsx'

type Chosen = { readonly token: string; readonly preview: LawUpdatePreview }

export type TakeIn = {
  readonly job: LawJob
  readonly chosen: Chosen | null
  readonly choose: () => Promise<void>
  readonly keep: () => Promise<void>
  readonly drop: () => void
}

/** Taking an update in: choose a file, read what it changes, keep it. */
export const useTakeIn = (): TakeIn => {
  const job = useLawJob()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choose = async (): Promise<void> => {
    const file = await answerOf(api.files.chooseFile({ purpose: 'lawUpdate' }))
    if (!file) return
    setChosen(null)
    const preview = await job.look('Đọc gói cập nhật', (jobId) =>
      api.law.previewUpdate({ jobId, fileToken: file.token }),
    )
    if (preview) setChosen({ token: file.token, preview })
  }
  const keep = async (): Promise<void> => {
    if (!chosen) return
    const taken = await job.write('Nhập gói cập nhật', (jobId) =>
      api.law.takeInUpdate({ jobId, fileToken: chosen.token, hash: chosen.preview.hash }),
    )
    if (!taken) return
    setChosen(null)
    toastWithUndo(`Đã nhập gói «${taken.title}».`, taken)
  }
  return { job, chosen, choose, keep, drop: () => setChosen(null) }
}

const trustWords = (signature: SignatureState): string => {
  if (signature.state === 'valid')
    return `Gói do «${signature.name}» ký, khóa ${groupedFingerprint(signature.fingerprint)}. Nội dung còn nguyên như khi ký.`
  if (signature.state === 'unknownKey')
    return `Gói có chữ ký bằng khóa ${groupedFingerprint(signature.fingerprint)} nhưng khóa này chưa được cài, nên chưa chứng tỏ được điều gì. Hỏi nơi gửi để đối chiếu khóa, rồi cài khóa ở cuối trang.`
  return 'Gói không có chữ ký: chỉ nhập khi biết chắc nơi gửi, và đối chiếu từng quy định với văn bản.'
}

/** What a chosen update would change, and the button that takes it in. */
export const TakeInUpdate = ({ takeIn }: { readonly takeIn: TakeIn }): ReactNode => {
  const { job, chosen } = takeIn
  const busy = job.running !== null
  const shown = useRef<HTMLDivElement>(null)
  // The button that chose the file may lie far down the page.
  useEffect(() => {
    if (chosen) shown.current?.focus()
  }, [chosen])
  useShortcuts(chosen ? { 'Ctrl+S': busy ? undefined : () => void takeIn.keep(), Escape: takeIn.drop } : {})
  return (
    <>
      {job.running ? <JobPanel jobId={job.running.id} title={job.running.title} /> : null}
      {job.error ? (
        <ErrorPanel
          error={job.error}
          kept="Quy định đang dùng không thay đổi."
          act={{ label: 'Chọn tệp khác', onPress: () => void takeIn.choose() }}
        />
      ) : null}
      {chosen ? (
        <div className={styles.preview} ref={shown} tabIndex={-1}>
          <Panel title={chosen.preview.title} note={<SignatureMark signature={chosen.preview.signature} />}>
            <div className={styles.stack}>
              <p>
                {chosen.preview.issuedBy} lập ngày {formatDay(chosen.preview.issuedOn)}.
              </p>
              <p className={styles.hint}>{trustWords(chosen.preview.signature)}</p>
              <DifferenceView difference={chosen.preview.difference} />
              <div className={styles.acts}>
                <ActionButton
                  kind="primary"
                  label="Nhập gói này"
                  shortcut="Ctrl+S"
                  disabled={busy}
                  onPress={() => void takeIn.keep()}
                />
                <ActionButton label="Thôi, không nhập" disabled={busy} onPress={takeIn.drop} />
              </div>
            </div>
          </Panel>
        </div>
      ) : null}
    </>
  )
}
