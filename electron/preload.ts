import { contextBridge, ipcRenderer } from 'electron'

/** window.api, derived from the names the main process passed on; the window gets these functions and nothing else. */
const names =
  process.argv
    .find((argument) => argument.startsWith('--calls='))
    ?.slice('--calls='.length)
    .split(',') ?? []

type Call = (input?: unknown) => Promise<unknown>
const nouns: Record<string, Record<string, Call>> = {}
for (const name of names) {
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

contextBridge.exposeInMainWorld('api', {
  ...nouns,
  onJobProgress: listenTo('jobProgress'),
  onNotice: listenTo('notice'),
})
