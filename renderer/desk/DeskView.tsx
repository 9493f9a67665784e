import { lazy, Suspense, useState } from 'react'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { api, useCall } from '../api.ts'
import { useAppStatusStore, useDataVersion } from '../app-status-store.ts'
import { DraftsButton } from '../components/DraftsButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { Page } from '../components/Page.tsx'
import { Panel } from '../components/Panel.tsx'
import { takePreloadedDesk } from '../first-page.ts'
import { go } from '../navigation-store.ts'
import { AfterFirstScreen } from './AfterFirstScreen.tsx'
import { DeskCalendar } from './DeskCalendar.tsx'
import styles from './DeskView.module.css'
import { DuePanel } from './DuePanel.tsx'
import { DutiesPanel } from './DutiesPanel.tsx'
import { PetitionsPanel } from './PetitionsPanel.tsx'
import { ProgrammePanel } from './ProgrammePanel.tsx'
import { ListsPanel, OldInformationPanel, PublishPanel } from './PublishPanel.tsx'
import { MissingRulesPanel, ReportPanel, SafetyPanel } from './SidePanels.tsx'

// It needs the rules of milestones, which the first screen is drawn without.
const OtherDuePanel = lazy(async () => ({ default: (await import('./OtherDuePanel.tsx')).OtherDuePanel }))

const isNew = (summary: DeskSummary): boolean =>
  summary.due.open + summary.due.waitingCompletion === 0 &&
  Object.values(summary.publish.counts).every((count) => count === 0)

const FirstSteps = () => (
  <Panel title="Bắt đầu">
    <EmptyState
      title="Chưa có danh mục, chưa có yêu cầu"
      text="Nhập danh mục thông tin từ tệp Excel đang dùng, hoặc ghi ngay yêu cầu đầu tiên. Việc đến hạn sẽ hiện ở trang này."
      acts={[
        {
          label: 'Nhập danh mục từ Excel',
          onPress: () => go('catalogue', { start: 'import' }),
          call: 'catalogue.import',
        },
        {
          label: 'Tiếp nhận yêu cầu đầu tiên',
          onPress: () => go('receive'),
          shortcut: 'Ctrl+N',
          call: 'requests.receive',
        },
      ]}
    />
  </Panel>
)

const Desk = ({ summary, version }: { readonly summary: DeskSummary; readonly version: number }) => (
  <div className={styles.columns}>
    <div className={styles.column}>
      {isNew(summary) ? (
        <FirstSteps />
      ) : (
        <ForRole call="requests.query">
          <DuePanel due={summary.due} />
        </ForRole>
      )}
      <ForRole call="petitions.query">
        <PetitionsPanel petitions={summary.petitions} />
      </ForRole>
      <AfterFirstScreen>
        <Suspense fallback={null}>
          <OtherDuePanel today={summary.today} pack={summary.calendar} version={version} />
        </Suspense>
      </AfterFirstScreen>
    </div>
    <div className={styles.column}>
      <PublishPanel publish={summary.publish} />
      <ProgrammePanel programme={summary.programme} />
      <DutiesPanel duties={summary.publish.duties} />
      {summary.publish.oldInformation ? <OldInformationPanel old={summary.publish.oldInformation} /> : null}
      <ListsPanel counts={summary.publish.counts} />
    </div>
    <div className={styles.column}>
      <Panel title="Lịch">
        <div className={styles.calendar}>
          <Suspense fallback={null}>
            <DeskCalendar
              days={summary.due.days}
              publish={summary.publish.days}
              petitions={summary.petitions.days}
              tasks={summary.programme.days}
              pack={summary.calendar}
              today={summary.today}
            />
          </Suspense>
        </div>
      </Panel>
      <ReportPanel report={summary.report} today={summary.today} />
      <MissingRulesPanel rules={summary.missingRules} />
      <AfterFirstScreen>
        <SafetyPanel safety={summary.safety} version={version} />
      </AfterFirstScreen>
    </div>
  </div>
)

/** Bàn làm việc: what is due, what must be published, the next report. */
const DeskView = () => {
  const agencyName = useAppStatusStore((state) => state.status?.agencyName ?? '')
  const today = useAppStatusStore((state) => state.status?.today ?? '')
  const version = useDataVersion()
  const [first] = useState(takePreloadedDesk)
  const { value, error, reload } = useCall(() => api.desk.read(), `${today} ${version}`, first)
  return (
    <Page
      title="Bàn làm việc"
      purpose={agencyName}
      actions={
        <AfterFirstScreen>
          <DraftsButton />
        </AfterFirstScreen>
      }
      primary={{
        label: 'Tiếp nhận yêu cầu',
        shortcut: 'Ctrl+N',
        onPress: () => go('receive'),
        call: 'requests.receive',
      }}
    >
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value ? <Desk summary={value} version={version} /> : null}
    </Page>
  )
}

export default DeskView
