import {
  IconBuildingCommunity,
  IconChecklist,
  IconClipboardList,
  IconGavel,
  IconHelpCircle,
  IconLayoutDashboard,
  IconListDetails,
  IconReportAnalytics,
  IconStack2,
} from '@tabler/icons-react'
import type { AgencyRole } from '../../shared/agency/agency.ts'
import type { AppStatus } from '../../shared/agency/app-status.ts'
import type { CallName } from '../../shared/ipc/call-rights.ts'
import type { PageName } from '../navigation-store.ts'

type SidebarPage = Extract<
  PageName,
  'desk' | 'catalogue' | 'requests' | 'reports' | 'programme' | 'consolidation' | 'law' | 'agency' | 'guide'
>

type SidebarEntry = {
  readonly page: SidebarPage
  readonly label: string
  readonly icon: typeof IconHelpCircle
  /** Shown to agencies of this role only. */
  readonly role?: AgencyRole
  /** Shown to who may make this call. */
  readonly call?: CallName
}

const sidebarPages: readonly SidebarEntry[] = [
  { page: 'desk', label: 'Bàn làm việc', icon: IconLayoutDashboard },
  { page: 'catalogue', label: 'Danh mục', icon: IconListDetails },
  { page: 'requests', label: 'Sổ theo dõi', icon: IconClipboardList, call: 'requests.query' },
  { page: 'reports', label: 'Báo cáo', icon: IconReportAnalytics },
  { page: 'programme', label: 'Kế hoạch', icon: IconChecklist },
  { page: 'consolidation', label: 'Tổng hợp', icon: IconStack2, role: 'consolidator' },
  { page: 'law', label: 'Pháp luật', icon: IconGavel },
  { page: 'agency', label: 'Cơ quan', icon: IconBuildingCommunity },
  { page: 'guide', label: 'Hướng dẫn', icon: IconHelpCircle },
]

/** The sidebar of an agency and of who sits at it, in order: Alt+1, Alt+2 … open them. */
export const sidebarPagesFor = (status: AppStatus | undefined): readonly SidebarEntry[] =>
  sidebarPages.filter(
    ({ role, call }) =>
      (role === undefined || role === status?.role) &&
      (call === undefined || status?.mode === 'training' || !status?.account?.mayNot.includes(call)),
  )

/** Which sidebar entry a page belongs to. */
export const sidebarPageOf: Readonly<Record<PageName, SidebarPage>> = {
  desk: 'desk',
  catalogue: 'catalogue',
  requests: 'requests',
  receive: 'requests',
  request: 'requests',
  reports: 'reports',
  programme: 'programme',
  consolidation: 'consolidation',
  law: 'law',
  agency: 'agency',
  safety: 'agency',
  privacy: 'agency',
  accounts: 'agency',
  guide: 'guide',
}
