import { useEffect, useState } from 'react'
import { api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { BareRoom, BareSheet } from '../components/BareSheet.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { TakeInPanel } from '../components/TakeInPanel.tsx'
import { takePreloadedDesk } from '../first-page.ts'
import { enterTraining } from '../training.ts'
import { WizardSteps } from './WizardSteps.tsx'
import styles from './WizardView.module.css'
import { readWizardDraft } from './wizard-draft.ts'

/** First run: describe the agency in three short steps, or look around with the practice data. */
const WizardView = () => {
  const [started, setStarted] = useState(false)
  const [trainingJob, setTrainingJob] = useState<string>()
  const draft = useCall(() => api.app.readDraft({ kind: 'wizard' }), 'wizard')
  // What was asked for before the first run would be stale on the desk that follows it.
  useEffect(() => void takePreloadedDesk(), [])

  const kept = draft.value === undefined ? null : readWizardDraft(draft.value)
  const practise = async (): Promise<void> => {
    await enterTraining(setTrainingJob)
    setTrainingJob(undefined)
  }
  if (draft.loading) return null
  return (
    <BareRoom>
      <BareSheet label="Khai báo lần đầu" wide>
        {started ? (
          <WizardSteps draft={kept} onLeave={() => setStarted(false)} />
        ) : (
          <>
            <h1 className={styles.title}>Sổ theo dõi và danh mục cung cấp thông tin</h1>
            <p className={styles.lead}>Dành cho người làm đầu mối ở UBND cấp xã. Dữ liệu chỉ nằm trên máy này.</p>
            <div className={styles.choices}>
              <div className={styles.choice}>
                <p>
                  {kept
                    ? 'Những gì đã nhập lần trước vẫn còn; tiếp tục từ chỗ đang dở.'
                    : 'Vài phút, bốn bước: cơ quan, việc tiếp nhận, con người, mật khẩu. Có thể dừng giữa chừng và làm tiếp sau.'}
                </p>
                <ActionButton
                  kind="primary"
                  label={kept ? 'Tiếp tục khai báo cơ quan' : 'Bắt đầu khai báo cơ quan'}
                  onPress={() => setStarted(true)}
                  disabled={trainingJob !== undefined}
                  autoFocus
                />
              </div>
              <div className={styles.choice}>
                <p>Làm thử với một xã không có thật, đủ danh mục và yêu cầu; không ảnh hưởng dữ liệu của cơ quan.</p>
                <ActionButton
                  label="Dùng dữ liệu tập huấn"
                  onPress={() => void practise()}
                  busy={trainingJob !== undefined}
                />
              </div>
            </div>
            <div className={styles.elsewhere}>
              <p>Đã dùng Đầu Mối trên máy khác, hoặc còn bản sao lưu?</p>
              <TakeInPanel fresh />
            </div>
            {trainingJob ? (
              <div className={styles.notice}>
                <JobPanel jobId={trainingJob} title="Chuẩn bị dữ liệu tập huấn" />
              </div>
            ) : null}
          </>
        )}
      </BareSheet>
    </BareRoom>
  )
}

export default WizardView
