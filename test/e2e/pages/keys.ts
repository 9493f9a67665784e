import type { Page } from 'playwright-core'

/** Presses of Tab after which something cannot be said to be reached any more. */
const patience = 90

/** What has the focus: what a screen reader would call it; empty where nothing has it. */
const focusedName = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? element.labels?.[0]?.innerText
        : undefined
    const by = element.getAttribute('aria-labelledby')
    const name = label ?? element.getAttribute('aria-label') ?? (by && document.getElementById(by)?.innerText)
    return (name || element.innerText).trim() || element.tagName
  })

/** Why somebody who looks would not find the focus; empty when it is in sight and marked. */
const unseen = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus'
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
    // The eye finds a line of text by its caret; a tick box is drawn by its own frame.
    const typed = element.matches('input, textarea, select')
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    if (width === 0 || height === 0) return 'it has no size'
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return 'it is out of sight'
    // A grid marks the cell, not itself.
    const inside = element.matches('[role=grid], [role=listbox]')
    return typed || inside || outlineStyle !== 'none' || boxShadow !== 'none' ? '' : 'nothing marks it'
  })

/** Presses Tab until the focus is on what is so named; every stop on the way must be in sight. */
export const tabTo = async (window: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  const passed: string[] = []
  for (let pressed = 0; pressed < patience; pressed += 1) {
    const now = await focusedName(window)
    if (name.test(now)) return
    passed.push(now.slice(0, 24))
    await window.keyboard.press(key)
    const fault = await unseen(window)
    // Past the last stop the focus leaves the page for a moment.
    if (fault !== '' && fault !== 'nothing has the focus')
      throw new Error(`Tab to «${await focusedName(window)}»: ${fault}`)
  }
  throw new Error(`Tab never reached ${name}: ${passed.join(' | ')}`)
}

/** Fails where the keyboard lost its place: after something closed, was removed, or was done. */
export const keepsPlace = async (window: Page, after: string): Promise<string> => {
  await window
    .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 1_500 })
    .catch(() => {
      throw new Error(`The focus was lost after ${after}`)
    })
  return focusedName(window)
}

/** Waits until the focus is on what is so named. */
export const focusIs = async (window: Page, name: RegExp): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (name.test(await focusedName(window))) return
    await window.waitForTimeout(50)
  }
  throw new Error(`The focus is on «${await focusedName(window)}», not on ${name}`)
}

/** Opens a page through «Tìm mọi thứ», whatever else is found by its name. */
export const jumpTo = async (window: Page, name: string): Promise<void> => {
  await window.keyboard.press('Control+k')
  await window.keyboard.type(name)
  await window.getByRole('option', { name, exact: true }).waitFor()
  const chosen = window.getByRole('option', { name, exact: true, selected: true })
  for (let pressed = 0; pressed < 20 && (await chosen.count()) === 0; pressed += 1)
    await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
}
