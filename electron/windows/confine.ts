import { app, type Session } from 'electron'

const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** Before the app is ready: no name is ever looked up, nothing is fetched in the background. */
export const stayOffline = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('no-pings')
}

/** Whatever page a window ever holds: it stays where it is, opens nothing, embeds nothing. */
export const confineContents = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void }) => event.preventDefault()
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', stay)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** No permission of any kind, no request that leaves the computer or reads its files, no spelling service, no download. */
export const confineSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: outside }, (_details, answer) => answer({ cancel: true }))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Web preferences of every window; the window adds its preload where it has one. */
export const confinedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  // Whoever builds the app may look inside; whoever has it installed may not.
  devTools: !app.isPackaged,
} as const
