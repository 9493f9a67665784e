import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** `noun.verb` of every call; the build writes them here from the contract, so that no schema is loaded to draw a window. */
declare const CALL_NAMES: readonly string[]

type Call = (input?: unknown) => Promise<unknown>
const nouns: Record<string, Record<string, Call>> = {}
for (const name of CALL_NAMES) {
  const [noun = '', verb = ''] = name.split('.')
  nouns[noun] ??= {}
  nouns[noun][verb] = (input) => ipcRenderer.invoke('call', name, input)
}

/** Passes what main pushes to a listener of the window, without the event that carries it; answers how to stop. */
const listenTo = (channel: string) => (listener: (content: unknown) => void) => {
  const pass = (_event: unknown, content: unknown) => listener(content)
  ipcRenderer.on(channel, pass)
  return () => {
    ipcRenderer.off(channel, pass)
  }
}

/** window.api: the window gets these functions and nothing else. */
contextBridge.exposeInMainWorld('api', {
  ...nouns,
  // The calls the window stands still for; see electron/ipc/pages-at-once.ts.
  cataloguePageAtOnce: (query: unknown) => ipcRenderer.sendSync('cataloguePageAtOnce', query),
  requestsPageAtOnce: (query: unknown) => ipcRenderer.sendSync('requestsPageAtOnce', query),
  // Only a file the officer dropped has a path: the window itself can neither name nor learn one.
  droppedFile: (file: File) => ipcRenderer.invoke('droppedFile', webUtils.getPathForFile(file)),
  onJobProgress: listenTo('jobProgress'),
  onNotice: listenTo('notice'),
})
