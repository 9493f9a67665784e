import { IconWorldCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { LinkSummary } from '../../shared/catalogue/link-check.ts'
import { api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { ToneMark } from '../components/StatusMark.tsx'
import { startLinkRun, useLinkRun } from './link-run.ts'
import styles from './links.module.css'
import { useCatalogue } from './use-catalogue.ts'

/** Tests the addresses of published items: how they stand, and the only buttons that make this app ask the network. */
export const LinkTools = (): ReactNode => {
  const list = useCatalogue((state) => state.list)
  const [open, setOpen] = useState(false)
  const jobId = useLinkRun((state) => state.jobId)
  if (list === 'conditional' || list === 'notAccessible') return null
  return (
    <>
      <ActionButton
        label="Kiểm tra đường dẫn"
        icon={<IconWorldCheck size={18} />}
        onPress={() => setOpen(!open)}
        busy={jobId !== null}
      />
      {open ? <LinkPanel onClose={() => setOpen(false)} /> : null}
      {jobId ? <JobPanel jobId={jobId} title="Kiểm tra đường dẫn" /> : null}
    </>
  )
}

const LinkPanel = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const version = useCatalogue((state) => state.version)
  const { value: summary } = useCall(() => api.catalogue.links(), version)
  return (
    <section className={styles.panel} aria-label="Kiểm tra đường dẫn đã công khai">
      <div className={styles.head}>
        <h2>Đường dẫn đã công khai</h2>
        <ActionButton kind="quiet" label="Đóng" fullLabel="Đóng phần kiểm tra đường dẫn" onPress={onClose} />
      </div>
      {summary ? <Standing summary={summary} /> : null}
    </section>
  )
}

const Standing = ({ summary }: { readonly summary: LinkSummary }): ReactNode => {
  const running = useLinkRun((state) => state.jobId !== null)
  if (summary.links === 0)
    return <p className={styles.soft}>Chưa có mục đã công khai nào ghi địa chỉ trang thông tin điện tử.</p>
  return (
    <>
      <div className={styles.counts}>
        <strong>{`${showCount(summary.links)} đường dẫn`}</strong>
        {summary.opening > 0 ? <ToneMark tone="ok" bare>{`${showCount(summary.opening)} mở được`}</ToneMark> : null}
        {summary.broken > 0 ? <ToneMark tone="late" bare>{`${showCount(summary.broken)} hỏng`}</ToneMark> : null}
        {summary.untested > 0 ? (
          <ToneMark tone="quiet" bare>{`${showCount(summary.untested)} chưa kiểm tra`}</ToneMark>
        ) : null}
        {summary.waiting > 0 ? (
          <ToneMark tone="soon" bare>{`${showCount(summary.waiting)} chờ có mạng`}</ToneMark>
        ) : null}
        <span className={styles.soft}>
          {summary.checkedAt ? `Kết quả mới nhất: ${momentText(summary.checkedAt)}` : 'Chưa kiểm tra lần nào'}
        </span>
      </div>
      <div className={styles.acts}>
        <ActionButton
          call="catalogue.checkLinks"
          label="Kiểm tra tất cả"
          onPress={() => void startLinkRun('all')}
          disabled={running}
        />
        {summary.broken > 0 ? (
          <ActionButton
            call="catalogue.checkLinks"
            label={`Kiểm tra lại ${showCount(summary.broken)} đường dẫn hỏng`}
            onPress={() => void startLinkRun('broken')}
            disabled={running}
          />
        ) : null}
        {summary.waiting > 0 ? (
          <ActionButton
            call="catalogue.checkLinks"
            label={`Kiểm tra ${showCount(summary.waiting)} đường dẫn chờ có mạng`}
            onPress={() => void startLinkRun('waiting')}
            disabled={running}
          />
        ) : null}
        {summary.untested > 0 && summary.untested < summary.links && summary.waiting === 0 ? (
          <ActionButton
            call="catalogue.checkLinks"
            label={`Kiểm tra ${showCount(summary.untested)} đường dẫn mới`}
            onPress={() => void startLinkRun('untested')}
            disabled={running}
          />
        ) : null}
      </div>
      <p className={styles.soft}>
        Phần mềm chỉ nối mạng khi bấm nút, chỉ hỏi các địa chỉ ghi trong danh mục và không gửi dữ liệu nào đi.
      </p>
    </>
  )
}
