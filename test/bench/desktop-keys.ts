import type { CDPSession, Page } from 'playwright-core'

/** Key presses as the keyboard sends them, letters with tone marks included. */
export type Keys = {
  press(key: string, code: string, windowsVirtualKeyCode: number, autoRepeat?: boolean): Promise<void>
  letter(letter: string): Promise<void>
}

export const keysOf = async (page: Page): Promise<Keys> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    press: async (key, code, windowsVirtualKeyCode, autoRepeat = false) => {
      const sent = { key, code, windowsVirtualKeyCode, nativeVirtualKeyCode: windowsVirtualKeyCode }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat, ...sent })
      if (!autoRepeat) await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent })
    },
    letter: async (letter) => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    },
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
