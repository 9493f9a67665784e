import { Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { Collection } from '../../shared/consolidation/collection.ts'
import type {
  ConsolidatedView,
  ExportedConsolidation,
  WrittenConsolidation,
} from '../../shared/consolidation/consolidated-report.ts'
import type { ReportNarrative } from '../../shared/reports/report.ts'
import { reportCharts } from '../../shared/reports/report-charts.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api, useCall } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { BarChart } from '../components/BarChart.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { FieldsForRole } from '../components/ForRole.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './consolidation.module.css'
import { ReportFigures } from './ReportFigures.tsx'

const parts = [
  { key: 'situation', heading: 'Tình hình' },
  { key: 'difficulties', heading: 'Khó khăn, vướng mắc' },
  { key: 'proposals', heading: 'Kiến nghị' },
] as const

const OwnText = ({ collectionId }: { readonly collectionId: number }): ReactNode => {
  const { value } = useCall(() => api.consolidation.readNarrative({ collectionId }), collectionId)
  const [text, setText] = useState<ReportNarrative>()
  const [saved, setSaved] = useState(true)
  const shown = text ?? value
  if (!shown) return null
  const save = async (): Promise<void> => {
    if (saved || (await answerOf(api.consolidation.saveNarrative({ collectionId, narrative: shown }))) === undefined)
      return
    setSaved(true)
  }
  return (
    <Panel title="Nhận định của cơ quan tổng hợp" note={saved ? 'Chữ tự lưu khi rời ô.' : 'Chưa lưu'}>
      <div className={styles.stack}>
        <FieldsForRole call="consolidation.saveNarrative">
          {parts.map(({ key, heading }) => (
            <Textarea
              key={key}
              label={heading}
              value={shown[key]}
              onChange={(event) => {
                setText({ ...shown, [key]: event.currentTarget.value })
                setSaved(false)
              }}
              onBlur={() => void save()}
              autosize
              minRows={3}
              maxRows={14}
              maxLength={20_000}
              spellCheck={false}
            />
          ))}
        </FieldsForRole>
      </div>
    </Panel>
  )
}

/** The charts the report carries, of all agencies together. */
const Charts = ({ view }: { readonly view: ConsolidatedView }): ReactNode => {
  const charts = reportCharts(view.file.series)
  return charts.length === 0 ? null : (
    <Panel title="Biểu đồ">
      <div className={styles.charts}>
        {charts.map((chart) => (
          <BarChart key={chart.title} chart={chart} />
        ))}
      </div>
    </Panel>
  )
}

/** Figures that some agencies do not keep: their number is missing from the sum, not 0. */
const NotKept = ({ view }: { readonly view: ConsolidatedView }): ReactNode => {
  const figures = view.file.checks.filter(({ id, passed }) => id.startsWith('kept ') && !passed)
  return figures.length === 0 ? null : (
    <details>
      <summary>{`${showCount(figures.length)} chỉ tiêu chưa được mọi cơ quan ghi nhận; phần thiếu không tính là 0`}</summary>
      <ul>
        {figures.map(({ id, statement, left, right }) => (
          <li key={id}>{`${statement}: ${showCount(left)}/${showCount(right)}.`}</li>
        ))}
      </ul>
    </details>
  )
}

const Standing = ({ view }: { readonly view: ConsolidatedView }): ReactNode => (
  <Panel title="Tình trạng số liệu">
    <ul className={styles.list}>
      <li className={styles.words}>
        <ToneMark tone={view.missing.length === 0 ? 'ok' : 'soon'}>
          {view.missing.length === 0
            ? `Đủ báo cáo của ${showCount(view.file.members.length)} cơ quan`
            : `Có ${showCount(view.file.members.length)} báo cáo; còn thiếu ${showCount(view.missing.length)} cơ quan, tên ghi trong phụ lục`}
        </ToneMark>
      </li>
      {view.failed.map((statement) => (
        <li key={statement} className={styles.words}>
          <ToneMark tone="late">{`Không khớp: ${statement}`}</ToneMark>
        </li>
      ))}
      {view.mismatches.map(({ name, figure }) => (
        <li key={`${name} ${figure}`} className={styles.words}>
          <ToneMark tone="late">{`${name}: «${figure}» khác đơn vị tính hoặc cách tính, chưa cộng`}</ToneMark>
        </li>
      ))}
      {view.within.length > 0 ? (
        <li className={styles.words}>
          <ToneMark tone="info">
            {`${showCount(view.within.length)} báo cáo xã đã nằm trong báo cáo của tỉnh nên không cộng lần nữa`}
          </ToneMark>
        </li>
      ) : null}
    </ul>
    <NotKept view={view} />
  </Panel>
)

const Earlier = ({ written }: { readonly written: readonly ExportedConsolidation[] }): ReactNode => (
  <Panel title="Báo cáo tổng hợp đã xuất">
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Lần</th>
          <th scope="col">Xuất lúc</th>
          <th scope="col">Số báo cáo</th>
          <th scope="col">Thư mục</th>
          <th scope="col">Người xuất</th>
        </tr>
      </thead>
      <tbody>
        {written.map((one) => (
          <tr key={one.id}>
            <td>{one.edition.number}</td>
            <td>{momentText(one.exportedAt)}</td>
            <td>{showCount(one.members)}</td>
            <td title={`SHA-256 của gói: ${one.sha256}`}>{one.folderName}</td>
            <td>{one.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Panel>
)

/** «Báo cáo tổng hợp»: the whole as it stands, the department's own text, and the way out in four forms. */
export const ConsolidatedTab = ({
  collection,
  version,
}: {
  readonly collection: Collection
  readonly version: number
}): ReactNode => {
  const collectionId = collection.id
  const [view, setView] = useState<ConsolidatedView>()
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const [done, setDone] = useState<WrittenConsolidation>()
  const { value: written, reload } = useCall(() => api.consolidation.exported({ collectionId }), `${collectionId}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when what was taken in changed.
  useEffect(() => {
    let dropped = false
    void runJob((jobId) => api.consolidation.view({ jobId, collectionId }), setJob).then((result) => {
      if (dropped) return
      setJob(undefined)
      if (result.ok) setView(result.value)
      else setError(result.error)
    })
    return () => {
      dropped = true
    }
  }, [collectionId, version])

  const write = async (): Promise<void> => {
    const folder = await answerOf(api.files.chooseFolder({ purpose: 'consolidation' }))
    if (!folder) return
    setError(undefined)
    setDone(undefined)
    const result = await runJob(
      (jobId) => api.consolidation.export({ jobId, collectionId, folderToken: folder.token }),
      setJob,
    )
    setJob(undefined)
    if (!result.ok) return setError(result.error)
    setDone(result.value)
    reload()
    showToast('Đã ghi báo cáo tổng hợp.')
  }
  if (view && view.file.members.length === 0)
    return (
      <EmptyState
        title="Chưa có báo cáo nào được tính"
        text="Nhận báo cáo của các cơ quan trước; báo cáo tổng hợp cộng từ những báo cáo được tính."
      />
    )
  return (
    <div className={styles.stack}>
      {job ? <JobPanel jobId={job} title="Tổng hợp báo cáo" quietMs={400} /> : null}
      {error ? <ErrorPanel error={error} kept="Những báo cáo đã nhận vẫn còn nguyên." /> : null}
      {view ? (
        <>
          <Standing view={view} />
          <OwnText key={collectionId} collectionId={collectionId} />
          <Panel title="Xuất báo cáo tổng hợp" note="Word, Excel, PDF và gói báo cáo (.bctt) để gửi cấp trên">
            <div className={styles.acts}>
              <ActionButton
                call="consolidation.export"
                kind="primary"
                label="Chọn thư mục và ghi"
                busy={job !== undefined}
                disabled={view.failed.length > 0 || view.mismatches.length > 0}
                onPress={() => void write()}
              />
              {done ? (
                <>
                  <ToneMark tone="ok">{`Đã ghi và đọc lại đúng thư mục «${done.folderName}»${done.onDrive ? '; có thể rút USB' : ''}`}</ToneMark>
                  <ActionButton
                    label="Mở thư mục"
                    onPress={() => void answerOf(api.app.openAddress({ address: done.openToken }))}
                  />
                </>
              ) : null}
            </div>
          </Panel>
          {written && written.length > 0 ? <Earlier written={written} /> : null}
          <ReportFigures file={view.file} />
          <Charts view={view} />
        </>
      ) : null}
    </div>
  )
}
