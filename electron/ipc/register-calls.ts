import { type BrowserWindow, ipcMain } from 'electron'
import type { JobProgress, WindowNotice } from '../../shared/ipc/contract.ts'
import { type Result, refusal } from '../../shared/result.ts'
import type { PageAtOnce } from './pages-at-once.ts'
import { isTrustedSender } from './trusted-sender.ts'

const untrusted = refusal('invalidInput', 'Phần mềm nhận được một lệnh từ nơi không được phép. Hãy mở lại ứng dụng.')

/** What an open register answers to the window. */
export type Answers = {
  readonly answer: (name: unknown, input: unknown) => Promise<Result<unknown>>
  /** What the window is told of a file dropped on it; undefined for what has no path. */
  readonly droppedFile: (path: unknown) => { readonly token: string; readonly name: string } | undefined
  /** See pages-at-once.ts; none throws, since the window stands still until it returns. */
  readonly pagesAtOnce: { readonly catalogue: PageAtOnce; readonly requests: PageAtOnce }
}

/**
 * Listens for calls of the window. They may come before anything can answer them: the window is drawn while the register opens.
 * Returns how to tell who answers from now on: the door of a register that waits for its key, then the register.
 */
export const registerCalls = (windowOf: () => BrowserWindow | undefined): ((answers: Answers) => void) => {
  let answers: Answers | undefined
  let answerWaiting: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    answerWaiting = resolve
  })
  const whenReady = async (): Promise<Answers> => {
    await ready
    return answers as Answers
  }
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event, windowOf())) return untrusted
    return (await whenReady()).answer(name, input)
  })
  ipcMain.handle('droppedFile', async (event, path: unknown) =>
    isTrustedSender(event, windowOf()) ? (await whenReady()).droppedFile(path) : undefined,
  )
  for (const noun of ['catalogue', 'requests'] as const)
    ipcMain.on(`${noun}PageAtOnce`, (event, query: unknown) => {
      event.returnValue = isTrustedSender(event, windowOf()) ? answers?.pagesAtOnce[noun](query) : undefined
    })
  return (now) => {
    answers = now
    answerWaiting()
  }
}

const send = (window: BrowserWindow | undefined, channel: string, content: unknown) => {
  if (window && !window.isDestroyed()) window.webContents.send(channel, content)
}

/** Pushes how far a job is to the window. */
export const sendProgress = (window: BrowserWindow | undefined, progress: JobProgress): void =>
  send(window, 'jobProgress', progress)

/** Pushes a notice to the window. */
export const sendNotice = (window: BrowserWindow | undefined, notice: WindowNotice): void =>
  send(window, 'notice', notice)
