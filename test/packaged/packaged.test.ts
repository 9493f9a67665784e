import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { packageContents } from '../../scripts/package-contents.mjs'
import { addItem } from '../e2e/pages/catalogue.ts'
import { goTo, row } from '../e2e/pages/places.ts'
import { closeReceipt, issueShownPaper, receive } from '../e2e/pages/requests.ts'
import { describeAgency } from '../e2e/pages/wizard.ts'
import { openPackaged, type PackagedDesktop, packagedExecutable } from './packaged-desktop.ts'
import { pressOnScreen } from './x-keyboard.ts'

const item = 'Kế hoạch sử dụng đất năm 2026'
const citizen = {
  name: 'Nông Văn Đóng Gói',
  idNumber: '020199004321',
  address: 'Thôn Trung, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Kế hoạch sử dụng đất',
  purpose: 'Để biết',
}

let folder = ''
const running: PackagedDesktop[] = []
const open = async (environment: NodeJS.ProcessEnv = {}, more: readonly string[] = []): Promise<PackagedDesktop> => {
  const desktop = await openPackaged(folder, environment, more)
  running.push(desktop)
  return desktop
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-dong-goi-'))
})
// Closing twice does no harm; an open one would keep the next from starting.
afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))

describe('the package', () => {
  it('holds the product and one native binary, nothing else, in at most 12 MB', () => {
    expect(packageContents(join(packagedExecutable, '..', 'resources', 'app.asar'))).toContain('app.asar')
  })

  it.each([
    ['RunAsNode', FuseState.DISABLE],
    ['EnableCookieEncryption', FuseState.ENABLE],
    ['EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
    ['EnableNodeCliInspectArguments', FuseState.DISABLE],
    ['EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
    ['OnlyLoadAppFromAsar', FuseState.ENABLE],
    ['GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
  ] as const)('has the fuse %s as it should be', async (fuse, state) => {
    expect((await getCurrentFuseWire(packagedExecutable))[FuseV1Options[fuse]]).toBe(state)
  })
})

describe('the packaged product', () => {
  it('goes from the first screen to a paper in PDF, closes with a proven backup and opens again with everything', async () => {
    const first = await open()
    await describeAgency(first.window)
    await addItem(first.window, 'Phải được công khai', { title: item })
    await receive(first.window, citizen)
    await first.window.getByText('PHIẾU TIẾP NHẬN').first().waitFor()
    await issueShownPaper(first.window)
    await first.window.getByRole('button', { name: 'Lưu PDF' }).click()
    await expect
      .poll(
        async () => {
          await pressOnScreen('Return')
          return filesOf(folder, '.pdf').length
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(1)
    const [pdf] = filesOf(folder, '.pdf')
    expect(
      readFileSync(join(folder, pdf ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await closeReceipt(first.window)
    expect(await first.close()).toBe(0)
    expect(filesOf(join(folder, 'du-lieu', 'sao-luu'), 'muc-luc.json').length).toBeGreaterThan(0)

    const again = await open()
    await goTo(again.window, 'Sổ theo dõi')
    await row(again.window, citizen.name).waitFor()
    await goTo(again.window, 'Danh mục')
    await row(again.window, item).waitFor()
    await goTo(again.window, 'Cơ quan')
    const about = again.window.getByRole('region', { name: 'Giới thiệu' })
    await about.getByText(/^[0-9a-f]{12}, \d{2}\/\d{2}\/\d{4}/).waitFor()
    await about.getByRole('button', { name: 'Giấy phép' }).click()
    await about.locator('summary').filter({ hasText: 'SQLite3 Multiple Ciphers' }).waitFor()
    expect(await again.close()).toBe(0)
  })

  it('starts as the product and nothing else when asked to be Node, to load a script or to open an inspector', async () => {
    const mark = join(folder, 'da-chay-ma-la')
    const script = join(folder, 'la.cjs')
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
    const desktop = await open({ ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` }, [
      `--require=${script}`,
      '--inspect=9777',
    ])
    await desktop.window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await expect(fetch('http://127.0.0.1:9777/json/version')).rejects.toThrow()
    expect(existsSync(mark)).toBe(false)
    expect(await desktop.close()).toBe(0)
  })
})
