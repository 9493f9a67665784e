import { type ReactNode, useState } from 'react'
import { formatDay, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { FocalNotice } from '../../../shared/releases/focal-notice.ts'
import type { AppError } from '../../../shared/result.ts'
import { api, settle, showError, useCall } from '../../api.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { DayField } from '../../components/DayField.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { ForRole } from '../../components/ForRole.tsx'
import { runJob } from '../../components/job-store.ts'
import { Panel } from '../../components/Panel.tsx'
import { PaperPreview } from '../../components/PaperPreview.tsx'
import { ToneMark } from '../../components/StatusMark.tsx'
import { showToast } from '../../components/toast-store.ts'
import { useToday } from '../../law-book-store.ts'
import { go } from '../../navigation-store.ts'
import styles from './releases.module.css'

type Differences = NonNullable<FocalNotice['changes']>

/** «Thông báo đầu mối»: the paper, whether what was published is still true, and what was published before. */
export const NoticeTab = (): ReactNode => {
  const { value: notice, error, reload } = useCall(() => api.releases.readNotice(), 'notice')
  if (error) return <ErrorPanel error={error} act={{ label: 'Mở trang Cơ quan', onPress: () => go('agency') }} />
  if (!notice) return null
  return (
    <div className={styles.beside}>
      <div className={styles.stack}>
        <Panel title="Trạng thái" note={<State changes={notice.changes} />}>
          <p className={styles.words}>
            Thông báo lấy từ trang Cơ quan. Sau khi đăng hoặc niêm yết, hãy ghi ngày công bố để phần mềm nhắc khi có
            thay đổi.
          </p>
          {notice.changes && notice.changes.length > 0 ? <Changes differences={notice.changes} /> : null}
          <ForRole call="releases.recordNotice">
            <Record onDone={reload} />
          </ForRole>
          <Files />
          {notice.paper.marginNotes.map((note) => (
            <p key={note} className={styles.soft}>
              {note}
            </p>
          ))}
        </Panel>
        {notice.history.length > 0 ? <History history={notice.history} /> : null}
      </div>
      <PaperPreview paper={{ ...notice.paper, marginNotes: [] }} size="A4" width={480} />
    </div>
  )
}

const State = ({ changes }: { readonly changes: FocalNotice['changes'] }): ReactNode =>
  changes === null ? (
    <ToneMark tone="soon">Chưa ghi lần công bố nào</ToneMark>
  ) : changes.length > 0 ? (
    <ToneMark tone="soon">Đã thay đổi, cần công bố lại</ToneMark>
  ) : (
    <ToneMark tone="ok">Đúng với lần công bố gần nhất</ToneMark>
  )

const Changes = ({ differences }: { readonly differences: Differences }): ReactNode => (
  <ul className={styles.differences}>
    {differences.map((each) => (
      <li key={each.label}>
        {each.label}: <del>{each.before || '(trống)'}</del> → <ins>{each.after || '(trống)'}</ins>
      </li>
    ))}
  </ul>
)

const Record = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const today = useToday()
  const [on, setOn] = useState<LocalDate | null>(today)
  const [error, setError] = useState<AppError>()
  const record = async (): Promise<void> => {
    if (on === null) return
    const result = await settle(api.releases.recordNotice({ on }))
    setError(result.ok ? undefined : result.error)
    if (!result.ok) return
    showToast('Đã ghi lần công bố thông báo đầu mối.')
    onDone()
  }
  return (
    <div className={styles.acts}>
      <DayField
        label="Ngày công bố"
        value={on}
        onChange={setOn}
        max={today}
        error={error?.issues?.[0]?.message ?? error?.message}
      />
      <div className={styles.low}>
        <ActionButton kind="primary" label="Ghi đã công bố" disabled={on === null} onPress={() => void record()} />
      </div>
    </div>
  )
}

const Files = (): ReactNode => {
  const save = async (format: 'word' | 'pdf'): Promise<void> => {
    const result = await runJob((jobId) => api.releases.saveNotice({ jobId, format }))
    if (!result.ok) return showError(result.error)
    if (result.value) showToast(`Đã ghi tệp ${result.value.fileName}.`)
  }
  return (
    <div className={styles.acts} style={{ marginTop: 'var(--space-3)' }}>
      <ActionButton call="releases.saveNotice" label="Lưu Word" onPress={() => void save('word')} />
      <ActionButton call="releases.saveNotice" label="Lưu PDF" onPress={() => void save('pdf')} />
    </div>
  )
}

const History = ({ history }: { readonly history: FocalNotice['history'] }): ReactNode => (
  <Panel title="Các lần công bố">
    <ul className={styles.list}>
      {history.map(({ id, on, by, differences }, index) => (
        <li key={id}>
          <strong>{`Ngày ${formatDay(on)}`}</strong> <span className={styles.soft}>{by}</span>
          {index === history.length - 1 ? (
            <p className={styles.soft}>Lần đầu.</p>
          ) : differences.length === 0 ? (
            <p className={styles.soft}>Không thay đổi so với lần trước.</p>
          ) : (
            <Changes differences={differences} />
          )}
        </li>
      ))}
    </ul>
  </Panel>
)
