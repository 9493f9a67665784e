import { describe, expect, it } from 'vitest'
import { paperPolicy, windowPolicy } from '../../../electron/windows/content-policy.ts'
import { troubleActions, troublePage } from '../../../electron/windows/error-page.ts'
import { memoryPage, offerPage } from '../../../electron/windows/memory-pages.ts'
import {
  beyondRescue,
  brokenProgram,
  brokenScreen,
  brokenStart,
  damagedRegister,
  lookableRegister,
  nothingToLookAt,
  refusedStart,
  rescuedRegister,
} from '../../../electron/windows/troubles.ts'

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

describe('The content policies', () => {
  it.each([windowPolicy('abc'), paperPolicy('abc'), paperPolicy(null)])('forbid what is not named: %#', (policy) => {
    expect(directive(policy, 'default-src')).toBe("'none'")
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src'])
      expect(directive(policy, name)).toBe("'none'")
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
  })

  it('let the window run its own files only', () => {
    expect(directive(windowPolicy('abc'), 'script-src')).toBe("'self'")
    expect(directive(windowPolicy('abc'), 'style-src')).toBe("'self' 'nonce-abc'")
    expect(directive(windowPolicy('abc'), 'connect-src')).toBe("'none'")
  })

  it('let a paper run nothing and wear the one style of its head', () => {
    expect(directive(paperPolicy('abc='), 'script-src')).toBe("'none'")
    expect(directive(paperPolicy('abc='), 'style-src')).toBe("'sha256-abc='")
    expect(directive(paperPolicy(null), 'style-src')).toBe("'none'")
  })
})

describe('The last-resort screen', () => {
  it.each([
    brokenProgram,
    brokenScreen,
    brokenStart,
    refusedStart('Ổ đĩa đầy.'),
    damagedRegister('Hỏng.', { kind: 'journal', upTo: 1_764_000_000_000, place: 'here', folder: '' }, true),
    damagedRegister('Hỏng.', { kind: 'journal', upTo: 1_764_000_000_000, place: 'second', folder: '' }, true),
    damagedRegister('Hỏng.', { kind: 'look', reason: 'damaged' }, true),
    lookableRegister('Sổ đang mở ở nơi khác.'),
    nothingToLookAt('Sổ đang mở ở nơi khác.'),
    damagedRegister('Tệp dữ liệu bị hỏng.', { kind: 'backup', upTo: 1_764_000_000_000 }, true),
    damagedRegister('Tệp dữ liệu bị hỏng.', { kind: 'salvage' }, false),
    rescuedRegister({ kind: 'journal', upTo: 1_764_000_000_000 }),
    rescuedRegister({ kind: 'backup', upTo: 1_764_000_000_000 }),
    rescuedRegister({ kind: 'salvage', salvaged: { rows: 1200, lost: 3 } }),
    beyondRescue,
  ])('says what happened, what was kept and what to do: %#', (trouble) => {
    const page = troublePage(trouble)
    for (const text of Object.values(trouble)) expect(page).toContain(text)
    const { rescue, other, ...always } = troubleActions
    for (const address of Object.values(always)) expect(page).toContain(`href="${address}"`)
    expect(page.includes(rescue)).toBe(trouble.rescue !== undefined)
    expect(page.includes(other)).toBe(trouble.other !== undefined)
    expect(page).not.toContain('<script')
  })

  it('prints markup as text', () => {
    expect(troublePage(refusedStart('<img src=x onerror=alert(1)>'))).toContain('&lt;img src=x')
  })
})

describe('A page in memory', () => {
  it('is found by its address until it is removed', () => {
    const page = offerPage('<p>Phiếu</p>')
    const id = page.address.replace('app://print/', '')
    expect(memoryPage(id)?.html).toBe('<p>Phiếu</p>')
    page.remove()
    expect(memoryPage(id)).toBeUndefined()
  })
})
