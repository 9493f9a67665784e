import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { CallName } from '../shared/ipc/call-rights.ts'
import { answerOf, api } from './api.ts'
import { dataChanged, isAtDoor, refreshStatus, useAppStatusStore, useMay } from './app-status-store.ts'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { ErrorPanel } from './components/ErrorPanel.tsx'
import { ReturnFocus } from './components/form-focus.ts'
import { KeptPage } from './components/KeptPage.tsx'
import { KeyHints } from './components/KeyHints.tsx'
import { useShortcuts } from './components/shortcuts.ts'
import { Toasts } from './components/Toasts.tsx'
import { showToast } from './components/toast-store.ts'
import { useNarrow } from './components/use-narrow.ts'
import { isCovered, missNotice, putCoverOn, useCover } from './cover-store.ts'
import { useFirstRun } from './first-run-store.ts'
import styles from './frame/Frame.module.css'
import { LookBanner } from './frame/LookBanner.tsx'
import { NotForRole } from './frame/NotForRole.tsx'
import { sidebarPagesFor } from './frame/pages.ts'
import { SearchAll } from './frame/SearchAll.tsx'
import { Sidebar } from './frame/Sidebar.tsx'
import { TopBar } from './frame/TopBar.tsx'
import { TrainingBanner } from './frame/TrainingBanner.tsx'
import { lawChanged } from './law-book-store.ts'
import { go, type PageName, useNavigationStore } from './navigation-store.ts'
import { loadedPage, loadLockCover, loadProtectStep, loadSignIn, loadWizard, pageLoaders } from './page-loaders.ts'

const LazyWizard = lazy(loadWizard)
const LazySignIn = lazy(loadSignIn)
const LockCover = lazy(loadLockCover)
const ProtectStep = lazy(loadProtectStep)
const pages = Object.fromEntries(
  Object.entries(pageLoaders).map(([page, load]) => [page, lazy(load)]),
) as unknown as Readonly<Record<PageName, ComponentType>>

const FOLD_KEY = 'thu-gon-cot-trang'

/** The window: first run, or the frame with the page the officer is on. */
export const App = () => {
  const status = useAppStatusStore((state) => state.status)
  const error = useAppStatusStore((state) => state.error)
  const atDoor = useAppStatusStore(isAtDoor)

  useEffect(
    () =>
      api.onNotice((notice) => {
        if (notice.kind === 'locked') putCoverOn()
        else if (isCovered()) missNotice()
        else if (notice.kind === 'openGuide') openGuide()
        else if (notice.kind === 'openDesk') go('desk')
        else if (notice.kind === 'lawChanged') void lawChanged()
        else if (notice.kind === 'registerDamaged') tellDamage()
        else void dataChanged()
      }),
    [],
  )
  useEffect(() => {
    // The day may have changed while the window lay in the background.
    const ask = () => (isCovered() ? undefined : void refreshStatus())
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [])

  const covered = useCover((state) => state.covered)
  const protecting = useFirstRun((state) => state.protecting)

  if (atDoor)
    return (
      <main className={styles.bare}>
        <PageRoom resetKey="sign-in">
          <Door />
        </PageRoom>
      </main>
    )
  if (!status)
    return error ? (
      <div className={styles.bare}>
        <ErrorPanel error={error} act={{ label: 'Thử lại', onPress: () => void refreshStatus() }} />
      </div>
    ) : null
  return (
    <>
      <div className={styles.under} data-covered={covered}>
        {status.mode === 'empty' ? (
          <main className={styles.bare}>
            <PageRoom resetKey="wizard">
              <Wizard />
            </PageRoom>
          </main>
        ) : protecting ? (
          <main className={styles.bare}>
            <PageRoom resetKey="protect">
              <ProtectStep />
            </PageRoom>
          </main>
        ) : (
          <Frame key={status.mode} />
        )}
        <Toasts />
      </div>
      {covered ? (
        <>
          <ReturnFocus />
          <Suspense fallback={null}>
            <LockCover />
          </Suspense>
        </>
      ) : null}
    </>
  )
}

const tellDamage = (): void =>
  showToast('Sổ có chỗ bị hỏng. Hãy dừng ghi sổ và xem các cách dựng lại sổ; tệp hiện tại vẫn được giữ lại.', 'late', {
    label: 'Xem các cách',
    onPress: () => go('safety'),
  })

const openGuide = (): void => {
  const { place } = useNavigationStore.getState()
  if (place.page !== 'guide') go('guide', { page: guidePageOf[place.page] })
}

const guidePageOf: Readonly<Record<Exclude<PageName, 'guide'>, string>> = {
  desk: 'ban-lam-viec',
  catalogue: 'danh-muc',
  requests: 'so-theo-doi',
  receive: 'tiep-nhan',
  request: 'mot-yeu-cau',
  reports: 'bao-cao',
  programme: 'ke-hoach',
  consolidation: 'tong-hop',
  law: 'phap-luat',
  agency: 'co-quan',
  safety: 'an-toan',
  privacy: 'du-lieu-ca-nhan',
  accounts: 'tai-khoan',
}

/** Px; in a narrower window, or at a large zoom, the sidebar shows icons only. */
const ROOM_FOR_NAMES = 861

const Wizard = () => {
  const Shown = useMemo(() => loadedPage('wizard') ?? LazyWizard, [])
  return <Shown />
}

const Door = () => {
  const Shown = useMemo(() => loadedPage('signIn') ?? LazySignIn, [])
  return <Shown />
}

const Frame = () => {
  const place = useNavigationStore((state) => state.place)
  const Shown = useMemo(() => loadedPage(place.page) ?? pages[place.page], [place])
  const status = useAppStatusStore((state) => state.status)
  const [chosenFold, setChosenFold] = useState(() => window.localStorage.getItem(FOLD_KEY) === 'co')
  const narrow = useNarrow(ROOM_FOR_NAMES)
  const folded = chosenFold || narrow
  const mayAdd = useMay('catalogue.add')
  const [cover, setCover] = useState<'search' | 'keys'>()
  const fold = (): void => {
    window.localStorage.setItem(FOLD_KEY, chosenFold ? 'khong' : 'co')
    setChosenFold(!chosenFold)
  }
  useShortcuts({
    'Ctrl+K': () => setCover('search'),
    'Ctrl+N': () => go('receive'),
    'Ctrl+Shift+N': mayAdd ? () => go('catalogue', { start: 'add' }) : undefined,
    F1: openGuide,
    '?': () => setCover('keys'),
    'Ctrl+L': status?.account ? () => void answerOf(api.access.lock()) : undefined,
    'Alt+ArrowLeft': () => useNavigationStore.getState().back(),
    ...Object.fromEntries(sidebarPagesFor(status).map(({ page }, index) => [`Alt+${index + 1}`, () => go(page)])),
  })
  const [kept, setKept] = useState<readonly PageName[]>([])
  const isKept = keptPages.includes(place.page)
  if (isKept && !kept.includes(place.page)) setKept([...kept, place.page])
  if (!status) return null
  return (
    <div className={styles.frame} data-folded={folded}>
      <a className={styles.skip} href="#noi-dung">
        Đến nội dung trang
      </a>
      {status.mode === 'training' ? <TrainingBanner /> : null}
      {status.look ? <LookBanner look={status.look} /> : null}
      <Sidebar folded={folded} onFold={narrow ? undefined : fold} />
      <TopBar today={status.today} onSearch={() => setCover('search')} />
      <main className={styles.main} id="noi-dung" tabIndex={-1}>
        {isKept ? null : (
          <PageRoom resetKey={place.visit}>
            <Allowed page={place.page}>
              <Shown key={place.visit} />
            </Allowed>
          </PageRoom>
        )}
        {kept.map((page) => (
          <KeptRoom key={page} page={page} visit={page === place.page ? place.visit : null} />
        ))}
      </main>
      {cover === 'search' ? <SearchAll onClose={() => setCover(undefined)} /> : null}
      {cover === 'keys' ? <KeyHints onClose={() => setCover(undefined)} /> : null}
    </div>
  )
}

/** What one must be allowed to do before a page is of any use. */
const callOfPage: Partial<Readonly<Record<PageName, CallName>>> = {
  requests: 'requests.query',
  request: 'requests.read',
  receive: 'requests.receive',
  privacy: 'privacy.page',
}

/** A page that the role can do nothing on says so in its place. */
const Allowed = ({ page, children }: { readonly page: PageName; readonly children: ReactNode }) => {
  const may = useMay(callOfPage[page])
  return may ? children : <NotForRole />
}

/** A long list takes a while to draw: once opened, it stays and is there at once the next time. */
const keptPages: readonly PageName[] = ['requests']

/** Where a page is drawn that stays when another one is opened. */
const KeptRoom = ({ page, visit }: { readonly page: PageName; readonly visit: number | null }) => {
  const content = useMemo(() => {
    const Shown = loadedPage(page) ?? pages[page]
    return (
      <Suspense fallback={<Waiting />}>
        <Allowed page={page}>
          <Shown />
        </Allowed>
      </Suspense>
    )
  }, [page])
  return <KeptPage visit={visit}>{content}</KeptPage>
}

/** Where a page is drawn: waits without a word (a page comes from the disk), and keeps a broken page from taking the rest along. */
const PageRoom = ({ resetKey, children }: { readonly resetKey: string | number; readonly children: ReactNode }) => (
  <ErrorBoundary resetKey={resetKey}>
    <Suspense fallback={<Waiting />}>{children}</Suspense>
  </ErrorBoundary>
)

const Waiting = () => <p className="screen-reader-only">Đang mở trang</p>
