import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { windowAddress } from './app-scheme.ts'
import { confinedPreferences } from './confine.ts'
import { leastSize, readBounds, saveBounds } from './window-bounds.ts'

/** Colours of the frame behind the first paint, so that opening doesn't flash. */
const background = { light: '#f7f8f8', dark: '#17191a' }

export type MainWindowParts = {
  readonly preloadFile: string
  /** Where the size is remembered. */
  readonly boundsFile: string
  readonly onGone: (reason: string) => void
}

/**
 * Opens the one window of the app; it shows itself when its page is there. Until then the page stays hidden from the
 * machinery that draws: waiting for the graphics process before the page is read would only hold the page up.
 */
export const openMainWindow = ({ preloadFile, boundsFile, onGone }: MainWindowParts): BrowserWindow => {
  const { maximized, position, ...size } = readBounds(
    boundsFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...size,
    ...position,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    paintWhenInitiallyHidden: false,
    title: 'Đầu Mối',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      ...confinedPreferences,
      preload: preloadFile,
    },
  })
  window.webContents.once('dom-ready', () => (maximized ? window.maximize() : window.show()))
  // The title is the same on every screen: the task bar is no place for a citizen's name.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    saveBounds(boundsFile, { position: { x, y }, width, height, maximized: window.isMaximized() })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') onGone(reason)
  })
  void window.loadURL(windowAddress)
  return window
}

/** preload.cjs lies beside the folder of the main bundle. */
export const preloadFileOf = (mainFolder: string): string => join(mainFolder, '..', 'preload', 'preload.cjs')
