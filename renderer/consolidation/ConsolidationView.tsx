import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { collectionName } from '../../shared/consolidation/collection.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion, useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { ForRole } from '../components/ForRole.tsx'
import { Page } from '../components/Page.tsx'
import { TabRow } from '../components/TabRow.tsx'
import { AgenciesTab } from './AgenciesTab.tsx'
import { AgencyReportSheet } from './AgencyReportSheet.tsx'
import { BoardTab } from './BoardTab.tsx'
import { CollectionForm } from './CollectionForm.tsx'
import { CompareTab } from './CompareTab.tsx'
import { ConsolidatedTab } from './ConsolidatedTab.tsx'
import styles from './consolidation.module.css'
import { DueDay } from './DueDay.tsx'
import { HeldTab } from './HeldTab.tsx'
import { IntakeTab } from './IntakeTab.tsx'
import { NarrativesTab } from './NarrativesTab.tsx'
import { ScopePanel } from './ScopePanel.tsx'

const tabs = [
  { id: 'board', label: 'Theo dõi' },
  { id: 'intake', label: 'Nhận báo cáo' },
  { id: 'held', label: 'Chờ xem xét' },
  { id: 'compare', label: 'So sánh' },
  { id: 'narratives', label: 'Kiến nghị' },
  { id: 'report', label: 'Báo cáo tổng hợp' },
  { id: 'agencies', label: 'Danh sách' },
] as const
type TabId = (typeof tabs)[number]['id']

/** Tổng hợp: the reports of many agencies, from what comes in to the one report that goes up. */
const ConsolidationView = (): ReactNode => {
  const dataVersion = useDataVersion()
  const mayTakeIn = useMay('consolidation.takeIn')
  const [turn, setTurn] = useState(0)
  const { value, error, reload } = useCall(() => api.consolidation.overview(), `${dataVersion} ${turn}`)
  const [tab, setTab] = useState<TabId>('board')
  const [chosen, setChosen] = useState<number>()
  const [opening, setOpening] = useState(false)
  const [bundleId, setBundleId] = useState<number>()
  const version = dataVersion + turn
  const changed = (): void => setTurn((count) => count + 1)

  if (bundleId !== undefined)
    return <AgencyReportSheet bundleId={bundleId} onOpen={setBundleId} onLeave={() => setBundleId(undefined)} />
  const collection = value?.collections.find(({ id }) => id === chosen) ?? value?.collections[0]
  const needsCollection = tab !== 'agencies' && tab !== 'intake'
  const fills = !opening && (tab === 'agencies' || (tab === 'board' && collection !== undefined))
  return (
    <Page
      title="Tổng hợp"
      purpose="Báo cáo của các cơ quan gửi lên, kiểm tra, so sánh và cộng thành báo cáo tổng hợp"
      fill={fills}
      actions={
        value?.scope ? (
          <ActionButton
            call="consolidation.addCollection"
            label="Lập đợt thu"
            disabled={opening}
            onPress={() => setOpening(true)}
          />
        ) : undefined
      }
    >
      {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
      {value && value.scope === null ? <ScopePanel scope={null} onChosen={changed} /> : null}
      {value?.scope ? (
        <div className={fills ? styles.fill : styles.page}>
          {opening || (needsCollection && !collection) ? (
            <ForRole call="consolidation.addCollection">
              <CollectionForm
                {...(collection ? { onCancel: () => setOpening(false) } : {})}
                onMade={(id) => {
                  setOpening(false)
                  setChosen(id)
                  changed()
                }}
              />
            </ForRole>
          ) : null}
          {collection ? (
            <div className={styles.head}>
              <div className={styles.grow}>
                <NativeSelect
                  label="Đợt thu báo cáo"
                  value={String(collection.id)}
                  onChange={(event) => setChosen(Number(event.currentTarget.value))}
                  data={value.collections.map((one) => ({ value: String(one.id), label: collectionName(one) }))}
                />
              </div>
              <div className={styles.day}>
                <DueDay collection={collection} onChanged={changed} />
              </div>
            </div>
          ) : null}
          <TabRow
            label="Tổng hợp"
            tabs={tabs
              .filter(({ id }) => id !== 'intake' || mayTakeIn)
              .map((one) =>
                one.id === 'held' && collection && collection.held > 0 ? { ...one, count: collection.held } : one,
              )}
            active={tab}
            onChange={setTab}
          />
          {tab === 'intake' ? <IntakeTab onTaken={changed} /> : null}
          {tab === 'agencies' ? <AgenciesTab scope={value.scope} version={version} onChanged={changed} /> : null}
          {collection && tab === 'board' ? (
            <BoardTab collection={collection} version={version} onOpen={setBundleId} onHeld={() => setTab('held')} />
          ) : null}
          {collection && tab === 'held' ? (
            <HeldTab collectionId={collection.id} version={version} onOpen={setBundleId} onDecided={changed} />
          ) : null}
          {collection && tab === 'compare' ? (
            <CompareTab collectionId={collection.id} version={version} onOpen={setBundleId} />
          ) : null}
          {collection && tab === 'narratives' ? (
            <NarrativesTab collectionId={collection.id} version={version} onOpen={setBundleId} />
          ) : null}
          {collection && tab === 'report' ? (
            <ConsolidatedTab key={collection.id} collection={collection} version={version} />
          ) : null}
        </div>
      ) : null}
    </Page>
  )
}

export default ConsolidationView
