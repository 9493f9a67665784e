import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { windowAddress } from '../windows/app-scheme.ts'

/** Whether a call comes from the app's own page in the main frame of the app's own window. */
export const isTrustedSender = (
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  window: BrowserWindow | undefined,
): boolean => {
  const frame = event.senderFrame
  if (!frame || !window || window.isDestroyed()) return false
  return frame === window.webContents.mainFrame && isWindowAddress(frame.url)
}

const isWindowAddress = (address: string) => address === windowAddress || address.startsWith(`${windowAddress}#`)
