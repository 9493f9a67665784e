import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useAppStatusStore } from '../app-status-store.ts'
import { Mark } from '../components/Mark.tsx'
import { go, useNavigationStore } from '../navigation-store.ts'
import { AccountFoot } from './AccountFoot.tsx'
import { sidebarPageOf, sidebarPagesFor } from './pages.ts'
import styles from './Sidebar.module.css'

/** The pages of the desk; folds to icons, whose names then stand in the tip and in the accessible name. Without `onFold` it cannot be opened (too little room). */
export const Sidebar = ({
  folded,
  onFold,
}: {
  readonly folded: boolean
  readonly onFold: (() => void) | undefined
}) => {
  const current = useNavigationStore((state) => sidebarPageOf[state.place.page])
  const status = useAppStatusStore((state) => state.status)
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={styles.side} data-folded={folded} aria-label="Các trang">
      <div className={styles.brand}>
        <Mark />
        {folded ? null : <span>Đầu Mối</span>}
      </div>
      <ul className={styles.pages}>
        {sidebarPagesFor(status).map(({ page, label, icon: Icon }, index) => (
          <li key={page}>
            <button
              type="button"
              className={styles.page}
              aria-current={page === current ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${index + 1}`}
              aria-label={folded ? label : undefined}
              title={`${label} (Alt+${index + 1})`}
              onClick={() => go(page)}
            >
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              {folded ? null : <span>{label}</span>}
            </button>
          </li>
        ))}
      </ul>
      {status?.account ? <AccountFoot account={status.account} folded={folded} /> : null}
      {onFold ? (
        <div className={styles.fold}>
          <button
            type="button"
            className={styles.page}
            aria-label={folded ? 'Mở rộng cột trang' : undefined}
            aria-expanded={!folded}
            title={folded ? 'Mở rộng cột trang' : undefined}
            onClick={onFold}
          >
            <Fold size={20} stroke={1.75} aria-hidden="true" />
            {folded ? null : <span>Thu gọn</span>}
          </button>
        </div>
      ) : null}
    </nav>
  )
}
