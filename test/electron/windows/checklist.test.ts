import { beforeAll, describe, expect, it } from 'vitest'
import { type FrameFacts, frameFacts } from './checklist-facts.ts'

type Item = {
  /** Number and name in Electron's own checklist; from 21 on the product's own. */
  readonly item: string
  readonly holds: (facts: FrameFacts) => boolean
  /** The facts as they would be with the item undone; each must make `holds` false. */
  readonly undone: readonly Partial<FrameFacts>[]
}

const every = (facts: FrameFacts, name: string, value: unknown) =>
  facts.windows.length > 0 && facts.windows.every((window) => window[name] === value)
/** One window of the three with a preference turned over. */
const oneWith = (name: string, value: unknown): Partial<FrameFacts> => ({
  windows: [{ ...confined }, { ...confined, [name]: value }],
})
const confined = {
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
  devTools: false,
}
const answering = (status: number, policy: string) => ({ answered: () => ({ status, policy }) })
const strict = (policy: string) =>
  policy.startsWith("default-src 'none'") &&
  /script-src '(self|none)'/.test(policy) &&
  !/unsafe-|https?:|\*/.test(policy)
const outsideRoot = [
  'app://dau-moi/../package.json',
  'app://dau-moi/..%2fpackage.json',
  'app://dau-moi/%2e%2e/package.json',
  'app://dau-moi/..%5cpackage.json',
  'app://dau-moi//etc/passwd',
  'app://dau-moi/%00.html',
  'app://dau-moi/main.tsx',
  'app://print/../package.json',
  'app://print/fonts/..%2f..%2fpackage.json',
  'app://khac/index.html',
]
const functionsOnly = (value: unknown): boolean =>
  typeof value === 'function' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).length > 0 &&
    Object.values(value).every(functionsOnly))

const checklist: readonly Item[] = [
  {
    item: '1. Only load secure content',
    holds: ({ loaded, blocked }) =>
      loaded.length === 3 &&
      loaded.every((address) => address.startsWith('app://')) &&
      ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'].every((all) =>
        blocked.includes(all),
      ),
    undone: [{ loaded: ['app://a', 'app://b', 'https://example.org'] }, { blocked: ['http://*/*'] }, { blocked: [] }],
  },
  {
    item: '2. Do not enable Node.js integration',
    holds: (facts) =>
      ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].every((name) =>
        every(facts, name, false),
      ),
    undone: [
      oneWith('nodeIntegration', true),
      oneWith('nodeIntegrationInWorker', true),
      oneWith('nodeIntegrationInSubFrames', true),
    ],
  },
  {
    item: '3. Enable context isolation',
    holds: (facts) => every(facts, 'contextIsolation', true),
    undone: [oneWith('contextIsolation', false), oneWith('contextIsolation', undefined)],
  },
  {
    item: '4. Enable process sandboxing',
    holds: (facts) => every(facts, 'sandbox', true),
    undone: [oneWith('sandbox', false)],
  },
  {
    item: '5. Handle session permission requests',
    holds: ({ permissions }) => permissions.length === 3 && permissions.every((given) => given === false),
    undone: [{ permissions: [true, false, false] }, { permissions: [false, false] }],
  },
  {
    item: '6. Do not disable webSecurity',
    holds: (facts) => every(facts, 'webSecurity', true),
    undone: [oneWith('webSecurity', false)],
  },
  {
    item: '7. Define a content security policy',
    holds: ({ answered }) =>
      strict(answered('app://dau-moi/index.html').policy) &&
      strict(answered('paper').policy) &&
      answered('paper').policy.includes("style-src 'sha256-"),
    undone: [
      answering(200, ''),
      answering(200, "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'sha256-a'"),
      answering(200, "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'"),
      answering(200, "default-src *; script-src 'none'; style-src 'sha256-a'"),
    ],
  },
  {
    item: '8. Do not enable allowRunningInsecureContent',
    holds: (facts) => every(facts, 'allowRunningInsecureContent', false),
    undone: [oneWith('allowRunningInsecureContent', true)],
  },
  {
    item: '9. Do not enable experimental features',
    holds: (facts) => every(facts, 'experimentalFeatures', false),
    undone: [oneWith('experimentalFeatures', true)],
  },
  {
    item: '10. Do not use enableBlinkFeatures',
    holds: ({ windows }) => windows.every((window) => !('enableBlinkFeatures' in window)),
    undone: [oneWith('enableBlinkFeatures', 'ExecCommandInJavaScript')],
  },
  {
    item: '11. Do not use allowpopups for WebViews',
    holds: (facts) => every(facts, 'webviewTag', false),
    undone: [oneWith('webviewTag', true)],
  },
  {
    item: '12. Verify WebView options before creation',
    holds: ({ stopped }) => stopped.includes('will-attach-webview'),
    undone: [{ stopped: ['will-navigate', 'will-redirect'] }],
  },
  {
    item: '13. Disable or limit navigation',
    holds: (facts) =>
      ['will-navigate', 'will-redirect'].every((name) => facts.stopped.includes(name)) &&
      every(facts, 'navigateOnDragDrop', false),
    undone: [{ stopped: ['will-attach-webview'] }, { stopped: ['will-navigate'] }, oneWith('navigateOnDragDrop', true)],
  },
  {
    item: '14. Disable or limit creation of new windows',
    holds: ({ windowOpened }) => JSON.stringify(windowOpened) === '{"action":"deny"}',
    undone: [{ windowOpened: { action: 'allow' } }, { windowOpened: undefined }],
  },
  {
    item: '15. Do not use shell.openExternal with untrusted content',
    holds: ({ openedOutside }) =>
      JSON.stringify(openedOutside) === JSON.stringify(['https://xa.gov.vn/', 'mailto:xa@tinh.gov.vn']),
    undone: [
      { openedOutside: ['https://xa.gov.vn/', 'mailto:xa@tinh.gov.vn', 'file:///etc/passwd'] },
      { openedOutside: [] },
    ],
  },
  {
    // The newest line when this was written: an older one, or a range that could bring any, is undone.
    item: '16. Use a current version of Electron',
    holds: ({ electron }) => /^\d+\.\d+\.\d+$/.test(electron) && Number(electron.split('.')[0]) >= 45,
    undone: [{ electron: '^45.4.1' }, { electron: '39.0.0' }],
  },
  {
    item: '17. Validate the sender of all IPC messages',
    holds: ({ trusted }) => JSON.stringify(trusted) === '{"ownPage":true,"noFrame":false,"frameInside":false}',
    undone: [
      { trusted: { ownPage: true, noFrame: false, frameInside: true } },
      { trusted: { ownPage: true, noFrame: true, frameInside: false } },
    ],
  },
  {
    item: '18. Avoid the file:// protocol and prefer custom protocols',
    holds: ({ loaded, answered, privileges }) =>
      loaded.every((address) => !address.startsWith('file:')) &&
      privileges.secure === true &&
      privileges.bypassCSP !== true &&
      answered('app://dau-moi/index.html').status === 200 &&
      answered('app://dau-moi/index.html', 'POST').status === 404 &&
      outsideRoot.every((address) => answered(address).status === 404),
    undone: [
      { loaded: ['file:///index.html'] },
      { privileges: { standard: true, secure: true, bypassCSP: true } },
      answering(200, ''),
    ],
  },
  {
    item: '19. Check which fuses you can change',
    holds: ({ fuses }) =>
      fuses.runAsNode === false &&
      fuses.enableNodeOptionsEnvironmentVariable === false &&
      fuses.enableNodeCliInspectArguments === false &&
      fuses.onlyLoadAppFromAsar === true &&
      fuses.enableEmbeddedAsarIntegrityValidation === true &&
      fuses.grantFileProtocolExtraPrivileges === false,
    undone: [{ fuses: {} }, { fuses: { runAsNode: true } }],
  },
  {
    item: '20. Do not expose Electron APIs to untrusted web content',
    holds: ({ exposed }) => JSON.stringify(Object.keys(exposed)) === '["api"]' && functionsOnly(exposed.api),
    undone: [
      { exposed: { api: { app: { status: () => 0 } }, ipcRenderer: {} } },
      { exposed: { api: { electron: { version: '45' } } } },
    ],
  },
  {
    item: '21. Every window is confined the same way',
    holds: ({ windows, windowFiles }) =>
      windows.length === 3 && windowFiles.length === 3 && windowFiles.every((file) => file.endsWith(' true')),
    undone: [{ windowFiles: ['windows/a.ts true', 'windows/b.ts true', 'windows/c.ts false'] }, { windows: [] }],
  },
  {
    item: '22. No developer tools once packaged',
    holds: (facts) => every(facts, 'devTools', false),
    undone: [oneWith('devTools', true)],
  },
  {
    item: '23. No download and no spelling service',
    holds: ({ downloadStopped, spelling }) => downloadStopped && spelling === false,
    undone: [{ downloadStopped: false }, { spelling: true }],
  },
]

describe("Electron's security checklist", () => {
  let facts: FrameFacts
  beforeAll(async () => {
    facts = await frameFacts()
  })

  it.each(checklist)('$item', ({ holds, undone }) => {
    expect(holds(facts)).toBe(true)
    expect(undone.length).toBeGreaterThan(0)
    for (const without of undone) expect(holds({ ...facts, ...without })).toBe(false)
  })
})
