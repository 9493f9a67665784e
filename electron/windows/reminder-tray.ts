import { join } from 'node:path'
import { app, Menu, Notification, nativeImage, Tray } from 'electron'
import type { ReminderDesktop } from '../reminders/remind.ts'

export type TrayParts = {
  /** Brings the window forward as it is. */
  readonly openWindow: () => void
  /** Brings the window forward with what is due. */
  readonly openDesk: () => void
}

export type ReminderTray = ReminderDesktop & { close(): void }

/** The name the installer registers: without it Windows shows no notice. */
const APP_ID = 'vn.daumoi.app'

/**
 * The app's icon in the notification area with its menu, and notices of the system. Lives as long as the app runs; closing the
 * window still ends the app.
 */
export const openReminderTray = ({ openWindow, openDesk }: TrayParts): ReminderTray => {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
  const icon = nativeImage.createFromPath(iconFile())
  const tray = new Tray(process.platform === 'win32' ? icon : icon.resize({ width: 22, height: 22 }))
  // A notice nobody holds on to loses its press.
  let shown: Notification | undefined
  const showToday = (line: string): void => {
    tray.setToolTip(`Đầu Mối: ${line}`)
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Mở Đầu Mối', click: openWindow },
        { label: line, click: openDesk },
        { type: 'separator' },
        { label: 'Thoát', click: () => app.quit() },
      ]),
    )
  }
  tray.on('click', openWindow)
  return {
    showToday,
    notify: ({ title, body }) => {
      if (!Notification.isSupported()) return
      shown?.close()
      shown = new Notification({ title, body, icon, silent: true })
      shown.on('click', openDesk)
      shown.show()
    },
    close: () => {
      shown?.close()
      tray.destroy()
    },
  }
}

const iconFile = (): string =>
  join(app.getAppPath(), 'resources', 'icon', process.platform === 'win32' ? 'icon.ico' : 'icon.png')
