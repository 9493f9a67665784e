import { type BrowserWindow, powerMonitor, type WebContents } from 'electron'
import type { DeskAccess } from '../accounts/desk-access.ts'
import { makeIdleDesk } from '../accounts/idle-desk.ts'

/** Milliseconds between two looks at how long nobody touched the desk. */
const LOOK_EVERY = 5000

/** Covers the desk when nobody touched it for as long as was chosen, and when the computer is locked or goes to sleep. */
export const watchIdle = (windowOf: () => BrowserWindow | undefined, access: DeskAccess): void => {
  const desk = makeIdleDesk(performance.now())
  const watched = new WeakSet<WebContents>()
  const watchInput = (contents: WebContents) => {
    if (watched.has(contents)) return
    watched.add(contents)
    contents.on('input-event', () => desk.touched(performance.now()))
  }
  const look = () => {
    const window = windowOf()
    if (window && !window.isDestroyed()) watchInput(window.webContents)
    if (desk.idleSeconds(performance.now(), powerMonitor.getSystemIdleTime()) >= access.lockAfter() * 60) access.lock()
  }
  look()
  setInterval(look, LOOK_EVERY).unref()
  powerMonitor.on('lock-screen', access.lock)
  powerMonitor.on('suspend', access.lock)
}
