import { app, powerMonitor } from 'electron'
import type { ReminderDesktop } from '../reminders/remind.ts'
import { type ReminderWatch, watchReminders } from '../reminders/watch-reminders.ts'
import { openReminderTray, type TrayParts } from './reminder-tray.ts'

const moments = {
  every: (ms: number, call: () => void) => {
    const timer = setInterval(call, ms)
    return () => clearInterval(timer)
  },
}

/**
 * Reminds for as long as the app runs: at once, every hour, when the window comes forward or is left, when the computer wakes up
 * or is unlocked. `remind` looks once at the register that is open.
 */
export const runReminders = (
  remind: (desktop: ReminderDesktop) => Promise<void>,
  { onFault, ...parts }: TrayParts & { readonly onFault: (thrown: unknown) => void },
): ReminderWatch => {
  const tray = openReminderTray(parts)
  const watch = watchReminders(() => remind(tray), moments, onFault)
  const look = () => void watch.look()
  app.on('browser-window-focus', look)
  app.on('browser-window-blur', look)
  powerMonitor.on('resume', look)
  powerMonitor.on('unlock-screen', look)
  return {
    look: watch.look,
    stop: () => {
      watch.stop()
      app.off('browser-window-focus', look)
      app.off('browser-window-blur', look)
      powerMonitor.off('resume', look)
      powerMonitor.off('unlock-screen', look)
      tray.close()
    },
  }
}
