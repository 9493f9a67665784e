import { BrowserWindow, dialog } from 'electron'
import { confinedPreferences } from './confine.ts'
import { type Trouble, troubleActions, troublePage } from './error-page.ts'
import { offerPage } from './memory-pages.ts'

export type TroubleAnswers = {
  readonly reopen: () => void
  /** What the trouble offers besides, where it offers something. */
  readonly rescue: () => Promise<void>
  /** Shows another way out, where there is one. */
  readonly other: () => Promise<void>
  readonly openFolder: () => void
  readonly close: () => void
}

/** Shows the last-resort screen; its buttons call `answers`. When even a window can't open, the system's own box says it. */
export const showTrouble = async (trouble: Trouble, answers: TroubleAnswers): Promise<void> => {
  try {
    const page = offerPage(troublePage(trouble))
    const window = new BrowserWindow({
      width: 800,
      height: 520,
      title: 'Đầu Mối',
      autoHideMenuBar: true,
      webPreferences: { ...confinedPreferences },
    })
    let answered = false
    const answer = async (action: () => void | Promise<void>) => {
      answered = true
      // Until then it stays: without any window the app would end.
      await action()
      if (!window.isDestroyed()) window.destroy()
    }
    window.webContents.on('will-navigate', (event) => {
      if (event.url === troubleActions.reopen) void answer(answers.reopen)
      else if (event.url === troubleActions.rescue) void answer(answers.rescue)
      else if (event.url === troubleActions.other) void answer(answers.other)
      else if (event.url === troubleActions.openFolder) answers.openFolder()
      else if (event.url === troubleActions.close) window.close()
    })
    window.on('closed', () => {
      page.remove()
      if (!answered) answers.close()
    })
    await window.loadURL(page.address)
  } catch {
    dialog.showErrorBox('Đầu Mối gặp trục trặc', `${trouble.happened}\n\n${trouble.kept}\n\n${trouble.todo}`)
    answers.close()
  }
}
