import { type ReactNode, useState } from 'react'
import { api, useCall } from '../../api.ts'
import { Page } from '../../components/Page.tsx'
import { TabRow } from '../../components/TabRow.tsx'
import { ApprovalTab } from './ApprovalTab.tsx'
import { NoticeTab } from './NoticeTab.tsx'
import { PackTab } from './PackTab.tsx'
import { ReleaseTab } from './ReleaseTab.tsx'
import styles from './releases.module.css'

const tabs = [
  { id: 'releases', label: 'Bản ban hành' },
  { id: 'pack', label: 'Gói công khai' },
  { id: 'notice', label: 'Thông báo đầu mối' },
  { id: 'approval', label: 'Duyệt mục' },
] as const
type TabId = (typeof tabs)[number]['id']

/** «Ban hành, công khai»: lists put in force by a decision, and what is published of them. */
export const ReleasesView = ({ onLeave }: { readonly onLeave: () => void }): ReactNode => {
  const { value: releases, reload } = useCall(() => api.releases.list(), 'releases')
  const agency = useCall(() => api.agency.read(), 'agency')
  const [tab, setTab] = useState<TabId>('releases')
  const [drafting, setDrafting] = useState(false)
  const waiting = releases?.some(({ state }) => state === 'draft') ?? false
  return (
    <Page
      title="Ban hành, công khai"
      purpose="Danh mục ban hành kèm theo quyết định và những gì đưa ra công khai"
      back={{ label: 'Về danh mục', onPress: onLeave }}
      primary={
        tab !== 'releases' || drafting || waiting || !releases?.length
          ? undefined
          : { label: 'Lập dự thảo', onPress: () => setDrafting(true), call: 'releases.draft' }
      }
    >
      <div className={styles.page}>
        <TabRow label="Ban hành, công khai" tabs={tabs} active={tab} onChange={setTab} />
        {tab === 'releases' ? (
          <ReleaseTab releases={releases} drafting={drafting} onDrafting={setDrafting} onChanged={reload} />
        ) : null}
        {tab === 'notice' ? <NoticeTab /> : null}
        {tab === 'approval' ? <ApprovalTab /> : null}
        {tab === 'pack' && releases && !agency.loading ? (
          <PackTab agency={agency.value ?? null} releases={releases} />
        ) : null}
      </div>
    </Page>
  )
}
