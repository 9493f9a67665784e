import './styles/mantine.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { isAtDoor, refreshStatus, useAppStatusStore } from './app-status-store.ts'
import { keepFocus } from './components/keep-focus.ts'
import { firstScreenDrawn, preloadDesk, preloadDoor } from './first-page.ts'
import { loadLawBook } from './law-book-store.ts'
import { loadSignIn, loadWizard, pageLoaders } from './page-loaders.ts'
import { mantineTheme, mantineVariables } from './styles/mantine-theme.ts'
import { followTheme, useThemeStore } from './theme-store.ts'

followTheme()
keepFocus()

/** The letters of the screen. Without them the first text would be laid out twice, the first time with searched-for fonts of the system. */
const loadLetters = (): Promise<unknown> =>
  Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`, 'aă')))

/** The wizard asks the law book what to ask; every other page has read it long before it is opened. */
const loadFirstPage = async (): Promise<unknown> => {
  await refreshStatus()
  const state = useAppStatusStore.getState()
  if (isAtDoor(state)) return Promise.all([loadSignIn(), preloadDoor()])
  return state.status?.mode === 'empty' ? Promise.all([loadWizard(), loadLawBook()]) : undefined
}

// All that the first screen needs is asked for at once, and React draws when it is there, so that no place waits: see `loadedPage`.
const ready = Promise.allSettled([loadLetters(), preloadDesk(), loadFirstPage()])

const PAGES_AFTER_MS = 1_500
/** Milliseconds that the code of the next page waits for leisure at most. */
const LONGEST_LEISURE = 300
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

const Root = () => {
  const theme = useThemeStore((state) => state.theme)
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={theme === 'light' ? 'light' : 'dark'}
      getStyleNonce={() => styleNonce}
    >
      <App />
    </MantineProvider>
  )
}

const root = document.getElementById('root')
if (root)
  void ready.then(() => {
    createRoot(root).render(<Root />)
    // Nothing is read before somebody signed in.
    void firstScreenDrawn().then(() => (useAppStatusStore.getState().status ? loadLawBook() : undefined))
  })

const atLeisure = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: LONGEST_LEISURE })
  })

/** One after the other, when nothing else is to be done: reading them all at once would hold up a key pressed meanwhile. */
const loadOtherPages = async (): Promise<void> => {
  for (const load of Object.values(pageLoaders)) {
    await atLeisure()
    // A page that could not be read now is read when it is opened, and tells then what is wrong.
    await load().catch(() => undefined)
  }
}

// The other pages come from the disk while the officer reads the first one.
window.addEventListener('load', () => {
  setTimeout(() => void loadOtherPages(), PAGES_AFTER_MS)
})
