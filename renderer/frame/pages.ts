import {
  IconBuildingCommunity,
  IconChecklist,
  IconClipboardList,
  IconGavel,
  IconHelpCircle,
  IconLayoutDashboard,
  IconListDetails,
  IconReportAnalytics,
} from '@tabler/icons-react'
import type { PageName } from '../navigation-store.ts'

type SidebarPage = Extract<
  PageName,
  'desk' | 'catalogue' | 'requests' | 'reports' | 'programme' | 'law' | 'agency' | 'guide'
>

/** The sidebar, in order: Alt+1, Alt+2 … open them. */
export const sidebarPages: readonly {
  readonly page: SidebarPage
  readonly label: string
  readonly icon: typeof IconHelpCircle
}[] = [
  { page: 'desk', label: 'Bàn làm việc', icon: IconLayoutDashboard },
  { page: 'catalogue', label: 'Danh mục', icon: IconListDetails },
  { page: 'requests', label: 'Sổ theo dõi', icon: IconClipboardList },
  { page: 'reports', label: 'Báo cáo', icon: IconReportAnalytics },
  { page: 'programme', label: 'Kế hoạch', icon: IconChecklist },
  { page: 'law', label: 'Pháp luật', icon: IconGavel },
  { page: 'agency', label: 'Cơ quan', icon: IconBuildingCommunity },
  { page: 'guide', label: 'Hướng dẫn', icon: IconHelpCircle },
]

/** Which sidebar entry a page belongs to. */
export const sidebarPageOf: Readonly<Record<PageName, SidebarPage>> = {
  desk: 'desk',
  catalogue: 'catalogue',
  requests: 'requests',
  receive: 'requests',
  request: 'requests',
  reports: 'reports',
  programme: 'programme',
  law: 'law',
  agency: 'agency',
  safety: 'agency',
  guide: 'guide',
}
