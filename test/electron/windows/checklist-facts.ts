import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

type Preferences = Readonly<Record<string, unknown>>
type Listener = (...args: never[]) => unknown
type Prevented = { preventDefault(): void }

/** What the product does to the frame it runs in, told by a stand-in of the frame that writes down whatever is asked of it. */
export type FrameFacts = {
  /** Web preferences of every window the product opens: the desk, a paper, the last-resort screen. */
  readonly windows: readonly Preferences[]
  /** Files of the main process that open windows, and which of them spread the confined preferences. */
  readonly windowFiles: readonly string[]
  readonly loaded: readonly string[]
  /** Status and policy of what is answered under an address. */
  readonly answered: (address: string, method?: string) => { readonly status: number; readonly policy: string }
  readonly privileges: Preferences
  readonly permissions: readonly unknown[]
  readonly blocked: readonly string[]
  /** Events of a page that are stopped, and what comes of asking for another window. */
  readonly stopped: readonly string[]
  readonly windowOpened: unknown
  readonly downloadStopped: boolean
  readonly spelling: unknown
  /** Of these addresses, those that reach the system's browser. */
  readonly openedOutside: readonly string[]
  readonly trusted: Readonly<Record<string, boolean>>
  /** What the page is given, name by name. */
  readonly exposed: Readonly<Record<string, unknown>>
  readonly electron: string
  readonly fuses: Readonly<Record<string, boolean>>
}

const attempts = [
  'https://xa.gov.vn/',
  'mailto:xa@tinh.gov.vn',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'smb://may-chu/chung',
  'C:\\Windows\\System32\\calc.exe',
  'data:text/html,<script>1</script>',
  'https://ten:mat-khau@example.org/',
]

/** Runs the product's own code for windows, pages and session against the stand-in and gathers what it did. */
export const frameFacts = async (): Promise<FrameFacts> => {
  const windows: Preferences[] = []
  const loaded: string[] = []
  const exposed: Record<string, unknown> = {}
  const openedOutside: string[] = []
  const stopped: string[] = []
  let serve: (request: unknown, respond: (answer: unknown) => void) => void = () => undefined
  let privileges: Preferences = {}
  let created: (event: unknown, contents: unknown) => void = () => undefined
  const frame = { url: 'app://dau-moi/index.html' }
  class BrowserWindow {
    readonly webContents = {
      mainFrame: frame,
      once: () => undefined,
      on: () => undefined,
      printToPDF: async () => Buffer.alloc(0),
      executeJavaScriptInIsolatedWorld: async () => 0,
    }
    constructor(options: { webPreferences: Preferences }) {
      windows.push(options.webPreferences)
    }
    on() {
      return this
    }
    async loadURL(address: string) {
      loaded.push(address)
    }
    isDestroyed() {
      return false
    }
    destroy() {}
  }
  vi.doMock('electron', () => ({
    app: {
      isPackaged: true,
      on: (name: string, listener: Listener) => {
        if (name === 'web-contents-created') created = listener as unknown as typeof created
      },
      commandLine: { appendSwitch: () => undefined },
    },
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [] },
    protocol: {
      registerSchemesAsPrivileged: ([scheme]: { privileges: Preferences }[]) => {
        privileges = scheme?.privileges ?? {}
      },
      registerBufferProtocol: (_scheme: string, handler: typeof serve) => {
        serve = handler
      },
    },
    dialog: {},
    shell: { openExternal: async (address: string) => void openedOutside.push(address) },
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => Object.assign(exposed, { [name]: value }) },
    ipcRenderer: { invoke: () => undefined, on: () => undefined, off: () => undefined, sendSync: () => undefined },
    webUtils: { getPathForFile: () => '' },
  }))
  vi.doMock('../../../electron/windows/print-fonts.ts', () => ({ printFonts: new Map() }))
  vi.stubGlobal('CALL_NAMES', ['app.status', 'requests.read'])

  const scheme = await import('../../../electron/windows/app-scheme.ts')
  const confine = await import('../../../electron/windows/confine.ts')
  const { openMainWindow } = await import('../../../electron/windows/main-window.ts')
  const { pdfFromHtml } = await import('../../../electron/windows/print-window.ts')
  const { showTrouble } = await import('../../../electron/windows/error-window.ts')
  const { brokenProgram } = await import('../../../electron/windows/troubles.ts')
  const { desktopPorts } = await import('../../../electron/windows/desktop-ports.ts')
  const { isTrustedSender } = await import('../../../electron/ipc/trusted-sender.ts')
  const { offerPage } = await import('../../../electron/windows/memory-pages.ts')
  await import('../../../electron/preload.ts')

  scheme.declareAppScheme()
  void scheme.serveAppScheme(join(root, 'renderer'))
  const window = openMainWindow({ preloadFile: '/preload.cjs', boundsFile: '/khong-co', onGone: () => undefined })
  await pdfFromHtml('<p>Phiếu</p>', 'A4')
  const answers = {
    reopen: () => undefined,
    rescue: async () => undefined,
    other: async () => undefined,
    openFolder: () => undefined,
    close: () => undefined,
  }
  await showTrouble(brokenProgram, answers)

  confine.confineContents()
  const event: Prevented = { preventDefault: () => undefined }
  let windowOpened: unknown
  created(undefined, {
    on: (name: string, listener: (event: Prevented) => void) =>
      listener({ ...event, preventDefault: () => void stopped.push(name) }),
    setWindowOpenHandler: (handler: () => unknown) => {
      windowOpened = handler()
    },
  })

  const permissions: unknown[] = []
  const blocked: string[] = []
  let downloadStopped = false
  let spelling: unknown
  const stopDownload = () => {
    downloadStopped = true
  }
  confine.confineSession({
    setPermissionRequestHandler: (handler: (contents: null, name: string, answer: (given: boolean) => void) => void) =>
      handler(null, 'media', (given) => permissions.push(given)),
    setPermissionCheckHandler: (handler: () => boolean) => permissions.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => permissions.push(handler()),
    webRequest: {
      onBeforeRequest: (
        { urls }: { urls: string[] },
        handler: (details: unknown, answer: (told: { cancel?: boolean }) => void) => void,
      ) => handler({}, ({ cancel }) => (cancel ? blocked.push(...urls) : undefined)),
    },
    setSpellCheckerEnabled: (on: boolean) => {
      spelling = on
    },
    on: (name: string, listener: (event: Prevented) => void) => {
      if (name === 'will-download') listener({ preventDefault: stopDownload })
    },
  } as never)

  const ports = desktopPorts(
    () => window,
    () => undefined,
  )
  for (const address of attempts) await ports.openExternal(address).catch(() => undefined)

  const from = (senderFrame: unknown) => isTrustedSender({ senderFrame } as never, window)
  const page = offerPage('<html><head><style>p{margin:0}</style></head><p>Phiếu</p></html>')
  const answered: FrameFacts['answered'] = (address, method = 'GET') => {
    let told = { status: 0, policy: '' }
    serve({ url: address === 'paper' ? page.address : address, method }, (answer) => {
      const { statusCode, headers } = answer as { statusCode?: number; headers?: Record<string, string> }
      told = { status: statusCode ?? 200, policy: headers?.['Content-Security-Policy'] ?? '' }
    })
    return told
  }
  const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const text = (file: string) => readFileSync(join(root, file), 'utf8')
  const opens = sources.filter((name) =>
    /new (BrowserWindow|BrowserView|WebContentsView)\(/.test(text(join('electron', name))),
  )
  const fuses = Object.fromEntries(
    [...(text('electron-builder.yml').split('electronFuses:')[1] ?? '').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(
      ([, name, on]) => [name ?? '', on === 'true'],
    ),
  )
  return {
    windows,
    windowFiles: opens.map((name) => `${name} ${text(join('electron', name)).includes('...confinedPreferences')}`),
    loaded,
    answered,
    privileges,
    permissions,
    blocked,
    stopped,
    windowOpened,
    downloadStopped,
    spelling,
    openedOutside,
    trusted: {
      ownPage: from(frame),
      noFrame: from(null),
      frameInside: from({ url: frame.url }),
    },
    exposed,
    electron: String(
      (JSON.parse(text('package.json')) as { devDependencies: Record<string, string> }).devDependencies.electron,
    ),
    fuses,
  }
}
