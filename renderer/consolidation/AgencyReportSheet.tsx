import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  bundleReasonWords,
  bundleRemarkWords,
  bundleStateLabels,
  type ToldBundle,
} from '../../shared/consolidation/taken-bundle.ts'
import { api, useCall } from '../api.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { momentText } from '../components/moment-text.ts'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import styles from './consolidation.module.css'
import { ReportFigures } from './ReportFigures.tsx'

const parts = [
  { key: 'situation', heading: 'Tình hình' },
  { key: 'difficulties', heading: 'Khó khăn, vướng mắc' },
  { key: 'proposals', heading: 'Kiến nghị' },
] as const

const editionLabels = { first: 'Lần đầu', replacing: 'Thay thế', supplement: 'Bổ sung' } as const

const History = ({
  history,
  shown,
  onOpen,
}: {
  readonly history: readonly ToldBundle[]
  readonly shown: number
  readonly onOpen: (bundleId: number) => void
}) => (
  <Panel title="Các gói đã nhận của cơ quan">
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Lần</th>
          <th scope="col">Loại</th>
          <th scope="col">Nhận lúc</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Mã, khóa ký</th>
        </tr>
      </thead>
      <tbody>
        {history.map((bundle) => (
          <tr key={bundle.id} aria-current={bundle.id === shown}>
            <td>
              {bundle.id === shown ? (
                bundle.edition.number
              ) : (
                <LinkButton
                  onPress={() => onOpen(bundle.id)}
                  fullLabel={`Xem lần ${bundle.edition.number}, ${bundle.shortCode}`}
                >
                  {bundle.edition.number}
                </LinkButton>
              )}
            </td>
            <td>{bundle.way === 'paper' ? 'Từ bản giấy' : editionLabels[bundle.edition.kind]}</td>
            <td>{momentText(bundle.takenAt)}</td>
            <td>
              {bundleStateLabels[bundle.state]}
              {bundle.reason === '' ? '' : `: ${bundleReasonWords[bundle.reason].what}`}
            </td>
            <td>
              {bundle.shortCode}
              {bundle.keyFingerprint === '' ? null : <div className={styles.soft}>{bundle.keyFingerprint}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Panel>
)

/** The report of one agency as it came: figures, text, overridden values, checks, and every bundle it sent. */
export const AgencyReportSheet = ({
  bundleId,
  onOpen,
  onLeave,
}: {
  readonly bundleId: number
  readonly onOpen: (bundleId: number) => void
  readonly onLeave: () => void
}): ReactNode => {
  const { value, error, reload } = useCall(() => api.consolidation.agencyReport({ bundleId }), bundleId)
  const report = value?.report
  const failed = report?.checks.filter(({ passed }) => !passed) ?? []
  return (
    <Page
      title={report?.agency.name ?? 'Báo cáo của cơ quan'}
      purpose={
        report
          ? `Kỳ ${formatDay(report.period.from)} – ${formatDay(report.period.to)}, số liệu đến hết ngày ${formatDay(report.asOf)}`
          : ''
      }
      back={{ label: 'Về tổng hợp', onPress: onLeave }}
    >
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value && report ? (
        <div className={styles.stack}>
          <ul className={styles.counts}>
            <li>
              <ToneMark tone={value.bundle.state === 'current' ? 'ok' : 'info'}>
                {bundleStateLabels[value.bundle.state]}
              </ToneMark>
            </li>
            <li>
              <ToneMark tone={value.bundle.signedBy ? 'ok' : 'quiet'}>
                {value.bundle.signedBy ? 'Chữ ký đúng' : 'Không ký'}
              </ToneMark>
            </li>
            {value.bundle.remarks.map((remark) => (
              <li key={remark}>
                <ToneMark tone="soon">{bundleRemarkWords[remark]}</ToneMark>
              </li>
            ))}
          </ul>
          {failed.length > 0 ? (
            <Panel title="Phép kiểm tra không khớp khi cơ quan xuất báo cáo">
              <ul>
                {failed.map(({ id, statement, left, right }) => (
                  <li key={id}>{`${statement}: ${left} và ${right}.`}</li>
                ))}
              </ul>
            </Panel>
          ) : null}
          <ReportFigures file={report} />
          <Panel title="Nhận định của cơ quan">
            {parts.map(({ key, heading }) => (
              <div key={key} className={styles.item}>
                <h3>{heading}</h3>
                <p className={styles.text}>{report.narrative[key].trim() || 'Không ghi.'}</p>
              </div>
            ))}
          </Panel>
          <History history={value.history} shown={bundleId} onOpen={onOpen} />
        </div>
      ) : null}
    </Page>
  )
}
