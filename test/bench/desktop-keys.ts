import type { CDPSession, Page } from 'playwright-core'

/** Key presses as the keyboard sends them, letters with tone marks included. */
export type Keys = {
  press(
    key: string,
    code: string,
    windowsVirtualKeyCode: number,
    how?: { readonly held?: boolean; readonly alt?: boolean },
  ): Promise<void>
  letter(letter: string): Promise<void>
}

export const keysOf = async (page: Page): Promise<Keys> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    press: async (key, code, windowsVirtualKeyCode, { held = false, alt = false } = {}) => {
      const sent = {
        key,
        code,
        windowsVirtualKeyCode,
        nativeVirtualKeyCode: windowsVirtualKeyCode,
        modifiers: alt ? 1 : 0,
      }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: held, ...sent })
      if (!held) await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent })
    },
    letter: async (letter) => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    },
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
