import type { ReactNode } from 'react'
import { useMay } from '../../app-status-store.ts'
import { Page } from '../../components/Page.tsx'
import { TabRow } from '../../components/TabRow.tsx'
import { type DutyTab, dutyTabs } from '../../navigation-store.ts'
import { PetitionsTab } from '../petitions/PetitionsTab.tsx'
import { useCatalogue } from '../use-catalogue.ts'
import { OldInformationTab } from './OldInformationTab.tsx'
import { QuarterlyTab } from './QuarterlyTab.tsx'
import { ReclassifyTab } from './ReclassifyTab.tsx'
import { TemplatesTab } from './TemplatesTab.tsx'

const labels: Readonly<Record<DutyTab, string>> = {
  oldInformation: 'Thông tin có từ trước',
  petitions: 'Kiến nghị',
  reclassify: 'Phân loại lại',
  quarterly: 'Danh sách đã công khai theo quý',
  templates: 'Mẫu danh mục theo luật',
}

const Petitions = (): ReactNode => {
  const asked = useCatalogue((state) => state.petitions)
  return <PetitionsTab key={JSON.stringify(asked)} asked={asked} />
}

const tabs: Readonly<Record<DutyTab, ReactNode>> = {
  oldInformation: <OldInformationTab />,
  petitions: <Petitions />,
  reclassify: <ReclassifyTab />,
  quarterly: <QuarterlyTab />,
  templates: <TemplatesTab />,
}

/** «Việc công khai»: what the law asks of the lists beside keeping them. */
export const DutiesView = ({
  tab,
  onTab,
  onLeave,
}: {
  readonly tab: DutyTab
  readonly onTab: (tab: DutyTab) => void
  readonly onLeave: () => void
}): ReactNode => {
  const mayPetitions = useMay('petitions.query')
  const shown = dutyTabs.filter((id) => id !== 'petitions' || mayPetitions)
  return (
    <Page
      title="Việc công khai"
      purpose="Việc phải làm theo luật ngoài việc giữ danh mục"
      back={{ label: 'Về danh mục', onPress: onLeave }}
    >
      <TabRow
        label="Việc công khai"
        active={tab}
        onChange={onTab}
        tabs={shown.map((id) => ({ id, label: labels[id] }))}
      />
      {shown.includes(tab) ? tabs[tab] : null}
    </Page>
  )
}
