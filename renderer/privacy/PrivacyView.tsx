import { useState } from 'react'
import type { PersonalDataPage } from '../../shared/privacy/personal-data.ts'
import { api, useCall } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { Page } from '../components/Page.tsx'
import { TabRow } from '../components/TabRow.tsx'
import { go } from '../navigation-store.ts'
import { PersonTab } from './PersonTab.tsx'
import styles from './privacy.module.css'
import { RetentionTab } from './RetentionTab.tsx'
import { SubjectTab } from './SubjectTab.tsx'
import { UsesTab } from './UsesTab.tsx'

type Tab = 'retention' | 'person' | 'subjects' | 'uses'

const openSubjects = ({ subjectRequests }: PersonalDataPage): number =>
  subjectRequests.filter(({ decision }) => decision === null).length

/** «Dữ liệu cá nhân»: how long it is kept, all that is held about one person, what people ask, who saw it whole. */
const PrivacyView = () => {
  const data = useDataVersion()
  const [version, setVersion] = useState(0)
  const [tab, setTab] = useState<Tab>('retention')
  const { value: page, error, reload } = useCall(() => api.privacy.page(), `${data} ${version}`)
  const changed = (): void => setVersion((before) => before + 1)
  return (
    <Page
      title="Dữ liệu cá nhân"
      purpose="Chỉ lưu trong thời gian cần, chỉ hiện khi cần, và làm được điều người dân đề nghị về dữ liệu của mình."
      back={{ label: 'An toàn dữ liệu', onPress: () => go('safety') }}
    >
      <TabRow
        label="Phần của trang"
        active={tab}
        onChange={setTab}
        tabs={[
          { id: 'retention', label: 'Thời hạn lưu', count: page?.rule ? page.dueCount : undefined },
          { id: 'person', label: 'Dữ liệu về một người' },
          { id: 'subjects', label: 'Đề nghị của người dân', count: page ? openSubjects(page) : undefined },
          { id: 'uses', label: 'Lượt sử dụng' },
        ]}
      />
      <div className={styles.sheets}>
        {error ? <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: reload }} /> : null}
        {page && tab === 'retention' ? <RetentionTab page={page} onChanged={changed} /> : null}
        {tab === 'person' ? <PersonTab onChanged={changed} /> : null}
        {page && tab === 'subjects' ? <SubjectTab page={page} onChanged={changed} /> : null}
        {page && tab === 'uses' ? <UsesTab page={page} /> : null}
      </div>
    </Page>
  )
}

export default PrivacyView
